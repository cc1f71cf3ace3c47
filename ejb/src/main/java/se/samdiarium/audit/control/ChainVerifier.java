package se.samdiarium.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.audit.ChainBreak;
import se.samdiarium.audit.ChainBreak.Kind;
import se.samdiarium.audit.ChainCheck;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/** Computes the audit chain again from what is stored, and keeps what it found. */
@ApplicationScoped
public class ChainVerifier {

    private static final System.Logger LOG = System.getLogger(ChainVerifier.class.getName());
    private static final int BATCH = 5_000;

    /** After this long an event must have been sealed: the sealer looks at all events once an hour. */
    private static final Duration SEALED_WITHIN = Duration.ofMinutes(65);

    private final Sql sql;
    private final Clock clock;

    @Inject
    ChainVerifier(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ChainVerifier() {
        this(null, null);
    }

    /** Looks at every seal from the first to the last. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ChainCheck verify() {
        Instant begun = clock.instant();
        ChainWalk walk = new ChainWalk(seen());
        for (List<Object[]> batch = after(0); !batch.isEmpty(); batch = after(walk.last().sequence())) {
            batch.forEach(row -> walk.next(Seal.stored(row), Optional.ofNullable((Number) row[3]).map(Number::longValue),
                    row[4] == null ? Optional.empty() : Optional.of(EventLine.of(row, 4))));
        }
        walk.end();
        forgotten(begun.minus(SEALED_WITHIN)).forEach(event -> walk.found(new ChainBreak(Kind.UNSEALED, 0, Optional.of(event))));
        long waiting = sql.values(Number.class, """
                select count(*) from audit_event e where not exists (select 1 from audit_seal s where s.event_id = e.id)""")
                .findFirst().orElseThrow().longValue();
        return new ChainCheck(begun, walk.count(), walk.last().hash(), waiting, walk.breaks(), walk.first(),
                Duration.between(begun, clock.instant()).toMillis());
    }

    /** Keeps a result, and tells it in the server's log too: outside the database its head can be compared with later. */
    @Transactional
    public void keep(ChainCheck check) {
        sql.update("""
                insert into audit_verification (at, seals, head, waiting, breaks, kind, sequence, event_id, millis)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as varchar), cast(?7 as bigint), cast(?8 as bigint), ?9)""",
                check.at(), check.seals(), check.head(), check.waiting(), check.breaks(), check.first().map(each -> each.kind().name()).orElse(null),
                check.first().map(ChainBreak::sequence).orElse(null), check.first().flatMap(ChainBreak::event).orElse(null), check.millis());
        LOG.log(check.holds() ? System.Logger.Level.INFO : System.Logger.Level.ERROR, "Audit chain: {0} seals, head {1}, {2} breaks, first {3}",
                String.valueOf(check.seals()), check.head(), String.valueOf(check.breaks()), check.first());
    }

    /** The newest results, newest first. */
    @Transactional
    public List<ChainCheck> results(int most) {
        return sql.rows("""
                select at, seals, head, waiting, breaks, kind, sequence, event_id, millis from audit_verification order by id desc limit ?1""", most)
                .map(row -> new ChainCheck(Column.instant(row[0]), number(row[1]), (String) row[2], number(row[3]), number(row[4]),
                        Optional.ofNullable((String) row[5]).map(kind -> new ChainBreak(Kind.valueOf(kind), number(row[6]),
                                Optional.ofNullable((Number) row[7]).map(Number::longValue))), number(row[8])))
                .toList();
    }

    private List<Object[]> after(long sequence) {
        return sql.rows("select s.sequence, s.previous, s.hash, s.event_id, " + EventLine.COLUMNS + """

                from audit_seal s left join audit_event e on e.id = s.event_id where s.sequence > ?1 order by s.sequence limit ?2""",
                sequence, BATCH).toList();
    }

    /** What earlier verifications that held saw: the hash at a place of the chain. */
    private Map<Long, String> seen() {
        return sql.rows("select distinct seals, head from audit_verification where breaks = 0 and seals > 0")
                .collect(Collectors.toMap(row -> number(row[0]), row -> (String) row[1], (one, other) -> one));
    }

    private Stream<Long> forgotten(Instant before) {
        return sql.values(Number.class, """
                select e.id from audit_event e left join audit_seal s on s.event_id = e.id where s.event_id is null and e.at < ?1
                order by e.id limit 1000""", before).map(Number::longValue);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
