package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.ExplainNumbers;
import se.samdiarium.registry.GapAlarm;
import se.samdiarium.registry.NumberExplanation;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.SeriesReport;

/** Counts the numbers of the series, and keeps what was counted last. A series and year is counted in one statement, so in one moment. */
@ApplicationScoped
@Transactional
public class GapCount {

    /** Counted every night: after this the report no longer proves anything. */
    private static final Duration FRESH = Duration.ofHours(36);

    /**
     * Of the holes between the numbers that cases bear, what no explanation covers. No two cases bear the same number: where they are as many as
     * the highest, there is no hole to look for.
     */
    private static final String COUNT = """
            with counter as (select last_serial from series_year where series_id = ?1 and year = ?2),
            borne as (
                select count(*) filter (where voided_at is null and origin = 'ISSUED') as issued,
                       count(*) filter (where voided_at is not null) as voided,
                       count(*) filter (where voided_at is null and origin = 'IMPORTED') as imported,
                       count(*) as cases, coalesce(max(serial), 0) as highest
                from case_file where series_id = ?1 and year = ?2),
            steps as (
                select serial, lag(serial, 1, cast(0 as bigint)) over (order by serial) as before
                from case_file where series_id = ?1 and year = ?2 and (select cases < highest from borne)),
            holes as (
                select before + 1 as lowest, serial - 1 as uppermost from steps where serial > before + 1
                union all
                select highest + 1, last_serial from borne cross join counter where last_serial > highest),
            pieces as (
                select h.lowest, e.first_serial as starts, e.last_serial as ends
                from holes h join number_explanation e on e.series_id = ?1 and e.year = ?2
                     and e.first_serial <= h.uppermost and e.last_serial >= h.lowest
                union all
                select lowest, uppermost + 1, uppermost + 1 from holes),
            openings as (
                select greatest(lowest, 1 + coalesce(max(ends) over
                           (partition by lowest order by starts, ends rows between unbounded preceding and 1 preceding), 0)) as lowest,
                       starts - 1 as uppermost
                from pieces),
            unexplained as (select lowest, uppermost from openings where lowest <= uppermost),
            shown as (select lowest, uppermost from unexplained order by lowest limit 1000)
            select c.last_serial, b.highest, b.issued, b.voided, b.imported,
                   (select cast(coalesce(sum(uppermost - lowest + 1), 0) as bigint) from unexplained), s.lowest, s.uppermost
            from counter c cross join borne b left join shown s on true order by s.lowest""";

    private final Sql sql;
    private final Clock clock;

