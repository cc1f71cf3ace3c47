package se.samdiarium.search.control;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import se.samdiarium.platform.StartUp;

/** Tends the index every second; a round that takes longer lets the next ones pass. */
@Singleton
@Startup
@DependsOn(StartUp.SCHEMA)
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IndexTimer {

    private static final System.Logger LOG = System.getLogger(IndexTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private SearchIndex index;

    /** One round. A fault is told and tried again at the next round. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tend() {
        if (busy.compareAndSet(false, true)) {
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
