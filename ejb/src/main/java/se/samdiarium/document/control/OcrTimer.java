package se.samdiarium.document.control;

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

/** Looks at the queue of scanned files every fifth second; while one round reads, the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OcrTimer {

    private static final long PERIOD_MILLIS = 5_000;

    private final Recurring work = new Recurring("The queue of scanned files could not be worked off; tried again in five seconds");

    @Inject
    private OcrQueue queue;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Empties the queue. */
    @Timeout
    public void work() {
        work.run(() -> {
            boolean more = true;
            while (more) {
                more = queue.readOne();
            }
        });
    }
}
