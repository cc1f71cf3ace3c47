package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.ades.EvidenceUnavailable;
import se.samdiarium.ades.Prepared;
import se.samdiarium.ades.RequiredQualification;
import se.samdiarium.ades.SigningIntent;
import se.samdiarium.ades.SigningRefused;
import se.samdiarium.ades.StalePreparation;
import se.samdiarium.ades.TrustUnavailable;
import se.samdiarium.ades.UnsuitableDocument;
import se.samdiarium.ades.UnsuitableSigner;
import se.samdiarium.ades.Verdict;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.SigningTask;

/** Prepares, completes and judges signed files: the only place where our rounds meet the signing library. Asks the network. */
@ApplicationScoped
public class SignatureFiles {

    private final Trust trust;
    private final Clock clock;

    /** Judging is computing all through: more at a time than there are processors makes all of them late. */
    private final Semaphore judging = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Inject
    SignatureFiles(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SignatureFiles() {
        this(null, null);
    }

    /**
     * Prepares the signature over the file.
     *
     * @throws Refusal {@code signing.not-signable, .certificate-unsuitable, .undetermined}
     */
    public Prepared prepare(Path file, CertificateChain chain, SigningTask task) throws IOException {
        Mandate mandate = task.mandate().orElseThrow();
        String field = task.round().certified() ? Bases.field(task.own().region(), task.own().signatures().size() + 1) : null;
        SigningIntent intent = new SigningIntent(chain, clock.instant(), null, mandate.title() + ": " + task.round().title(), null, field);
        try {
            return trust.signing().prepare(file, intent);
        } catch (SigningRefused refused) {
            throw translated(refused);
        }
    }

    /**
     * Writes the signed file.
     *
     * @throws Refusal {@code signing.stale, .wrong-signature-value, .certificate-unsuitable, .undetermined}
     */
    public void complete(Path file, Prepared prepared, byte[] value, Path target) throws IOException {
        try {
            trust.signing().complete(file, prepared, value, target);
        } catch (SigningRefused refused) {
            throw translated(refused);
        }
    }

    /** What the signed file is worth under the round's policy. Those who come when all processors judge wait for their turn. */
    public Verdict judge(Path signed, Path base, SigningPolicy policy) throws IOException {
        judging.acquireUninterruptibly();
        try {
            return trust.validation().validate(signed, base, required(policy));
        } finally {
            judging.release();
        }
    }

    /** What the policy asks of a signature, in the words of the library. */
    static RequiredQualification required(SigningPolicy policy) {
        return switch (policy.required()) {
            case QESIG -> policy.sealAllowed() ? RequiredQualification.QESIG_OR_QESEAL : RequiredQualification.QESIG;
            case ADESIG_QC -> policy.sealAllowed() ? RequiredQualification.ADESIG_QC_OR_ADESEAL_QC : RequiredQualification.ADESIG_QC;
            case ADESIG -> policy.sealAllowed() ? RequiredQualification.ADESIG_OR_ADESEAL : RequiredQualification.ADESIG;
        };
    }

    static Refusal translated(SigningRefused refused) {
        return switch (refused) {
            case TrustUnavailable unavailable -> new Refusal(unavailable, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code());
            case EvidenceUnavailable unavailable -> new Refusal(unavailable, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code());
            case StalePreparation stale -> new Refusal(stale, Refusal.Kind.CONFLICT, "signing.stale", "");
            case UnsuitableDocument document -> new Refusal(document, Refusal.Kind.INVALID, "signing.not-signable", "PDF", document.reason());
            case UnsuitableSigner signer -> translated(signer);
            default -> new Refusal(refused, Refusal.Kind.CONFLICT, "signing.wrong-signature-value");
        };
    }

    private static Refusal translated(UnsuitableSigner signer) {
        return switch (signer.reason()) {
            case EXPIRED, NOT_YET_VALID -> new Refusal(signer, Refusal.Kind.CONFLICT, "signing.certificate-out-of-time");
            case REVOKED -> new Refusal(signer, Refusal.Kind.CONFLICT, "signing.certificate-revoked");
            case NOT_TRUSTED -> new Refusal(signer, Refusal.Kind.CONFLICT, "signing.certificate-not-trusted");
            case KEY_NOT_SUPPORTED -> new Refusal(signer, Refusal.Kind.CONFLICT, "signing.certificate-key");
        };
    }
}
