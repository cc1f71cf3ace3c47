package se.samdiarium.governance;

/**
 * How many sit in a body as what.
 *
 * @param body   the body
 * @param kind   as what
 * @param seats  at most so many on a day
 * @param votes  whether they vote
 * @param source where it follows from
 */
public record SeatRule(Body body, SeatKind kind, int seats, boolean votes, String source) {
}
