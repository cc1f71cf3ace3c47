package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samdiarium.ades.Prepared;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.control.Acceptance;
import se.samdiarium.signing.control.Attempts;
import se.samdiarium.signing.control.Credential;
import se.samdiarium.signing.control.RemoteSigning;
import se.samdiarium.signing.control.SigningTasks;
import se.samdiarium.signing.entity.SignatureAttempt;

/**
 * A signatory's way through a signature: read, confirm at the trust service, done.
 *
 * <p>No call over the network happens inside a transaction: short transaction, call, short transaction.
 */
@UseCase
public class Signatures {

    private final SigningTasks tasks;
    private final Attempts attempts;
    private final RemoteSigning remote;
    private final Acceptance acceptance;
    private final Documents documents;
    private final CurrentCaller current;

    @Inject
    Signatures(SigningTasks tasks, Attempts attempts, RemoteSigning remote, Acceptance acceptance, Documents documents, CurrentCaller current) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.remote = remote;
        this.acceptance = acceptance;
        this.documents = documents;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Signatures() {
        this(null, null, null, null, null, null);
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
     * @throws Refusal {@code signing.round-unknown, .no-mandate, .already-signed, .not-signable, .no-credential, .service-unavailable}
     */
    @Requires(Right.SIGN)
    @Audited("signing.begun")
    @Transactional(NOT_SUPPORTED)
    public Confirmation begin(RoundId id) {
        Caller caller = current.get();
        SigningTask task = tasks.signable(id, caller);
        Credential credential = remote.credential(caller.username());
        RoundView round = task.round();
        try (OpenedVersion base = documents.open(round.document(), round.version())) {
            Prepared prepared = remote.prepare(base.file(), credential, task);
            Attempts.Started attempt = attempts.start(task, caller, credential, prepared);
            return remote.confirmation(attempt, prepared, round.title());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Completes the signature with the code of the trust service: fetches the signature value, writes the counterpart, validates it, and
     * stores document, registration and evidence together.
     *
     * @throws Refusal {@code signing.attempt-unknown, .attempt-over, .already-signed, .service-unavailable, .rejected, .undetermined}
     */
    @Requires(Right.SIGN)
    @Audited("signing.completed")
    @Transactional(NOT_SUPPORTED)
    public CounterpartView complete(AttemptId id, String code) {
        Caller caller = current.get();
        SignatureAttempt.Running attempt = attempts.running(id, caller);
        try {
            return sign(attempt, caller, code);
        } catch (Refusal refusal) {
            attempts.failed(id, refusal.code());
            throw refusal;
        } catch (IOException e) {
            attempts.failed(id, "signing.io");
            throw new UncheckedIOException(e);
        }
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
        attempts.running(id, current.get());
        attempts.failed(id, "signing.cancelled");
    }

    private CounterpartView sign(SignatureAttempt.Running attempt, Caller caller, String code) throws IOException {
        SigningTask task = tasks.signable(attempt.round(), caller);
        Path target = Files.createTempFile("counterpart", ".pdf");
        try (OpenedVersion base = documents.open(task.round().document(), task.round().version())) {
            byte[] value = remote.signatureValue(attempt, code);
            remote.complete(base.file(), attempt.prepared(), value, target);
            return acceptance.accept(attempt, task, base.version(), remote.judge(target, base.file(), task), target);
        } finally {
            Files.deleteIfExists(target);
        }
    }
}
