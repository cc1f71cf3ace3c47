package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samdiarium.document.FixityState;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;

/** Runs of the hashing of everything kept, and what they found, in the database. */
@ApplicationScoped
@Transactional
public class FixityRecords {

    private final Sql sql;
    private final Clock clock;

    /**
     * A run under way.
     *
     * @param id       its id
     * @param position hash of the last file it has hashed
     */
    public record Run(UUID id, String position) {
    }

    /** A file that is kept, and its size in bytes. */
    public record Kept(Sha256 sha256, long size) {
    }

    @Inject
    FixityRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected FixityRecords() {
        this(null, null);
    }

    /** The run under way. */
    public Optional<Run> running() {
        return sql.rows("select id, position from fixity_run where ended_at is null order by started_at limit 1").findFirst()
                .map(row -> new Run((UUID) row[0], (String) row[1]));
    }

    /** Begins one. */
    public Run begin() {
        UUID id = NewId.next();
        sql.update("insert into fixity_run (id, started_at) values (?1, ?2)", id, clock.instant());
        return new Run(id, "0".repeat(64));
    }

    /** The files it hashes next. */
    public List<Kept> next(Run run, int most) {
        return sql.rows("select sha256, size from content where sha256 > ?1 order by sha256 limit ?2", run.position(), most)
                .map(row -> new Kept(new Sha256((String) row[0]), ((Number) row[1]).longValue())).toList();
    }

    /** It has hashed these. @return the run at its new place */
    public Run advance(Run run, List<Kept> done) {
        String position = done.getLast().sha256().hex();
        sql.update("update fixity_run set position = ?2, checked = checked + ?3, bytes = bytes + ?4 where id = ?1", run.id(), position, done.size(),
                done.stream().mapToLong(Kept::size).sum());
        return new Run(run.id(), position);
    }

    /** It is at its end. */
    public void end(Run run) {
        sql.update("update fixity_run set ended_at = ?2 where id = ?1", run.id(), clock.instant());
    }

    /** When a run ended last. */
    public Optional<Instant> lastEnd() {
        return sql.values(Object.class, "select max(ended_at) from fixity_run").map(Column::instant).flatMap(Stream::ofNullable).findFirst();
    }

    /** The file is as it was kept. */
    public void whole(Sha256 sha256) {
        sql.update("delete from fixity_fault where sha256 = ?1", sha256.hex());
    }

    /** The file is not as it was kept. */
    public void fault(Sha256 sha256, FixityState.What what) {
        sql.update("""
                insert into fixity_fault (sha256, found_at, what) values (?1, ?2, ?3)
                on conflict (sha256) do update set what = excluded.what""", sha256.hex(), clock.instant(), what.name());
    }

    /** What was found. @param late no run has ended since: overdue */
    public FixityState state(Instant late) {
        Object[] last = sql.rows("select checked, bytes, ended_at is null from fixity_run order by started_at desc limit 1").findFirst()
                .orElse(new Object[] {0L, 0L, false});
        Optional<Instant> end = lastEnd();
        boolean begunLate = sql.values(Object.class, "select min(started_at) from fixity_run").map(Column::instant).flatMap(Stream::ofNullable)
                .findFirst().filter(late::isAfter).isPresent();
        return new FixityState((Boolean) last[2], ((Number) last[0]).longValue(), ((Number) last[1]).longValue(), end,
                begunLate && end.filter(late::isBefore).isEmpty(), faults());
    }

    private List<FixityState.Fault> faults() {
        return sql.rows("select sha256, found_at, what from fixity_fault order by found_at desc limit 100").map(row -> new FixityState.Fault(
                new Sha256((String) row[0]), Column.instant(row[1]), FixityState.What.valueOf((String) row[2]))).toList();
    }
}
