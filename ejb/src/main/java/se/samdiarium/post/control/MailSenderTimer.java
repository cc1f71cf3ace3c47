package se.samdiarium.post.control;

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

/** Looks for letters to send every fifth second; while one round sends, the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailSenderTimer {

    private static final long PERIOD_MILLIS = 5_000;

    private final Recurring work = new Recurring("Letters could not be sent; tried again in five seconds");

    @Inject
    private MailSender sender;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Sends what is due. */
    @Timeout
    public void work() {
        work.run(sender::sendDue);
    }
}
