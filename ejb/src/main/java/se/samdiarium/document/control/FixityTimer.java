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
import java.time.Duration;
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Background;
import se.samdiarium.platform.boundary.Recurring;

/** Hashes what is kept for a few seconds of every minute, giving way to people. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FixityTimer {

    private static final long PERIOD_MILLIS = 60_000;
    private static final Duration SHARE = Duration.ofSeconds(10);

    private final Recurring work = new Recurring("The hashing of what is kept stopped; it goes on at the next minute");

    @Inject
    private FixityRun run;

    @Inject
    private Background background;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Hashes a share. */
    @Timeout
    public void work() {
        background.start(work, () -> run.work(SHARE));
    }
}
