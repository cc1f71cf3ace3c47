package se.samdiarium.governance;

/**
 * How a member voted.
 *
 * @param seat the member's seat
 * @param vote how
 */
public record Ballot(SeatId seat, Vote vote) {
}
