package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import se.samdiarium.access.Caller;
import se.samdiarium.organisation.boundary.Mandates;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask;

/** A round as the task of one signatory. */
@ApplicationScoped
@Transactional
public class SigningTasks {

    private final RoundRepository rounds;
    private final Mandates mandates;
    private final Clock clock;

    @Inject
    SigningTasks(RoundRepository rounds, Mandates mandates, Clock clock) {
        this.rounds = rounds;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SigningTasks() {
        this(null, null, null);
    }

    /** The task, or the refusal {@code signing.round-unknown}. */
    public SigningTask of(RoundId id, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        RoundView round = rounds.view(id, caller.actingRegion(), today);
        return new SigningTask(round,
                round.of(caller.actingRegion()).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.round-unknown", id)),
                mandates.of(caller.account(), caller.actingRegion(), today));
    }

    /** Same, noting that it was opened. */
    public SigningTask open(RoundId id, Caller caller) {
        of(id, caller);
        rounds.lock(id, caller.actingRegion()).open(clock.instant());
        return of(id, caller);
    }

    /**
     * Same, when the signatory may sign now.
     *
     * @throws Refusal {@code signing.round-unknown, .no-mandate, .already-signed}
     */
    public SigningTask signable(RoundId id, Caller caller) {
        SigningTask task = of(id, caller);
        if (task.own().state() == CounterpartState.SIGNED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.already-signed", caller.actingRegion(), task.own().signer().orElse(""));
        }
        if (task.mandate().isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "signing.no-mandate", caller.username(), caller.actingRegion(), LocalDate.now(clock));
        }
        return task;
    }
}
