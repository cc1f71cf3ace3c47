package se.samdiarium.signing.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.control.RoundRepository;
import se.samdiarium.signing.entity.SigningRound;

/** Signing rounds: starting them and following them. */
@UseCase
public class Rounds {

    private final RoundRepository rounds;
    private final Documents documents;
    private final CurrentCaller current;
    private final Clock clock;
    private final RegionCode host;

    /**
     * @param host the region that collects the counterparts; setting {@code samdiarium.host-region}, a region code, default 03 (Region Uppsala)
     */
    @Inject
    Rounds(RoundRepository rounds, Documents documents, CurrentCaller current, Clock clock,
            @ConfigProperty(name = "samdiarium.host-region", defaultValue = "03") String host) {
        this.rounds = rounds;
        this.documents = documents;
        this.current = current;
        this.clock = clock;
        this.host = new RegionCode(host);
    }

    /** For the container's proxy. */
    protected Rounds() {
        this.rounds = null;
        this.documents = null;
        this.current = null;
        this.clock = null;
        this.host = null;
    }

    /**
     * Starts a round on a version, and shares the document with the regions that are to sign it.
     *
     * @throws Refusal {@code signing.host-only, .not-signable, .round-title, .round-regions, .round-deadline},
     *                 {@code document.unknown, .version-unknown}
     */
    @Requires(Right.START_ROUND)
    @Audited("signing.round-started")
    public RoundView start(StartRound command) {
        Caller caller = current.get();
        if (!caller.isOf(host)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "signing.host-only", caller.actingRegion(), host);
        }
        VersionView version = documents.version(command.document(), command.version());
        if (!version.isPdf()) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.not-signable", version.fileName(), version.mediaType());
        }
        SigningRound round = SigningRound.start(command, host, version.sha256(), caller.username(), clock);
        documents.share(command.document(), command.regions());
        rounds.add(round);
        return rounds.view(round.id(), host, LocalDate.now(clock));
    }

    /** The rounds that concern the caller's region, newest first. */
    @Requires(Right.READ)
    public List<RoundView> rounds() {
        return rounds.concerning(current.get().actingRegion(), LocalDate.now(clock));
    }

    /**
     * One round.
     *
     * @throws Refusal {@code signing.round-unknown} also when it does not concern the caller's region
     */
    @Requires(Right.READ)
    public RoundView round(RoundId id) {
        return rounds.view(id, current.get().actingRegion(), LocalDate.now(clock));
    }
}
