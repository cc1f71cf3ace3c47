package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.control.Bases;
import se.samdiarium.signing.control.Gates;
import se.samdiarium.signing.control.Reminders;
import se.samdiarium.signing.control.RoundHistory;
import se.samdiarium.signing.control.RoundLife;
import se.samdiarium.signing.control.RoundRepository;

/** Signing rounds: starting and following them, reminding, withdrawing, restarting. */
@UseCase
public class Rounds {

    private final RoundRepository rounds;
    private final RoundLife life;
    private final Bases bases;
    private final RoundHistory history;
    private final Reminders reminders;
    private final Gates gates;
    private final CurrentCaller current;
    private final HostRegion host;

    @Inject
    Rounds(RoundRepository rounds, RoundLife life, Bases bases, RoundHistory history, Reminders reminders, Gates gates, CurrentCaller current,
            HostRegion host) {
        this.rounds = rounds;
        this.life = life;
        this.bases = bases;
        this.history = history;
        this.reminders = reminders;
        this.gates = gates;
        this.current = current;
        this.host = host;
    }

    /** For the container's proxy. */
    protected Rounds() {
        this.rounds = null;
        this.life = null;
        this.bases = null;
        this.history = null;
        this.reminders = null;
        this.gates = null;
        this.current = null;
        this.host = null;
    }

    /**
     * Starts a round on a version, and shares the document with the regions that are to sign it. Where the host has a seal, what is signed is that
     * version with a signature field for each who signs, certified by the seal: a new version.
     *
     * @throws Refusal {@code signing.host-only, .not-signable, .round-title, .round-regions, .round-deadline, .undetermined},
     *                 {@code document.unknown, .version-unknown}
     */
    @Requires(Right.START_ROUND)
    @Audited("signing.round-started")
    @Transactional(NOT_SUPPORTED)
    public RoundView start(StartRound command) {
        Caller caller = asHost();
        life.check(command, host.region(), caller);
        return life.start(command, host.region(), bases.of(command, host.region(), caller), caller);
    }

    /**
     * Ends a running round; what was signed in it is kept, nothing more can be.
     *
     * @param reason told to all, 1 to 1000 characters
     * @throws Refusal {@code signing.host-only, .round-unknown, .round-withdrawn, .round-complete, .reason-missing}
     */
    @Requires(Right.START_ROUND)
    @Audited("signing.round-withdrawn")
    public RoundView withdraw(RoundId id, String reason) {
        return life.withdraw(id, reason, asHost());
    }

    /**
     * Starts a withdrawn round anew on another version; the old one stays with all its traces, and each names the other.
     *
     * @throws Refusal {@code signing.host-only, .round-unknown, .round-running, .round-restarted} and those of {@link #start}
     */
    @Requires(Right.START_ROUND)
    @Audited("signing.round-restarted")
    @Transactional(NOT_SUPPORTED)
    public RoundView restart(RoundId withdrawn, StartRound command) {
        Caller caller = asHost();
        life.checkWithdrawn(withdrawn);
        life.check(command, host.region(), caller);
        return life.restart(withdrawn, command, host.region(), bases.of(command, host.region(), caller), caller);
    }

    /**
     * Asks a region again that has declined.
     *
     * @throws Refusal {@code signing.host-only, .round-unknown, .round-withdrawn, .not-declined}
     */
    @Requires(Right.START_ROUND)
    @Audited("signing.asked-again")
    public CounterpartView askAgain(RoundId id, RegionCode region) {
        return life.askAgain(id, region, asHost());
    }

    /**
     * Reminds regions that are waited for, each at most once a day by the host.
     *
     * @param regions which; none: all that are waited for
     * @return those that were reminded now
     * @throws Refusal {@code signing.host-only, .round-unknown}
     */
    @Requires(Right.START_ROUND)
    @Audited("signing.reminded")
    public List<RegionCode> remind(RoundId id, Set<RegionCode> regions) {
        Caller caller = asHost();
        return reminders.byHost(round(id).id(), regions, caller);
    }

    /** The rounds that concern the caller's region, newest first. */
    @Requires(Right.READ)
    public List<RoundView> rounds() {
        return rounds.concerning(current.get().actingRegion());
    }

    /** Parts of running rounds whose deadline has passed, that the caller's region may follow: the host sees all, others their own. */
    @Requires(Right.READ)
    public List<CounterpartView> overdue() {
        Caller caller = current.get();
        return rounds().stream().flatMap(round -> round.overdue().stream().filter(part -> caller.isOf(round.host()) || caller.isOf(part.region())))
                .toList();
    }

    /**
     * One round.
     *
     * @throws Refusal {@code signing.round-unknown} also when it does not concern the caller's region
     */
    @Requires(Right.READ)
    public RoundView round(RoundId id) {
        return rounds.view(id, current.get().actingRegion());
    }

    /**
     * Why the caller's region may not sign in a round yet; empty when it may.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    @Requires(Right.READ)
    public Optional<Refusal> shut(RoundId id) {
        return gates.shut(round(id), current.get().actingRegion());
    }

    /**
     * Who did what in a round, newest first: the host sees all, others what concerns them or the round as a whole.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    @Requires(Right.READ)
    public List<RoundEvent> history(RoundId id) {
        Caller caller = current.get();
        boolean all = caller.isOf(round(id).host());
        return history.of(id).stream().filter(event -> all || event.region().isEmpty() || event.region().filter(caller::isOf).isPresent()).toList();
    }

    /** The policy of the last round on this document, or one qualified signature: what the next round on it is proposed to ask. */
    @Requires(Right.READ)
    public SigningPolicy policyFor(DocumentId document) {
        return rounds().stream().filter(round -> round.document().equals(document)).findFirst().map(RoundView::policy)
                .orElse(SigningPolicy.QUALIFIED);
    }

    private Caller asHost() {
        return host.require(current.get(), "signing.host-only");
    }
}
