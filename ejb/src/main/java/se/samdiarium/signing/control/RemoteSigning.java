package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import se.samdiarium.ades.EvidenceUnavailable;
import se.samdiarium.ades.Prepared;
import se.samdiarium.ades.RequiredQualification;
import se.samdiarium.ades.SigningIntent;
import se.samdiarium.ades.SigningRefused;
import se.samdiarium.ades.TrustUnavailable;
import se.samdiarium.ades.UnsuitableDocument;
import se.samdiarium.ades.Verdict;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.entity.SignatureAttempt;

/** A PAdES signature made together with the remote trust service: the only place where our rounds meet the signing library. */
@ApplicationScoped
public class RemoteSigning {

    private final CscClient csc;
    private final Trust trust;
    private final Clock clock;

    @Inject
    RemoteSigning(CscClient csc, Trust trust, Clock clock) {
        this.csc = csc;
        this.trust = trust;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RemoteSigning() {
        this(null, null, null);
    }

    /** The user's credential at the trust service. */
    public Credential credential(String user) {
        return csc.credential(user);
    }

    /** Prepares the signature over the base. */
    public Prepared prepare(Path base, Credential credential, SigningTask task) throws IOException {
        Mandate mandate = task.mandate().orElseThrow();
        SigningIntent intent = new SigningIntent(credential.chain(), clock.instant(), null, mandate.title() + ": " + task.round().title(), null);
        try {
            return trust.signing().prepare(base, intent);
        } catch (SigningRefused refused) {
            throw translated(refused);
        }
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

    /** Writes the signed file. */
    public void complete(Path base, Prepared prepared, byte[] value, Path target) throws IOException {
        try {
            trust.signing().complete(base, prepared, value, target);
        } catch (SigningRefused refused) {
            throw translated(refused);
        }
    }

    /** What the signed file is worth. */
    public Verdict judge(Path signed, Path base, SigningTask task) throws IOException {
        return trust.validation().validate(signed, base, RequiredQualification.valueOf(task.round().required()));
    }

    private static Refusal translated(SigningRefused refused) {
        return switch (refused) {
            case TrustUnavailable unavailable -> new Refusal(unavailable, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code());
            case EvidenceUnavailable unavailable -> new Refusal(unavailable, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code());
            case UnsuitableDocument document -> new Refusal(document, Refusal.Kind.INVALID, "signing.not-signable", "PDF",
                    document.reason());
            default -> new Refusal(refused, Refusal.Kind.CONFLICT, "signing.rejected", refused.code(), "QESIG");
        };
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
