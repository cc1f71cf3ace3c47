package se.samdiarium.intake;

/** How far an import has come. Stored state: the names are in the database. */
public enum ImportState {
    /** In the queue. */
    WAITING,
    /** Rows are being dealt with. */
    RUNNING,
    /** Every row has its receipt. */
    DONE,
    /** Stopped by a person; what was entered stays. */
    CANCELLED;

    /** Whether something is still to be done. */
    public boolean isUnfinished() {
        return this == WAITING || this == RUNNING;
    }
}
