package se.samdiarium.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the chefsgrupp decided.
 *
 * @param day           on which day
 * @param paragraph     § of the minutes, 1 to 40 characters
 * @param minutes       which minutes, for example with a diary number, 1 to 300 characters
 * @param version       version of the plan's document; 0: the newest
 * @param ballots       how each who took part voted
 * @param missingReason why regions that have not answered are not waited for, 1 to 1000 characters
 */
public record RecordDecision(LocalDate day, String paragraph, String minutes, int version, List<Ballot> ballots, Optional<String> missingReason) {

    /** Keeps its own copy. */
    public RecordDecision {
        ballots = List.copyOf(ballots);
    }
}
