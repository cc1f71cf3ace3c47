package se.samdiarium.calendar.control;

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
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Addressee;
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Recurring;

/** Has the letters of the day written; while one run works, the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DigestTimer {

    private static final System.Logger LOG = System.getLogger(DigestTimer.class.getName());

    private final Recurring work = new Recurring("The run ended early; the next one goes on");

    @Inject
    private Digests digests;

    /** How often it looks; setting {@code samdiarium.calendar.letters-every}, ISO 8601, default ten minutes. */
    @Inject
    @ConfigProperty(name = "samdiarium.calendar.letters-every", defaultValue = "PT10M")
    private Duration every;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(every.toMillis(), every.toMillis(), new TimerConfig(null, false));
    }

    /** Writes to everybody who has had no letter today. */
    @Timeout
    public void work() {
        work.run(() -> digests.toWriteTo().forEach(this::write));
    }

    private void write(Addressee to) {
        try {
            digests.write(to);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The letter of the day to account " + to.person().account() + " was not written; it is tried again", e);
        }
    }
}
