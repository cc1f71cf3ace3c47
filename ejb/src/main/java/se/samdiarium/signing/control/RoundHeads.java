package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask.Head;

/** What the next signature of a region is added to. */
@ApplicationScoped
@Transactional
public class RoundHeads {

    private final RoundRepository rounds;

    @Inject
    RoundHeads(RoundRepository rounds) {
        this.rounds = rounds;
    }

    /** For the container's proxy. */
    protected RoundHeads() {
        this(null);
    }

    /** The round, as its host sees it. */
    public RoundView round(RoundId id) {
        return rounds.view(id);
    }

    /** The plain version behind this one: another when this is the certified text of an earlier round. */
    public int plain(DocumentId document, int version) {
        return rounds.plain(document, version);
    }

    /** The head of a region; without a region that of any that has not begun. */
    public Head of(RoundView round, Optional<RegionCode> region) {
        return region.map(code -> rounds.counterpart(round.id(), code).head())
                .orElseGet(() -> rounds.counterpart(round.id(), round.counterparts().getFirst().region()).round().head());
    }
}
