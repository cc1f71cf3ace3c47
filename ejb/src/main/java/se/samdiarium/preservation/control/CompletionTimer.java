package se.samdiarium.preservation.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
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

/** Has the job run that wraps up rounds all have signed, every tenth second; while one run works, the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CompletionTimer {

    private static final long PERIOD_MILLIS = 10_000;

    private final Recurring work = new Recurring("The run ended early; the next one goes on");

    @Inject
    private CompletionJob job;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Runs the job. */
    @Timeout
    public void work() {
        work.run(job::run);
    }
}
