package se.samdiarium.intake.control;

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

/** Carries out the imports that wait, one after another; also those that a stop of the server interrupted. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ImportTimer {

    private static final System.Logger LOG = System.getLogger(ImportTimer.class.getName());
    private static final long INTERVAL_MILLIS = 1_000;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private ImportRun run;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(INTERVAL_MILLIS, INTERVAL_MILLIS, new TimerConfig(null, false));
    }

    /** One look at the queue. */
    @Timeout
    public void work() {
        if (busy.compareAndSet(false, true)) {
            try {
                run.waiting().forEach(run::carryOut);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The queue of imports could not be read; it is tried again", e);
            } finally {
                busy.set(false);
            }
        }
    }
}
