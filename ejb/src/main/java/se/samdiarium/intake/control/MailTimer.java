package se.samdiarium.intake.control;

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
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Recurring;

/** Reads all mailboxes at an interval, and compares them with the ledger every night. A reading that takes longer lets the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class MailTimer {

    private static final String COMPARE = "compare";
    private static final int COMPARE_HOUR = 4;

    private final Recurring reading = new Recurring("E-mail intake was interrupted; it goes on at the next interval");
    private final Recurring comparing = new Recurring("Mailboxes and ledger were not compared to the end; it is done again the next night");

    @Inject
    private MailRounds rounds;

    @Inject
    private Reconciliation reconciliation;

    /** How often mailboxes are read; ISO 8601 duration, default {@code PT1M}. Shorter: more log-ins at the mail server. */
    @Inject
    @ConfigProperty(name = "samdiarium.mail.poll-interval", defaultValue = "PT1M")
    private Duration interval;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(interval.toMillis(), interval.toMillis(), new TimerConfig(null, false));
        timers.createCalendarTimer(new ScheduleExpression().hour(COMPARE_HOUR).minute(30), new TimerConfig(COMPARE, false));
    }

    /** One reading or one comparison. */
    @Timeout
    public void work(Timer timer) {
        if (COMPARE.equals(timer.getInfo())) {
            comparing.run(reconciliation::runAll);
        } else {
            reading.run(rounds::runAll);
        }
    }
}
