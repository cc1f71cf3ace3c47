package se.samdiarium.governance;

import java.time.LocalDate;

/**
 * By what rule a body decides.
 *
 * @param validFrom since when
 * @param quorum    so many who vote must take part
 * @param majority  of the votes cast
 * @param source    where it follows from
 */
public record VotingRule(LocalDate validFrom, int quorum, Majority majority, String source) {
}
