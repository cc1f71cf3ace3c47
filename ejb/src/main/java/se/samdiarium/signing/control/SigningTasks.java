package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.Stopped;
import se.samdiarium.signing.entity.Counterpart;

/** A round as the task of one signatory. */
@ApplicationScoped
@Transactional
public class SigningTasks {

    private final RoundRepository rounds;
    private final RoundHistory history;
    private final MandateHolders holders;
    private final Gates gates;
    private final Clock clock;

    @Inject
    SigningTasks(RoundRepository rounds, RoundHistory history, MandateHolders holders, Gates gates, Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.holders = holders;
        this.gates = gates;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SigningTasks() {
        this(null, null, null, null, null);
    }

    /** The task, or the refusal {@code signing.round-unknown}. */
    public SigningTask of(RoundId id, Caller caller) {
        RegionCode region = caller.actingRegion();
        RoundView round = rounds.view(id, region);
        CounterpartView own = round.of(region).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.round-unknown", id));
        return new SigningTask(round, own, rounds.counterpart(id, region).head(), mandate(round, caller));
    }

    /** Same, noting that it was opened. */
    public SigningTask open(RoundId id, Caller caller) {
        of(id, caller);
        if (rounds.lock(id, caller.actingRegion()).open(clock.instant())) {
            history.add(id, caller.actingRegion(), caller.username(), RoundEvent.What.OPENED, "");
        }
        return of(id, caller);
    }

    /**
     * Same, when the signatory may sign now.
     *
     * @throws Refusal {@code signing.round-unknown, .no-mandate, .round-withdrawn, .already-signed, .declined} and what a gate says that is shut
     */
    public SigningTask signable(RoundId id, Caller caller) {
        SigningTask task = signed(id, caller);
        gates.requireOpen(task.round(), caller.actingRegion());
        return task;
    }

    /**
     * Same, when the signature is already made: a gate that has shut meanwhile decides only whether it counts.
     *
     * @throws Refusal {@code signing.round-unknown, .no-mandate, .round-withdrawn, .already-signed, .declined}
     */
    public SigningTask signed(RoundId id, Caller caller) {
        SigningTask task = of(id, caller);
        rounds.counterpart(id, caller.actingRegion()).requireSignable();
        requireMandate(task, caller);
        return task;
    }

    /**
     * The region will not sign; a gate that is shut does not hinder that.
     *
     * @throws Refusal those of {@link #signable} and {@code signing.reason-missing}
     */
    public CounterpartView decline(RoundId id, Caller caller, String reason) {
        requireMandate(of(id, caller), caller);
        Counterpart counterpart = rounds.lock(id, caller.actingRegion());
        counterpart.decline(new Stopped(clock.instant(), caller.username(), reason));
        history.add(id, caller.actingRegion(), caller.username(), RoundEvent.What.DECLINED, reason.strip());
        return rounds.view(id, caller.actingRegion()).of(caller.actingRegion()).orElseThrow();
    }

    private void requireMandate(SigningTask task, Caller caller) {
        if (task.mandate().isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "signing.no-mandate", caller.username(), caller.actingRegion(), LocalDate.now(clock));
        }
    }

    private Optional<Mandate> mandate(RoundView round, Caller caller) {
        return holders.of(caller.actingRegion(), LocalDate.now(clock)).stream().filter(holder -> holder.account().equals(caller.account()))
                .map(MandateHolder::mandate).filter(mandate -> round.policy().admits(mandate.title())).findFirst();
    }
}
