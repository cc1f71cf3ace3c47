package se.samdiarium.agreement;

/** Whether a region may sign, and why. */
public enum GateState {
    /** The text has not been sent for decision. */
    NOT_SENT(false),
    /** Its decision is missing. */
    UNDECIDED(false),
    /** It said no. */
    REFUSED(false),
    /** It said yes with conditions that are not accepted. */
    CONDITIONS_OPEN(false),
    /** It said yes. */
    DECIDED(true),
    /** Its conditions are accepted. */
    CONDITIONS_ACCEPTED(true),
    /** The host lets it sign without. */
    OVERRIDDEN(true);

    private final boolean open;

    GateState(boolean open) {
        this.open = open;
    }

    /** Whether the region may sign. */
    public boolean open() {
        return open;
    }
}
