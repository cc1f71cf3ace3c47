package se.samdiarium.signing;

/**
 * A round has started, in whatever way. Fired inside the transaction of the start: what an observer cannot do, undoes the start.
 *
 * @param round the round as it began
 */
public record RoundStarted(RoundView round) {
}
