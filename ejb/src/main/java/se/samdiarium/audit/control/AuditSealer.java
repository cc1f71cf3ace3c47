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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int MOST = 20_000;

    /** An event that commits later than this many after it waits for the round that looks at all. */
    private static final int LATECOMERS = 20_000;
    private static final int ROUNDS_UNTIL_ALL = 720;
    private static final long LOCK = 0x5A_4D_44;

    @Inject
    private Sql sql;

    @Resource
    private TimerService timers;

    private int round;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PERIOD_MILLIS, PERIOD_MILLIS, new TimerConfig(null, false));
    }

    /** Seals what has come since the last time, at most twenty thousand events; once an hour and after a start it looks at all events. */
    @Timeout
    public void seal() {
        if (sql.values(Boolean.class, "select pg_try_advisory_xact_lock(?1)", LOCK).noneMatch(Boolean::booleanValue)) {
            return;
        }
        Seal last = lastSeal();
        long newest = number("select coalesce(max(id), 0) from audit_event");
        int sealed = 0;
        for (long after = beforeUnsealed(); after < newest && sealed < MOST; after += BATCH) {
            List<Object[]> events = unsealed(after, after + BATCH);
            last = seal(events, last);
            sealed += events.size();
        }
    }

    /** An event after which all that are not sealed come; the newest when all are sealed. */
    private long beforeUnsealed() {
        return round++ % ROUNDS_UNTIL_ALL == 0
                ? number("""
                        select coalesce(min(e.id) - 1, (select max(id) from audit_event), 0) from audit_event e
                        where not exists (select from audit_seal s where s.event_id = e.id)""")
                : number("select coalesce(max(event_id), 0) from audit_seal") - LATECOMERS;
    }

    private Seal seal(List<Object[]> events, Seal previous) {
        Seal last = previous;
        List<Map<String, Object>> seals = new ArrayList<>();
        for (Object[] event : events) {
            last = last.next(EventLine.of(event, 0));
            seals.add(Map.of("sequence", last.sequence(), "event_id", event[0], "previous", last.previous(), "hash", last.hash()));
        }
        sql.insert("audit_seal", seals);
        return last;
    }

    private long number(String question) {
        return sql.values(Number.class, question).findFirst().orElseThrow().longValue();
    }

    private Seal lastSeal() {
        return sql.rows("select sequence, previous, hash from audit_seal order by sequence desc limit 1").findFirst().map(Seal::stored)
                .orElse(Seal.FIRST);
    }

    /** Both tables by the same few ids: without them the database reads all seals there are, again and again. */
    private List<Object[]> unsealed(long after, long upTo) {
        return sql.rows("select " + EventLine.COLUMNS + """

                from audit_event e where e.id > ?1 and e.id <= ?2 and not exists (
                    select from audit_seal s where s.event_id = e.id and s.event_id > ?1 and s.event_id <= ?2) order by e.id""", after, upTo)
                .toList();
    }
}
