package se.samdiarium.audit.control;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.StartUp;

/**
 * Chains committed events, a few seconds after they happened, so that writing an event takes no common lock.
 *
 * <p>Events that commit out of order are chained in the order they are seen; the chain's own sequence is what is proved.
 */
@Singleton
@Startup
@DependsOn(StartUp.SCHEMA)
public class AuditSealer {

    private static final int BATCH = 1_000;
    private static final long LOCK = 0x5A_4D_44;

    @Inject
    private EntityManager db;

    /** Seals what has come since the last time, at most a thousand events. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void seal() {
        if (!(Boolean) db.createNativeQuery("select pg_try_advisory_xact_lock(" + LOCK + ")").getSingleResult()) {
            return;
        }
        Seal last = lastSeal();
        for (Object row : unsealed()) {
            last = last.next(line((Object[]) row));
            Object[] event = (Object[]) row;
            db.createNativeQuery("insert into audit_seal (sequence, event_id, previous, hash) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, last.sequence())
                    .setParameter(2, event[0])
                    .setParameter(3, last.previous())
                    .setParameter(4, last.hash())
                    .executeUpdate();
        }
    }

    private Seal lastSeal() {
        List<?> rows = db.createNativeQuery("select sequence, previous, hash from audit_seal order by sequence desc limit 1").getResultList();
        return rows.isEmpty() ? Seal.FIRST : Seal.stored((Object[]) rows.getFirst());
    }

    private List<?> unsealed() {
        return db.createNativeQuery("""
                select e.id, e.at, e.actor, e.region_code, e.action, e.subject, e.outcome, e.code
                from audit_event e left join audit_seal s on s.event_id = e.id
                where s.event_id is null order by e.id""")
                .setMaxResults(BATCH)
                .getResultList();
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