    @Inject
    GapCount(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected GapCount() {
        this(null, null);
    }

    /** Series and years there are numbers of. */
    public Map<SeriesId, List<Year>> years(Optional<RegionCode> region) {
        return sql.rows("""
                select y.series_id, y.year from series_year y join series s on s.id = y.series_id join authority a on a.id = s.authority_id
                where cast(?1 as varchar) is null or a.region_code = ?1 order by 1, 2""", text(region))
                .collect(Collectors.groupingBy(row -> new SeriesId((UUID) row[0]),
                        Collectors.mapping(row -> Year.of(((Number) row[1]).intValue()), Collectors.toList())));
    }

    /** Counts the numbers of a series and year, and keeps the result. @return the unexplained ones, the first thousand ranges */
    public List<SerialRange> count(SeriesId series, Year year) {
        List<Object[]> rows = sql.rows(COUNT, series.value(), year.getValue()).toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        long[] totals = Stream.of(rows.getFirst()).limit(6).mapToLong(column -> ((Number) column).longValue()).toArray();
        keep(series, year, totals);
        List<SerialRange> ranges = rows.stream().filter(row -> row[6] != null)
                .map(row -> new SerialRange(((Number) row[6]).longValue(), ((Number) row[7]).longValue())).toList();
        sql.update("delete from gap_range where series_id = ?1 and year = ?2", series.value(), year.getValue());
        sql.insert("gap_range", ranges.stream().map(range -> Map.<String, Object>of("series_id", series.value(), "year", year.getValue(),
                "first_serial", range.first(), "last_serial", range.last())).toList());
        return ranges;
    }

    private void keep(SeriesId series, Year year, long[] totals) {
        long upTo = Math.max(totals[0], totals[1]);
        long explained = upTo - totals[2] - totals[3] - totals[4] - totals[5];
        sql.update("""
                insert into gap_report as r (series_id, year, last_serial, highest, issued, voided, imported, explained, unexplained, counted_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as timestamptz))
                on conflict (series_id, year) do update set last_serial = excluded.last_serial, highest = excluded.highest,
                    issued = excluded.issued, voided = excluded.voided, imported = excluded.imported, explained = excluded.explained,
                    unexplained = excluded.unexplained, counted_at = excluded.counted_at""",
                series.value(), year.getValue(), totals[0], totals[1], totals[2], totals[3], totals[4], explained, totals[5],
                clock.instant().toString());
    }

    /** Notes that all have been counted. */
    public void finishRun(int counted) {
        sql.update("""
                insert into gap_run (run_at, counted, unexplained, broken_cases)
                select cast(?1 as timestamptz), ?2, (select coalesce(sum(unexplained), 0) from gap_report), (select count(*) from gap_case)""",
                clock.instant().toString(), counted);
    }

    /** What was counted last, newest year first within a series; series and years that have given no number are left out. */
    public List<SeriesReport> reports(Optional<RegionCode> region) {
        Map<String, List<SerialRange>> ranges = sql.rows("select series_id, year, first_serial, last_serial from gap_range order by 1, 2, 3")
                .collect(Collectors.groupingBy(row -> row[0] + " " + row[1], Collectors.mapping(row ->
                        new SerialRange(((Number) row[2]).longValue(), ((Number) row[3]).longValue()), Collectors.toCollection(ArrayList::new))));
        return sql.rows("""
                select r.series_id, a.region_code, a.name, s.prefix, r.year, r.last_serial, r.highest, r.issued, r.voided, r.imported,
                       r.explained, r.unexplained, r.counted_at
                from gap_report r join series s on s.id = r.series_id join authority a on a.id = s.authority_id
                where (cast(?1 as varchar) is null or a.region_code = ?1) and greatest(r.last_serial, r.highest) > 0
                order by a.region_code, a.name, s.prefix, r.year desc""", text(region))
                .map(row -> report(row, List.copyOf(ranges.getOrDefault(row[0] + " " + row[4], new ArrayList<>())))).toList();
    }

    private static SeriesReport report(Object[] row, List<SerialRange> ranges) {
        long[] n = Stream.of(row).skip(5).limit(7).mapToLong(column -> ((Number) column).longValue()).toArray();
        return new SeriesReport(new SeriesId((UUID) row[0]), new RegionCode((String) row[1]), (String) row[2], (String) row[3],
                ((Number) row[4]).intValue(), n[0], n[1], n[2], n[3], n[4], n[5], n[6], ranges, Column.instant(row[12]));
    }

    /** Whether all is accounted for, as counted last. */
    public GapAlarm alarm(Optional<RegionCode> region) {
        Object[] numbers = sql.rows("""
                select cast(coalesce(sum(r.unexplained), 0) as bigint), count(*)
                from gap_report r join series s on s.id = r.series_id join authority a on a.id = s.authority_id
                where (r.unexplained > 0 or r.highest > r.last_serial) and (cast(?1 as varchar) is null or a.region_code = ?1)""", text(region))
                .findFirst().orElseThrow();
        long cases = sql.values(Number.class, """
                select count(*) from gap_case g join case_file c on c.id = g.case_id where cast(?1 as varchar) is null or c.region_code = ?1""",
                text(region)).findFirst().orElseThrow().longValue();
        Optional<Instant> countedAt = sql.values(Object.class, "select run_at from gap_run order by id desc limit 1").findFirst()
                .map(Column::instant);
        boolean overdue = countedAt.filter(at -> at.plus(FRESH).isAfter(clock.instant())).isEmpty();
        return new GapAlarm(((Number) numbers[0]).longValue(), ((Number) numbers[1]).longValue(), cases, countedAt, overdue);
    }

    /** Keeps an explanation. */
    public void explain(ExplainNumbers said, String reason, String by) {
        sql.insert("number_explanation", List.of(Map.of("series_id", said.series().value(), "year", said.year().getValue(),
                "first_serial", said.range().first(), "last_serial", said.range().last(), "reason", reason,
                "explained_at", clock.instant(), "explained_by", by)));
    }

    /** What has been explained, newest first. */
    public List<NumberExplanation> explanations(Optional<RegionCode> region) {
        return sql.rows("""
                select e.series_id, e.year, e.first_serial, e.last_serial, e.reason, e.explained_at, e.explained_by
                from number_explanation e join series s on s.id = e.series_id join authority a on a.id = s.authority_id
                where cast(?1 as varchar) is null or a.region_code = ?1 order by e.id desc""", text(region))
                .map(row -> new NumberExplanation(new SeriesId((UUID) row[0]), ((Number) row[1]).intValue(),
                        new SerialRange(((Number) row[2]).longValue(), ((Number) row[3]).longValue()), (String) row[4], Column.instant(row[5]),
                        (String) row[6])).toList();
    }

    private static String text(Optional<RegionCode> region) {
        return region.map(RegionCode::value).orElse(null);
    }
}
