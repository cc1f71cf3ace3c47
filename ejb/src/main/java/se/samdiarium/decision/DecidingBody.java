package se.samdiarium.decision;

/**
 * The body that decides.
 *
 * @param kind code of its kind
 * @param name what the region calls it, for example Regionstyrelsen
 */
public record DecidingBody(String kind, String name) {
}
