package se.samdiarium.ades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KSPrivateKeyEntry;
import eu.europa.esig.dss.token.SignatureTokenConnection;
import java.util.List;
import java.util.stream.Stream;

/** One key of a file or device: what both kinds of sealing key have in common. */
abstract sealed class TokenSealingKey implements SealingKey permits KeystoreSealingKey, Pkcs11SealingKey {

    private final String place;
    private final SignatureTokenConnection token;
    private final DSSPrivateKeyEntry key;

    /** @param alias name of the key; null: the only one */
    TokenSealingKey(String place, SignatureTokenConnection token, String alias) {
        this.place = place;
        this.token = token;
        try {
            this.key = only(alias, token.getKeys().stream().filter(entry -> alias == null || alias.equals(alias(entry))).toList());
        } catch (DSSException e) {
            token.close();
            throw new SealingFailed("%s cannot be opened; check its address, slot and password: %s".formatted(place, e.getMessage()), e);
        }
    }

    @Override
    public CertificateChain chain() {
        Stream<CertificateToken> issuers = Stream.of(key.getCertificateChain()).filter(issuer -> !issuer.equals(key.getCertificate()));
        return new CertificateChain(Stream.concat(Stream.of(key.getCertificate()), issuers).map(CertificateToken::getCertificate).toList());
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            return token.sign(new ToBeSigned(data), DigestAlgorithm.SHA256, key).getValue();
        } catch (DSSException e) {
            throw new SealingFailed("%s does not sign: %s".formatted(place, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        token.close();
    }

    private DSSPrivateKeyEntry only(String alias, List<DSSPrivateKeyEntry> found) {
        if (found.size() != 1) {
            token.close();
            throw new SealingFailed("%s was to have one key%s, it has %d. Name the key by its alias."
                    .formatted(place, alias == null ? "" : " " + alias, found.size()), null);
        }
        return found.getFirst();
    }

    private static String alias(DSSPrivateKeyEntry entry) {
        return entry instanceof KSPrivateKeyEntry named ? named.getAlias() : null;
    }
}
