package se.samdiarium.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samdiarium.platform.StartUp;

/** Verifies the audit chain at 03:10 every night, soon after start-up, and on order; one verification at a time. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ChainRun {

    private static final System.Logger LOG = System.getLogger(ChainRun.class.getName());
    private static final long SOON_MILLIS = 20_000;

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    private ChainVerifier verifier;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(SOON_MILLIS, new TimerConfig(null, false));
        timers.createCalendarTimer(new ScheduleExpression().hour(3).minute(10).timezone("Europe/Stockholm"), new TimerConfig(null, false));
    }

    /** Orders a verification now. */
    public void order() {
        timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }

    /** Whether one is under way. */
    public boolean isRunning() {
        return running.get();
    }

    /** Verifies, unless a verification is under way. A fault is told; the alarm of an overdue verification is raised when it stays. */
    @Timeout
    public void run() {
        if (running.compareAndSet(false, true)) {
            try {
                verifier.keep(verifier.verify());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The audit chain could not be verified", e);
            } finally {
                running.set(false);
            }
        }
    }
}
