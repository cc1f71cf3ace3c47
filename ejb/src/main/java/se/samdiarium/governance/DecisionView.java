package se.samdiarium.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * What the chefsgrupp decided on a plan.
 *
 * @param day           on which day
 * @param paragraph     § of the minutes
 * @param minutes       which minutes
 * @param version       version of the plan's document
 * @param rule          by which rule
 * @param votes         how each who took part voted
 * @param count         counted
 * @param carried       whether the plan was adopted
 * @param missing       regions that had not answered
 * @param missingReason why they were not waited for
 * @param recordedAt    when it was recorded
 * @param recordedBy    by whom
 */
public record DecisionView(LocalDate day, String paragraph, String minutes, int version, VotingRule rule, List<Cast> votes, VoteCount count,
        boolean carried, List<RegionCode> missing, Optional<String> missingReason, Instant recordedAt, String recordedBy) {

    /**
     * A vote and whose it was.
     *
     * @param name         who
     * @param organisation of what
     * @param kind         as what
     * @param vote         how
     */
    public record Cast(String name, String organisation, SeatKind kind, Vote vote) {
    }
}
