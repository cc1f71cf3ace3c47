package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.samdiarium.access.Caller;
import se.samdiarium.ades.Verdict;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.entity.SignatureAttempt;

/**
 * From a signature value to an accepted counterpart: write, judge, examine, store. What goes wrong ends the attempt and stores nothing; but a good
 * signature that is made while the region's signing is shut is kept and waits.
 */
@ApplicationScoped
public class Completion {

    private final SigningTasks tasks;
    private final Attempts attempts;
    private final SignatureFiles files;
    private final Examination examination;
    private final Acceptance acceptance;
    private final WaitingSignatures waiting;
    private final Counterparts counterparts;

    @Inject
    Completion(SigningTasks tasks, Attempts attempts, SignatureFiles files, Examination examination, Acceptance acceptance,
            WaitingSignatures waiting, Counterparts counterparts) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.files = files;
        this.examination = examination;
        this.acceptance = acceptance;
        this.waiting = waiting;
        this.counterparts = counterparts;
    }

    /** For the container's proxy. */
    protected Completion() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Completes an attempt.
     *
     * @param value asks for the signature value
     * @throws Refusal what stopped it
     */
    public CounterpartView complete(SignatureAttempt.Running attempt, Caller caller, Supplier<byte[]> value) {
        try {
            return sign(attempt, caller, value);
        } catch (Refusal refusal) {
            attempts.failed(attempt.id(), refusal.code());
            throw refusal;
        } catch (IOException e) {
            attempts.failed(attempt.id(), "signing.io");
            throw new UncheckedIOException(e);
        }
    }

    private CounterpartView sign(SignatureAttempt.Running attempt, Caller caller, Supplier<byte[]> value) throws IOException {
        boolean made = attempt.way() == Channel.CARD;
        SigningTask task = made ? tasks.signed(attempt.round(), caller) : tasks.signable(attempt.round(), caller);
        if (!task.head().sha256().hex().equals(attempt.prepared().base().hex())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.stale", task.round().title());
        }
        Path target = Files.createTempFile("counterpart", ".pdf");
        try (OpenedVersion head = counterparts.open(task.head().document(), task.head().version(), task.round().host())) {
            files.complete(head.file(), attempt.prepared(), value.get(), target);
            Verdict verdict = files.judge(target, head.file(), task.round().policy());
            Examination.Result result = examination.of(verdict, task.round(), Optional.of(attempt.region()), Optional.of(caller.account()));
            return switch (result) {
                case Examination.Result.Fit fit -> settle(attempt, task, caller, acceptance.accept(new Acceptance.Submission(task.round(),
                        task.head(), caller, attempt.way(), () -> attempts.done(attempt.id())), fit, verdict,
                        new Counterparts.SignedFile(target, false)), target);
                case Examination.Result.Unfit unfit -> throw first(unfit.grounds()).refusal(Refusal.Kind.CONFLICT);
                case Examination.Result.Unknown unknown -> throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.undetermined",
                        first(unknown.grounds()).code());
            };
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private CounterpartView settle(SignatureAttempt.Running attempt, SigningTask task, Caller caller, Acceptance.Outcome outcome, Path signed) {
        return switch (outcome) {
            case Acceptance.Outcome.Accepted accepted -> accepted.part();
            case Acceptance.Outcome.Shut shut -> {
                String fileName = waiting.keep(attempt, task, caller, signed, shut.why());
                throw new Refusal(Refusal.Kind.CONFLICT, "signing.kept-waiting", task.round().title(), fileName);
            }
        };
    }

    private static Ground first(List<Ground> grounds) {
        return grounds.getFirst();
    }
}
