package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import se.samdiarium.ades.Prepared;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.entity.SignatureAttempt;

/** The remote trust service's part of a signature: credential, confirmation, signature value. */
@ApplicationScoped
public class RemoteSigning {

    private final CscClient csc;

    @Inject
    RemoteSigning(CscClient csc) {
        this.csc = csc;
    }

    /** For the container's proxy. */
    protected RemoteSigning() {
        this(null);
    }

    /** The user's credential at the trust service. */
    public Credential credential(String user) {
        return csc.credential(user);
    }

    /** Where the signatory confirms, and the digest to compare there. */
    public Confirmation confirmation(Attempts.Started attempt, Prepared prepared, String description) {
        return new Confirmation(attempt.id(), prepared.digestToSign().hex(), csc.authorizeUri(attempt.id().toString(), attempt.credential(),
                prepared.digestToSign().value(), challenge(attempt.verifier()), description));
    }

    /** The signature value the signatory has confirmed. */
    public byte[] signatureValue(SignatureAttempt.Running attempt, String code) {
        String sad = csc.signatureActivationData(code, attempt.verifier());
        return csc.signHash(attempt.credential(), sad, attempt.prepared().digestToSign().value());
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
