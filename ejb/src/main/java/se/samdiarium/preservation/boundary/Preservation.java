package se.samdiarium.preservation.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.preservation.PreservationAlarm;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.preservation.control.CompletionRecords;
import se.samdiarium.preservation.control.PreservedRecords;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.boundary.Rounds;

/** Until when signatures are provable, and what is done to keep them so. */
@UseCase
public class Preservation {

    private final PreservedRecords records;
    private final CompletionRecords completions;
    private final Rounds rounds;
    private final CurrentCaller current;
    private final Clock clock;
    private final HostRegion host;

    @Inject
    Preservation(PreservedRecords records, CompletionRecords completions, Rounds rounds, CurrentCaller current, Clock clock,
            HostRegion host) {
        this.records = records;
        this.completions = completions;
        this.rounds = rounds;
        this.current = current;
        this.clock = clock;
        this.host = host;
    }

    /** For the container's proxy. */
    protected Preservation() {
        this.records = null;
        this.completions = null;
        this.rounds = null;
        this.current = null;
        this.clock = null;
        this.host = null;
    }

    /**
     * All signed documents that are kept provable, what is due first first.
     *
     * @throws Refusal {@code signing.host-only}
     */
    @Requires(Right.READ)
    public List<PreservedView> all() {
        requireHost();
        return records.all();
    }

    /**
     * What is kept provable of a round: the package and the counterparts; empty before all have signed.
     *
     * @throws Refusal {@code signing.round-unknown} also when it does not concern the caller's region
     */
    @Requires(Right.READ)
    public List<PreservedView> of(RoundId round) {
        return records.of(rounds.round(round).id());
    }

    /**
     * Has a document looked at now instead of at the next daily look.
     *
     * @throws Refusal {@code signing.host-only}
     */
    @Requires(Right.REGISTER)
    @Audited("preservation.hurried")
    public void hurry(DocumentId document) {
        requireHost();
        records.hurry(document);
    }

    /** Whether somebody has to look. */
    @OpenToAll("counts for health checks")
    public PreservationAlarm alarm() {
        List<PreservedView> all = records.all();
        Instant now = clock.instant();
        Optional<Instant> first = all.stream().flatMap(each -> each.until().stream()).min(Comparator.naturalOrder());
        return new PreservationAlarm(all.size(), (int) all.stream().filter(each -> each.alarm(now)).count(), completions.stuck(), first);
    }

    private void requireHost() {
        host.require(current.get(), "signing.host-only");
    }
}
