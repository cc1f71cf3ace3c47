package se.samdiarium.document.control;

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

/** Sweeps the content store at 03:50 every night, and on order. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SweepTimer {

    private static final System.Logger LOG = System.getLogger(SweepTimer.class.getName());

    @Inject
    private ContentSweep sweep;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createCalendarTimer(new ScheduleExpression().hour(3).minute(50).timezone("Europe/Stockholm"), new TimerConfig(null, false));
    }

    /** Orders a sweep now. */
    public void order() {
        timers.createSingleActionTimer(0, new TimerConfig(null, false));
    }

    /** Sweeps. A fault is told, and the next night it is tried again. */
    @Timeout
    public void run() {
        try {
            sweep.sweep();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The content store could not be swept", e);
        }
    }
}
