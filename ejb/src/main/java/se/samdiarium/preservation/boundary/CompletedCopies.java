package se.samdiarium.preservation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.control.CompletionRecords;
import se.samdiarium.signing.RoundId;

/** How far a round has been wrapped up. For agreement, not for web: nobody's right is asked for, the door that calls has done it. */
@ApplicationScoped
@Transactional
public class CompletedCopies {

    private final CompletionRecords records;

    @Inject
    CompletedCopies(CompletionRecords records) {
        this.records = records;
    }

    /** For the container's proxy. */
    protected CompletedCopies() {
        this(null);
    }

    /** How far it has come; empty before all have signed. */
    public Optional<CompletionView> of(RoundId round) {
        return records.view(round);
    }
}
