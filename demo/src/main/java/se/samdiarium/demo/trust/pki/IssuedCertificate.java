package se.samdiarium.demo.trust.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * What the issuing CA remembers of a certificate for its status service.
 *
 * @param serial    serial number
 * @param alias     whose it is, for example {@code signer.anna}
 * @param profile   what was issued: the name of a {@link se.samdiarium.demo.trust.CertificateProfile}, or {@code SERVICE}
 * @param revokedAt when it was revoked; empty while it is good
 */
public record IssuedCertificate(BigInteger serial, String alias, String profile, Optional<Instant> revokedAt) {

    String line() {
        return "%s;%s;%s;%s".formatted(serial.toString(16), alias, profile, revokedAt.map(Instant::toString).orElse("-"));
    }

    static IssuedCertificate parse(String line) {
        String[] part = line.split(";", -1);
        if (part.length != 4) {
            throw new IllegalArgumentException("issued.csv: '%s' is not serial;alias;profile;revokedAt".formatted(line));
        }
        Optional<Instant> revoked = "-".equals(part[3]) ? Optional.empty() : Optional.of(Instant.parse(part[3]));
        return new IssuedCertificate(new BigInteger(part[0], 16), part[1], part[2], revoked);
    }
}
