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
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samdiarium.platform.StartUp;

/** Has the job run that looks at signed documents that are due, every minute; while one run works, the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PreservationTimer {

    private static final System.Logger LOG = System.getLogger(PreservationTimer.class.getName());
    private static final long PERIOD_MILLIS = 60_000;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private PreservationJob job;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Runs the job. */
    @Timeout
    public void work() {
        if (busy.compareAndSet(false, true)) {
            try {
                job.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The run ended early; the next one goes on", e);
            } finally {
                busy.set(false);
            }
        }
    }
}
