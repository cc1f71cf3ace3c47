package se.samdiarium.preservation.boundary;

import jakarta.inject.Inject;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.control.CompletionRecords;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.boundary.Rounds;

/** What became of a round all have signed: certificate, package, and the copy of each region. */
@UseCase
public class Completions {

    private final CompletionRecords records;
    private final Rounds rounds;
    private final CurrentCaller current;

    @Inject
    Completions(CompletionRecords records, Rounds rounds, CurrentCaller current) {
        this.records = records;
        this.rounds = rounds;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Completions() {
        this(null, null, null);
    }

    /**
     * How far the wrapping up of a round has come; empty before all have signed.
     *
     * @throws Refusal {@code signing.round-unknown} also when it does not concern the caller's region
     */
    @Requires(Right.READ)
    public Optional<CompletionView> of(RoundId round) {
        return records.view(rounds.round(round).id());
    }

    /**
     * Same, and notes as receipt that somebody of the caller's region has opened the copy.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    @Requires(Right.READ)
    @Audited("preservation.opened")
    public Optional<CompletionView> open(RoundId round) {
        RoundId known = rounds.round(round).id();
        Caller caller = current.get();
        records.opened(known, caller.actingRegion(), caller.displayName());
        return records.view(known);
    }
}
