package se.samdiarium.intake.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Recurring;

/** Carries out the imports that wait, one after another; also those that a stop of the server interrupted. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportTimer {

    private static final long INTERVAL_MILLIS = 1_000;
    private static final String FORGOTTEN = "forgotten";

    private final Recurring work = new Recurring("The queue of imports could not be read; it is tried again");

    @Inject
    private ImportRun run;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(INTERVAL_MILLIS, INTERVAL_MILLIS, new TimerConfig(null, false));
        timers.createCalendarTimer(new ScheduleExpression().hour(5), new TimerConfig(FORGOTTEN, false));
    }

    /** One look at the queue, or the nightly clearing. */
    @Timeout
    public void work(Timer timer) {
        if (FORGOTTEN.equals(timer.getInfo())) {
            run.removeForgotten(clock.instant());
        } else {
            work.run(() -> run.waiting().forEach(run::carryOut));
        }
    }
}
