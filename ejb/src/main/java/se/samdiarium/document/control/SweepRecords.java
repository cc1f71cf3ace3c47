package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.SweepResult;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/**
 * Which content the database refers to, and taking away what it does not. The row of a content is its lock: whoever brings the same bytes
 * writes or locks it first ({@link ContentRecords}), and so waits until both row and bytes are gone, or keeps both.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SweepRecords {

    /** Tables of what is known of bytes; all others that refer to content need it. */
    private static final String DERIVED = "to_regclass('extracted_text'), to_regclass('ocr_text'), to_regclass('content_unused')";

    private final Sql sql;
    private final ContentStore store;
    private final Clock clock;

    @Inject
    SweepRecords(Sql sql, ContentStore store, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SweepRecords() {
        this(null, null, null);
    }

    /** Notes which content nothing refers to, since now unless that was seen before, and forgets what is referred to again. */
    public void mark() {
        String used = used("c.sha256");
        sql.update("delete from content_unused c where " + used);
        sql.update("insert into content_unused (sha256, since) select c.sha256, ?1 from content c where not (" + used + ") on conflict do nothing",
                clock.instant());
    }

    /** Content that nothing has referred to since before this time. */
    public List<Sha256> unusedSince(Instant time) {
        return sql.values(String.class, "select sha256 from content_unused where since < ?1 order by since", time).map(Sha256::new).toList();
    }

    /**
     * Removes the content, its bytes too, unless it is in use after all.
     *
     * @return how many bytes were removed; 0 when it is in use
     */
    public long remove(Sha256 sha256) {
        List<Number> size = sql.values(Number.class, "select size from content where sha256 = ?1 for update skip locked", sha256.hex()).toList();
        if (size.isEmpty() || sql.values(String.class, "select c.sha256 from content c where c.sha256 = ?1 and (" + used("c.sha256") + ")",
                sha256.hex()).findFirst().isPresent()) {
            return 0;
        }
        sql.update("delete from ocr_text where sha256 = ?1", sha256.hex());
        sql.update("delete from extracted_text where sha256 = ?1", sha256.hex());
        sql.update("delete from content where sha256 = ?1", sha256.hex());
        removeBytes(sha256);
        return size.getFirst().longValue();
    }

    /** Of these, those that have a row. */
    public Set<Sha256> known(Collection<Sha256> some) {
        return sql.values(String.class, "select sha256 from content where sha256 = any (cast(?1 as char(64)[]))",
                Sql.array(some.stream().map(Sha256::hex).toList())).map(Sha256::new).collect(Collectors.toSet());
    }

    /**
     * Removes bytes that have no row: a transaction that was to write it did not commit. The row is written while it is done, as the lock.
     *
     * @return whether they were removed; not when a row is there after all
     */
    public boolean removeStray(ContentStore.Kept kept) {
        boolean locked = sql.update("insert into content (sha256, size, media_type, stored_at) values (?1, ?2, 'application/octet-stream', ?3) "
                + "on conflict do nothing", kept.sha256().hex(), Math.max(1, kept.size()), clock.instant()) > 0;
        if (locked) {
            removeBytes(kept.sha256());
            sql.update("delete from content where sha256 = ?1", kept.sha256().hex());
        }
        return locked;
    }

    /** Keeps what a sweep did; what waits is counted here. */
    public void keep(Instant at, long removed, long bytes, long faults) {
        sql.update("""
                insert into content_sweep (at, removed, removed_bytes, waiting, waiting_bytes, faults, millis)
                select ?1, ?2, ?3, count(*), coalesce(sum(c.size), 0), ?4, ?5 from content_unused u join content c on c.sha256 = u.sha256""",
                at, removed, bytes, faults, Duration.between(at, clock.instant()).toMillis());
    }

    /** What the newest sweeps did, newest first. */
    public List<SweepResult> results(int most) {
        return sql.rows("""
                select at, removed, removed_bytes, waiting, waiting_bytes, faults, millis from content_sweep order by id desc limit ?1""", most)
                .map(row -> new SweepResult(Column.instant(row[0]), number(row[1]), number(row[2]), number(row[3]), number(row[4]),
                        number(row[5]), number(row[6]))).toList();
    }

    /** The condition that some table refers to it. Asked of the catalogue, so that no table can be forgotten here. */
    private String used(String sha256) {
        return sql.rows("""
                select cast(cast(k.conrelid as regclass) as text), cast(a.attname as text)
                from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                where k.contype = 'f' and k.confrelid = to_regclass('content') and k.conrelid not in (%s)""".formatted(DERIVED))
                .map(row -> "exists (select 1 from %s r where r.%s = %s)".formatted(row[0], row[1], sha256))
                .collect(Collectors.joining(" or "));
    }

    private void removeBytes(Sha256 sha256) {
        try {
            store.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
