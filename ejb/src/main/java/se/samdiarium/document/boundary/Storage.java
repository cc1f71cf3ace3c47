package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.SweepResult;
import se.samdiarium.document.control.SweepRecords;
import se.samdiarium.document.control.SweepTimer;
import se.samdiarium.platform.UseCase;

/** The content store, for those who run the system: what sweeps removed, and ordering one. No names, no texts. */
@UseCase
public class Storage {

    private static final int SHOWN = 20;

    private final SweepRecords records;
    private final SweepTimer timer;

    @Inject
    Storage(SweepRecords records, SweepTimer timer) {
        this.records = records;
        this.timer = timer;
    }

    /** For the container's proxy. */
    protected Storage() {
        this(null, null);
    }

    /** What the newest sweeps did, newest first. */
    @Requires(Right.ADMINISTER)
    public List<SweepResult> sweeps() {
        return records.results(SHOWN);
    }

    /** Orders a sweep, in the background. */
    @Requires(Right.ADMINISTER)
    @Audited("document.sweep-ordered")
    public void sweep() {
        timer.order();
    }
}
