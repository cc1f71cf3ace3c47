package se.samdiarium.audit.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.audit.ChainAlarm;
import se.samdiarium.audit.ChainCheck;
import se.samdiarium.audit.control.ChainRun;
import se.samdiarium.audit.control.ChainVerifier;
import se.samdiarium.platform.UseCase;

/** Verifying that the audit trail is as it was written. */
@UseCase
public class AuditChain {

    private static final int SHOWN = 20;
    private static final Duration OVERDUE = Duration.ofHours(36);

    private final ChainRun run;
    private final ChainVerifier verifier;
    private final Clock clock;

    @Inject
    AuditChain(ChainRun run, ChainVerifier verifier, Clock clock) {
        this.run = run;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AuditChain() {
        this(null, null, null);
    }

    /** Orders a verification from the first event to the last, in the background; one that is under way goes on. */
    @Requires(Right.VERIFY_AUDIT)
    @Audited("audit.verification-ordered")
    public void verify() {
        run.order();
    }

    /** Whether a verification is under way on this server. */
    @Requires(Right.VERIFY_AUDIT)
    public boolean isRunning() {
        return run.isRunning();
    }

    /** The newest results, newest first. */
    @Requires(Right.VERIFY_AUDIT)
    public List<ChainCheck> results() {
        return verifier.results(SHOWN);
    }

    /** Whether somebody must look. */
    @OpenToAll("numbers without content, for the health page")
    public ChainAlarm alarm() {
        Optional<ChainCheck> last = verifier.results(1).stream().findFirst();
        boolean overdue = last.isEmpty() || last.get().at().isBefore(clock.instant().minus(OVERDUE));
        return new ChainAlarm(last.map(ChainCheck::breaks).orElse(0L), overdue, last.map(ChainCheck::at));
    }
}
