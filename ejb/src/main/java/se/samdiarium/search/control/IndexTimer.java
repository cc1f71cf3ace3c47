package se.samdiarium.search.control;

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
import se.samdiarium.platform.boundary.Background;
import se.samdiarium.platform.boundary.Recurring;

/** Tends the index every second; a round that takes longer lets the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IndexTimer {

    private static final long PERIOD_MILLIS = 1_000;
    private static final String CHECK = "check";

    private final Recurring work = new Recurring("The search index could not be brought up to date; tried again in a second");

    @Inject
    private SearchIndex index;

    @Inject
    private Background background;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
        timers.createCalendarTimer(new ScheduleExpression().hour(3).minute(30), new TimerConfig(CHECK, false));
    }

    /** One round, or the nightly comparison with the database. A fault is told and tried again at the next round. */
    @Timeout
    public void tend(Timer timer) {
        if (CHECK.equals(timer.getInfo())) {
            index.startCheck();
        } else {
            background.start(work, index::tend);
        }
    }
}
