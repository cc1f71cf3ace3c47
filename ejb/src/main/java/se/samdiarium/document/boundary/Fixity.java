package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.FixityState;
import se.samdiarium.document.control.FixityRun;
import se.samdiarium.platform.UseCase;

/** Whether everything that is kept is as it was kept. */
@UseCase
public class Fixity {

    private final FixityRun run;

    @Inject
    Fixity(FixityRun run) {
        this.run = run;
    }

    /** For the container's proxy. */
    protected Fixity() {
        this(null);
    }

    /** Whether anything is wrong, for health checks: without the files. */
    @OpenToAll("counts for health checks")
    public boolean alarm() {
        return run.state().alarm();
    }

    /** What the last run found. */
    @Requires(Right.OPERATE)
    public FixityState state() {
        return run.state();
    }

    /** Has everything hashed anew, beginning within a minute. */
    @Requires(Right.OPERATE)
    @Audited("document.fixity-ordered")
    public void order() {
        run.order();
    }
}
