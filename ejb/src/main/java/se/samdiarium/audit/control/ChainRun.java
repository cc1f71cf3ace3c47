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
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Recurring;

/** Verifies the audit chain at 03:10 every night, soon after start-up, and on order; one verification at a time. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ChainRun {

    private static final long SOON_MILLIS = 20_000;

    private final Recurring work = new Recurring("The audit chain could not be verified");

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
        return work.isRunning();
    }

    /** Verifies, unless a verification is under way. A fault is told; the alarm of an overdue verification is raised when it stays. */
    @Timeout
    public void run() {
        work.run(() -> verifier.keep(verifier.verify()));
    }
}
