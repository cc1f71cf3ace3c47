package se.samdiarium.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the hashing of everything kept has found.
 *
 * @param running    a run is under way
 * @param checked    files hashed by that run, or by the last one
 * @param bytes      bytes hashed by it
 * @param finishedAt when the last run ended
 * @param overdue    no run has ended for longer than there should be between two
 * @param faults     files that are missing or have changed, the newest first
 */
public record FixityState(boolean running, long checked, long bytes, Optional<Instant> finishedAt, boolean overdue, List<Fault> faults) {

    /**
     * A file that is not as it was kept.
     *
     * @param sha256  by which it was kept
     * @param foundAt when it was found
     * @param what    whether it is gone or changed
     */
    public record Fault(Sha256 sha256, Instant foundAt, What what) {
    }

    /** What is wrong with a file. Stored state: the names are in the database. */
    public enum What {
        /** It is gone. */
        MISSING,
        /** Its bytes are others. */
        CHANGED
    }

    /** Whether somebody has to look. */
    public boolean alarm() {
        return overdue || !faults.isEmpty();
    }
}
