package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.DistributionView;
import se.samdiarium.signing.RoundId;

/** The wrapping up of rounds in the database: one row for each, so that it happens once. */
@ApplicationScoped
@Transactional
public class CompletionRecords {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int LONGEST_FAULT = 500;

    private final Sql sql;
    private final Clock clock;

    @Inject
    CompletionRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CompletionRecords() {
        this(null, null);
    }

    /** Begins with this round, unless it was begun before. */
    public void begin(RoundId round) {
        sql.update("insert into completion (round_id, begun_at, next_try) values (?1, ?2, ?2) on conflict do nothing", round.value(),
                clock.instant());
    }

    /** Whether a completion of this round has been begun. */
    public boolean begun(RoundId round) {
        return view(round).isPresent();
    }

    /** The rounds to go on with now, the oldest first. */
    public List<RoundId> due() {
        return sql.values(UUID.class, "select round_id from completion where completed_at is null and next_try <= ?1 order by begun_at",
                clock.instant()).map(RoundId::new).toList();
    }

    /** How far it has come. */
    public Optional<CompletionView> view(RoundId round) {
        return sql.rows("""
                select begun_at, certificate_document, package_document, completed_at, fault, next_try from completion where round_id = ?1""",
                round.value()).findFirst().map(row -> view(round, row));
    }

    /** Same, its row locked until the transaction ends. */
    public CompletionView lock(RoundId round) {
        sql.rows("select round_id, begun_at from completion where round_id = ?1 for update", round.value()).findFirst().orElseThrow();
        return view(round).orElseThrow();
    }

    /** The certificate is made. */
    public void certificate(RoundId round, DocumentId document) {
        sql.update("update completion set certificate_document = ?2, fault = null, tries = 0 where round_id = ?1", round.value(), document.value());
    }

    /** The package is made, and all have their copy. */
    public void completed(RoundId round, DocumentId document) {
        sql.update("update completion set package_document = ?2, completed_at = ?3, fault = null, tries = 0 where round_id = ?1", round.value(),
                document.value(), clock.instant());
    }

    /** A region has its copy. */
    public void delivered(RoundId round, RegionCode region, int letters) {
        sql.update("insert into distribution (round_id, region_code, shared_at, letters) values (?1, ?2, ?3, ?4) on conflict do nothing",
                round.value(), region.value(), clock.instant(), letters);
    }

    /** Somebody of the region opens the copy; the first counts. */
    public void opened(RoundId round, RegionCode region, String by) {
        sql.update("update distribution set opened_at = ?3, opened_by = ?4 where round_id = ?1 and region_code = ?2 and opened_at is null",
                round.value(), region.value(), clock.instant(), by);
    }

    /** It did not work; it is tried again, each time after a longer wait, at most an hour or so. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(RoundId round, String why) {
        int tries = sql.values(Integer.class, "select tries from completion where round_id = ?1", round.value()).findFirst().orElse(0);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        sql.update("update completion set fault = ?2, tries = tries + 1, next_try = ?3 where round_id = ?1", round.value(),
                why.substring(0, Math.min(why.length(), LONGEST_FAULT)), clock.instant().plus(wait));
    }

    /** Completions that have failed at least once and are not done. */
    public int stuck() {
        return sql.values(Number.class, "select count(*) from completion where completed_at is null and fault is not null").findFirst()
                .map(Number::intValue).orElse(0);
    }

    private CompletionView view(RoundId round, Object[] row) {
        Instant begun = Column.instant(row[0]);
        return new CompletionView(round, begun, document(row[1]), document(row[2]), Optional.ofNullable(Column.instant(row[3])),
                Optional.ofNullable((String) row[4]), Column.instant(row[5]), copies(round));
    }

    private List<DistributionView> copies(RoundId round) {
        return sql.rows("""
                select region_code, shared_at, letters, opened_at, opened_by from distribution where round_id = ?1 order by region_code""",
                round.value()).map(row -> new DistributionView(new RegionCode((String) row[0]), Column.instant(row[1]),
                ((Number) row[2]).intValue(), Optional.ofNullable(Column.instant(row[3])), Optional.ofNullable((String) row[4]))).toList();
    }

    private static Optional<DocumentId> document(Object column) {
        return Optional.ofNullable((UUID) column).map(DocumentId::new);
    }
}
