package se.samdiarium.signing.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.InboxMatch;
import se.samdiarium.signing.control.InboxMatches;

/** Files in the inbox that propose themselves as counterparts. */
@UseCase
public class CounterpartProposals {

    private final Rounds rounds;
    private final Receiving receiving;
    private final InboxMatches matches;

    @Inject
    CounterpartProposals(Rounds rounds, Receiving receiving, InboxMatches matches) {
        this.rounds = rounds;
        this.receiving = receiving;
        this.matches = matches;
    }

    /** For the container's proxy. */
    protected CounterpartProposals() {
        this(null, null, null);
    }

    /** Files of the caller's inbox that begin with the text of a running round, or are containers that hold it. */
    @Requires(Right.REGISTER)
    public List<InboxMatch> inInbox() {
        return matches.of(receiving.inbox(), rounds.rounds());
    }
}
