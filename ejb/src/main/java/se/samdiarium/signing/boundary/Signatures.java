package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.ades.Prepared;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.control.Attempts;
import se.samdiarium.signing.control.Completion;
import se.samdiarium.signing.control.Credential;
import se.samdiarium.signing.control.RemoteSigning;
import se.samdiarium.signing.control.SignatureFiles;
import se.samdiarium.signing.control.SigningTasks;
import se.samdiarium.signing.entity.SignatureAttempt;

/**
 * A signatory's way through a signature: read, confirm at the trust service, done; or decline.
 *
 * <p>No call over the network happens inside a transaction: short transaction, call, short transaction.
 */
@UseCase
public class Signatures {

    private final SigningTasks tasks;
    private final Attempts attempts;
    private final RemoteSigning remote;
    private final SignatureFiles files;
    private final Completion completion;
    private final Documents documents;
    private final CurrentCaller current;

    @Inject
    Signatures(SigningTasks tasks, Attempts attempts, RemoteSigning remote, SignatureFiles files, Completion completion, Documents documents,
            CurrentCaller current) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.remote = remote;
        this.files = files;
        this.completion = completion;
        this.documents = documents;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Signatures() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * What the signatory is to sign, and by which mandate.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    @Requires(Right.SIGN)
    public SigningTask task(RoundId round) {
        return tasks.of(round, current.get());
    }

    /**
     * Same, and notes that the signatory has opened it.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    @Requires(Right.SIGN)
    @Audited("signing.opened")
    public SigningTask open(RoundId round) {
        return tasks.open(round, current.get());
    }

    /**
     * Prepares the signature and tells where the signatory confirms it.
     *
     * @throws Refusal {@code signing.round-unknown, .no-mandate, .round-withdrawn, .already-signed, .declined, .not-signable, .no-credential,
     *                 .certificate-out-of-time, .certificate-revoked, .certificate-not-trusted, .certificate-key, .service-unavailable,
     *                 .service-busy, .undetermined}
     */
    @Requires(Right.SIGN)
    @Audited("signing.begun")
    @Transactional(NOT_SUPPORTED)
    public Confirmation begin(RoundId id) {
        Caller caller = current.get();
        SigningTask task = tasks.signable(id, caller);
        Credential credential = remote.credential(caller.username());
        try (OpenedVersion head = documents.open(task.head().document(), task.head().version())) {
            Prepared prepared = files.prepare(head.file(), credential.chain(), task);
            Attempts.Started attempt = attempts.remote(task, caller, credential, prepared);
            return remote.confirmation(attempt, prepared, task.round().title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Completes the signature with the code of the trust service: fetches the signature value, writes the counterpart, validates it, and
     * stores document, registration and evidence together.
     *
     * @throws Refusal {@code signing.attempt-unknown, .attempt-over, .already-signed, .stale, .confirmation-refused, .service-unavailable,
     *                 .service-busy, .wrong-signature-value, .undetermined}, the grounds of a rejection, for example {@code signing.level-too-low},
     *                 and what a gate says that has shut; {@code signing.kept-waiting} when it shut after the value was made: the signature is kept
     *                 then, and is accepted when the gate opens
     */
    @Requires(Right.SIGN)
    @Audited("signing.completed")
    @Transactional(NOT_SUPPORTED)
    public CounterpartView complete(AttemptId id, String code) {
        Caller caller = current.get();
        SignatureAttempt.Running attempt = attempts.running(id, caller, Channel.REMOTE);
        return completion.complete(attempt, caller, () -> remote.signatureValue(attempt, code));
    }

    /**
     * The signatory cancelled at the trust service, or it refused.
     *
     * @param error OAuth 2.0 error code
     * @throws Refusal {@code signing.attempt-unknown, .attempt-over}
     */
    @Requires(Right.SIGN)
    @Audited("signing.cancelled")
    public void cancelled(AttemptId id, String error) {
        attempts.running(id, current.get(), Channel.REMOTE);
        attempts.failed(id, "signing.cancelled");
    }

    /**
     * The region will not sign; the host sees why.
     *
     * @param reason in the signatory's words, 1 to 1000 characters
     * @throws Refusal {@code signing.round-unknown, .no-mandate, .round-withdrawn, .already-signed, .declined, .reason-missing}
     */
    @Requires(Right.SIGN)
    @Audited("signing.declined")
    public CounterpartView decline(RoundId round, String reason) {
        return tasks.decline(round, current.get(), reason);
    }
}
