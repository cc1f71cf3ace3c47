package se.samdiarium.consultation;

import java.time.Instant;
import java.util.Optional;

/**
 * What is done with a comment or a group of them.
 *
 * @param kind    heeded, partly, or not
 * @param reason  why, 1 to 4000 characters
 * @param version version of the text in which it is seen; empty where it is seen in none
 * @param stop    number of the change in the comparison with that version
 * @param at      when it was said
 * @param by      by whom
 */
public record Treatment(TreatmentKind kind, String reason, Optional<Integer> version, Optional<Integer> stop, Instant at, String by) {
}
