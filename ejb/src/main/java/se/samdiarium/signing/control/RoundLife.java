package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Base;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundStarted;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.Stopped;
import se.samdiarium.signing.entity.SigningRound;

/** A round's beginning, end and beginning anew, each with its trace. */
@ApplicationScoped
@Transactional
public class RoundLife {

    private final RoundRepository rounds;
    private final RoundHistory history;
    private final Counterparts counterparts;
    private final Event<RoundStarted> told;
    private final Clock clock;

    @Inject
    RoundLife(RoundRepository rounds, RoundHistory history, Counterparts counterparts, Event<RoundStarted> told, Clock clock) {
        this.rounds = rounds;
        this.history = history;
        this.counterparts = counterparts;
        this.told = told;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RoundLife() {
        this(null, null, null, null, null);
    }

    /** Refuses what cannot be started, before anything is made for it. */
    public void check(StartRound command, RegionCode host, Caller by) {
        VersionView version = counterparts.version(command.document(), command.version(), host);
        if (!version.isPdf()) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.not-signable", version.fileName(), version.mediaType());
        }
        SigningRound.start(command, host, Base.plain(command.version(), version.sha256()), by.username(), clock);
    }

    /** Starts a round. */
    public RoundView start(StartRound command, RegionCode host, Base base, Caller by) {
        SigningRound round = SigningRound.start(command, host, base, by.username(), clock);
        counterparts.share(command.document(), host, command.regions(), by);
        rounds.add(round);
        history.add(round.id(), by.username(), RoundEvent.What.STARTED, "");
        RoundView started = rounds.view(round.id());
        told.fire(new RoundStarted(started));
        return started;
    }

    /** Ends a round. */
    public RoundView withdraw(RoundId id, String reason, Caller by) {
        SigningRound round = rounds.lock(id);
        round.withdraw(new Stopped(clock.instant(), by.username(), reason));
        history.add(id, by.username(), RoundEvent.What.WITHDRAWN, reason.strip());
        return rounds.view(id);
    }

    /** Refuses to start a round anew that has not been withdrawn, or was started anew before. */
    public void checkWithdrawn(RoundId id) {
        RoundView old = rounds.view(id);
        if (old.state() != RoundState.WITHDRAWN) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.round-running", old.title());
        }
        if (old.replacedBy().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.round-restarted", id);
        }
    }

    /** Starts a withdrawn round anew. */
    public RoundView restart(RoundId withdrawn, StartRound command, RegionCode host, Base base, Caller by) {
        rounds.lock(withdrawn);
        checkWithdrawn(withdrawn);
        RoundView started = start(command, host, base, by);
        rounds.replace(withdrawn, started.id());
        history.add(withdrawn, by.username(), RoundEvent.What.RESTARTED, started.id().toString());
        return rounds.view(started.id());
    }

    /** Asks a region again. */
    public CounterpartView askAgain(RoundId id, RegionCode region, Caller by) {
        rounds.lock(id, region).askAgain();
        history.add(id, region, by.username(), RoundEvent.What.ASKED_AGAIN, "");
        return rounds.view(id).of(region).orElseThrow();
    }
}
