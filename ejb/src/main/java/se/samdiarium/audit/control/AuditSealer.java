package se.samdiarium.audit.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.StartUp;
import se.samdiarium.platform.boundary.Sql;

/**
 * Chains committed events, a few seconds after they happened, so that writing an event takes no common lock.
 *
 * <p>Events that commit out of order are chained in the order they are seen; the chain's own sequence is what is proved.
 */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
public class AuditSealer {

    private static final long PERIOD_MILLIS = 5_000;
    private static final int BATCH = 1_000;
    private static final long LOCK = 0x5A_4D_44;

    @Inject
    private Sql sql;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Seals what has come since the last time, at most a thousand events. */
    @Timeout
    public void seal() {
        if (sql.values(Boolean.class, "select pg_try_advisory_xact_lock(?1)", LOCK).noneMatch(Boolean::booleanValue)) {
            return;
        }
        Seal last = lastSeal();
        for (Object[] event : unsealed()) {
            last = last.next(line(event));
            sql.update("insert into audit_seal (sequence, event_id, previous, hash) values (?1, ?2, ?3, ?4)",
                last.sequence(), event[0], last.previous(), last.hash());
        }
    }

    private Seal lastSeal() {
        return sql.rows("select sequence, previous, hash from audit_seal order by sequence desc limit 1").findFirst().map(Seal::stored)
                .orElse(Seal.FIRST);
    }

    private List<Object[]> unsealed() {
        return sql.rows("""
                select e.id, e.at, e.actor, e.region_code, e.action, e.subject, e.outcome, e.code
                from audit_event e left join audit_seal s on s.event_id = e.id
                where s.event_id is null order by e.id limit ?1""", BATCH).toList();
    }

    private static String line(Object[] event) {
        StringBuilder line = new StringBuilder();
        for (Object field : event) {
            line.append(field == null ? "" : text(field)).append('\u001F');
        }
        return line.toString();
    }

    private static String text(Object field) {
        return field instanceof Number || field instanceof String ? field.toString() : Column.instant(field).toString();
    }
}
