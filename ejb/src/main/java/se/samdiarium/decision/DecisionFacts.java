package se.samdiarium.decision;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is recorded of a decision.
 *
 * @param body        who decided
 * @param decidedOn   day of the meeting, or of the delegated decision; not after today
 * @param paragraph   § of the minutes, or the number of the delegated decision
 * @param outcome     what was decided
 * @param conditions  the conditions' text; there when, and only when, the outcome has conditions
 * @param ownNumber   number of the region's own case, as issued there
 * @param adjustedOn  justeringsdatum
 * @param announcedOn day it was announced on the notice board
 * @param appeal      whether it may be appealed, and was
 * @param reporting   how a delegated decision came to its committee's knowledge; empty for decisions of others, and until it has
 * @param source      where the host has it from, when it records for another region
 */
public record DecisionFacts(DecidingBody body, LocalDate decidedOn, String paragraph, Outcome outcome, Optional<String> conditions,
        Optional<String> ownNumber, Optional<LocalDate> adjustedOn, Optional<LocalDate> announcedOn, Appeal appeal, Optional<Reporting> reporting,
        Optional<String> source) {

    /** The day of the meeting whose minutes hold it; none for a delegated decision that has not been reported at one. */
    public Optional<LocalDate> meeting() {
        return body.isDelegate() ? reporting.flatMap(Reporting::meeting) : Optional.of(decidedOn);
    }
}
