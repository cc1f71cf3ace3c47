package se.samdiarium.ades;

import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** What is asked of a signer before anything is signed, and of the signature value before anything is written. */
final class SignerCheck {

    private SignerCheck() {
    }

    /** Refuses a certificate that is out of its time, has an unknown kind of key, or stands below no trust anchor. */
    static void certificate(SigningIntent intent, TrustSnapshot anchors) {
        X509Certificate signer = intent.chain().signer();
        Instant time = intent.signingTime();
        if (time.isAfter(signer.getNotAfter().toInstant())) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.EXPIRED, "The certificate of %s ended %s, signing was asked at %s. Renew it."
                    .formatted(signer.getSubjectX500Principal(), signer.getNotAfter().toInstant(), time), null);
        }
        if (time.isBefore(signer.getNotBefore().toInstant())) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.NOT_YET_VALID, "The certificate of %s begins %s, signing was asked at %s."
                    .formatted(signer.getSubjectX500Principal(), signer.getNotBefore().toInstant(), time), null);
        }
        if (!List.of("RSA", "EC").contains(signer.getPublicKey().getAlgorithm())) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.KEY_NOT_SUPPORTED, "The key of %s is %s; RSA and EC are supported."
                    .formatted(signer.getSubjectX500Principal(), signer.getPublicKey().getAlgorithm()), null);
        }
        if (tokens(intent).stream().noneMatch(certificate -> isAnchored(certificate, anchors))) {
            throw new UnsuitableSigner(UnsuitableSigner.Reason.NOT_TRUSTED,
                    "No trust anchor stands above the certificate of %s, issued by %s. Use a certificate of a provider in the trust lists."
                            .formatted(signer.getSubjectX500Principal(), signer.getIssuerX500Principal()), null);
        }
    }

    /** The value in the form that the signature carries, once it verifies. */
    static SignatureValue value(SigningIntent intent, ToBeSigned data, SignatureAlgorithm algorithm, byte[] signatureValue) {
        boolean elliptic = algorithm.getEncryptionAlgorithm().isEquivalent(EncryptionAlgorithm.ECDSA);
        PAdESService service = new PAdESService(new CommonCertificateVerifier(true));
        for (byte[] candidate : elliptic ? EcdsaValue.asDer(signatureValue) : List.of(signatureValue)) {
            SignatureValue value = new SignatureValue(algorithm, candidate);
            if (service.isValidSignatureValue(data, value, tokens(intent).getFirst())) {
                return value;
            }
        }
        throw new WrongSignatureValue("The signature value (%d bytes) does not verify with %s over the prepared data. Prepare and sign again."
                .formatted(signatureValue.length, intent.chain().signer().getSubjectX500Principal()));
    }

    /** The signer's certificate first. */
    static List<CertificateToken> tokens(SigningIntent intent) {
        return intent.chain().certificates().stream().map(SignerCheck::token).toList();
    }

    /** Made anew by the library's own provider, which verifies five times as fast as the one that a certificate of the platform brings. */
    private static CertificateToken token(X509Certificate certificate) {
        try {
            return DSSUtils.loadCertificate(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("A certificate that cannot be written", e);
        }
    }

    private static boolean isAnchored(CertificateToken certificate, TrustSnapshot anchors) {
        return anchors.anchors().isTrusted(certificate)
                || anchors.anchors().getBySubject(certificate.getIssuer()).stream().anyMatch(certificate::isSignedBy);
    }
}
