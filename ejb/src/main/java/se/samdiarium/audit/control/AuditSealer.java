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
    private static final int MOST_BATCHES = 20;

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
        long after = round++ % ROUNDS_UNTIL_ALL == 0 ? 0 : newestSealed() - LATECOMERS;
        Seal last = lastSeal();
        List<Object[]> events = List.of();
        for (int batch = 0; batch == 0 || batch < MOST_BATCHES && events.size() == BATCH; batch++) {
            events = unsealed(after);
            last = seal(events, last);
            after = events.isEmpty() ? after : ((Number) events.getLast()[0]).longValue();
        }
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

    private long newestSealed() {
        return sql.values(Number.class, "select coalesce(max(event_id), 0) from audit_seal").findFirst().orElseThrow().longValue();
    }

    private Seal lastSeal() {
        return sql.rows("select sequence, previous, hash from audit_seal order by sequence desc limit 1").findFirst().map(Seal::stored)
                .orElse(Seal.FIRST);
    }

    private List<Object[]> unsealed(long after) {
        return sql.rows("select " + EventLine.COLUMNS + """

                from audit_event e left join audit_seal s on s.event_id = e.id
                where s.event_id is null and e.id > ?2 order by e.id limit ?1""", BATCH, after).toList();
    }
}
