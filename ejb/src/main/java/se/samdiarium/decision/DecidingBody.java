package se.samdiarium.decision;

/**
 * The body that decides.
 *
 * @param kind code of its kind
 * @param name what the region calls it, for example Regionstyrelsen
 */
public record DecidingBody(String kind, String name) {

    private static final String DELEGATION = "DELEGATION";

    /** Whether it decides on delegation, in a committee's place. */
    public boolean isDelegate() {
        return DELEGATION.equals(kind);
    }
}
