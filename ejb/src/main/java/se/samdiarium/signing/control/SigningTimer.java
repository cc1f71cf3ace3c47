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
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Recurring;

/** Reminds the regions on workday hours of every day, and judges files anew that could not be judged when they came. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SigningTimer {

    private static final String REMIND = "remind";
    private static final long PERIOD_MILLIS = 30_000;

    private final Recurring reminding = new Recurring("The regions were not all reminded; it goes on at the next hour");
    private final Recurring judgingAnew = new Recurring("Files that wait were not all judged; it goes on in half a minute");

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
            reminding.run(reminders::sendDue);
        } else {
            judgingAnew.run(judging::retryDue);
        }
    }
}
