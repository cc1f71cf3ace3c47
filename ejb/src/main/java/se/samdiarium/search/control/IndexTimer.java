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
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samdiarium.platform.StartUp;

/** Tends the index every second; a round that takes longer lets the next ones pass. Declares the threads that index, which give way to people. */
@ManagedThreadFactoryDefinition(name = IndexTimer.THREADS, priority = Thread.MIN_PRIORITY)
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IndexTimer {

    /** Where the threads that index are made. They give way only where the server's JVM heeds priorities ({@code -XX:ThreadPriorityPolicy=1}). */
    static final String THREADS = "java:app/concurrent/index";

    private static final System.Logger LOG = System.getLogger(IndexTimer.class.getName());

    private static final long PERIOD_MILLIS = 1_000;
    private static final String CHECK = "check";

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private SearchIndex index;

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
        } else if (busy.compareAndSet(false, true)) {
            try {
                index.tend();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The search index could not be brought up to date; tried again in a second", e);
            } finally {
                busy.set(false);
            }
        }
    }
}
