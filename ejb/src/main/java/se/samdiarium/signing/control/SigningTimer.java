package se.samdiarium.signing.control;

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
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samdiarium.platform.StartUp;

/** Reminds the regions on workday hours of every day, and judges files anew that could not be judged when they came. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SigningTimer {

    private static final System.Logger LOG = System.getLogger(SigningTimer.class.getName());
    private static final String REMIND = "remind";
    private static final long PERIOD_MILLIS = 30_000;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private Reminders reminders;

    @Inject
    private Judging judging;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createCalendarTimer(new ScheduleExpression().hour("7-18").minute("5").timezone("Europe/Stockholm"), new TimerConfig(REMIND, false));
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** One of the two. */
    @Timeout
    public void work(Timer timer) {
        if (REMIND.equals(timer.getInfo())) {
            guarded(reminders::sendDue);
        } else if (busy.compareAndSet(false, true)) {
            try {
                guarded(judging::retryDue);
            } finally {
                busy.set(false);
            }
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The timer of signing was interrupted; it goes on at its next time", e);
        }
    }
}
