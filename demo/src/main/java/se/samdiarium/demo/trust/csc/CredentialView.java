package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import se.samdiarium.demo.trust.CertificateProfile;
import se.samdiarium.demo.trust.DemoSigner;

/**
 * A credential as CSC API v2 clause 11.5 shows it. The key is {@code enabled} even with a revoked or expired certificate, unlike at a real
 * provider: so that tests can make signatures that must be refused.
 *
 * @param signer whose it is
 * @param chain  certificate, issuing CA, root
 * @param now    time that the status is told for
 */
record CredentialView(DemoSigner signer, List<X509Certificate> chain, Instant now) {

    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    /** {@code valid}, {@code revoked} or {@code expired}. */
    String status() {
        if (signer.profile() == CertificateProfile.REVOKED) {
            return "revoked";
        }
        return chain.getFirst().getNotAfter().toInstant().isBefore(now) ? "expired" : "valid";
    }

    /** The object of {@code credentials/info}, without {@code credentialID}. */
    JsonObjectBuilder json(JsonBody options) {
        JsonObjectBuilder json = Json.createObjectBuilder()
            .add("description", "TEST %s, %s".formatted(signer.displayName(), signer.organisation()))
            .add("signatureQualifier", qualifier())
            .add("key", Json.createObjectBuilder()
                .add("status", "enabled")
                .add("algo", Json.createArrayBuilder().add(SigningScope.ECDSA_SHA256))
                .add("len", 256)
                .add("curve", "1.2.840.10045.3.1.7"))
            .add("cert", certificate(options))
            .add("SCAL", "2")
            .add("multisign", SigningScope.MULTISIGN)
            .add("lang", "sv-SE");
        if (options.flag("authInfo")) {
            json.add("auth", Json.createObjectBuilder().add("mode", "oauth2code"));
        }
        return json;
    }

    private JsonObject certificate(JsonBody options) {
        X509Certificate own = chain.getFirst();
        JsonObjectBuilder json = Json.createObjectBuilder().add("status", status());
        String wanted = options.text("certificates").orElse("single");
        List<X509Certificate> shown = switch (wanted) {
            case "none" -> List.of();
            case "single" -> List.of(own);
            case "chain" -> chain;
            default -> throw CscRefusal.invalidRequest("Invalid parameter certificates: none, single or chain");
        };
        if (!shown.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            shown.forEach(certificate -> array.add(base64(certificate)));
            json.add("certificates", array);
        }
        if (options.flag("certInfo")) {
            json.add("issuerDN", own.getIssuerX500Principal().getName())
                .add("serialNumber", own.getSerialNumber().toString(16))
                .add("subjectDN", own.getSubjectX500Principal().getName())
                .add("validFrom", GENERALIZED.format(own.getNotBefore().toInstant()))
                .add("validTo", GENERALIZED.format(own.getNotAfter().toInstant()));
        }
        return json.build();
    }

    private String qualifier() {
        return switch (signer.profile()) {
            case SEAL -> "eu_eidas_qeseal";
            case WITHOUT_QSCD -> "eu_eidas_aesqc";
            case NOT_QUALIFIED -> "eu_eidas_aes";
            default -> "eu_eidas_qes";
        };
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
