package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementInForce;
import se.samdiarium.governance.AgreementSource;
import se.samdiarium.governance.RegionReportLine;
import se.samdiarium.governance.RegionReportView;
import se.samdiarium.governance.RegionTexts;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.EntryId;

/** The regions' own yearly reports. */
@ApplicationScoped
@Transactional
public class RegionReportRecords {

    private static final MonthDay USUAL_DAY = MonthDay.of(12, 31);

    private final Sql sql;
    private final Iterable<AgreementSource> agreements;
    private final Clock clock;

    @Inject
    RegionReportRecords(Sql sql, @Any Instance<AgreementSource> agreements, Clock clock) {
        this(sql, (Iterable<AgreementSource>) agreements, clock);
    }

    RegionReportRecords(Sql sql, Iterable<AgreementSource> agreements, Clock clock) {
        this.sql = sql;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RegionReportRecords() {
        this(null, (Iterable<AgreementSource>) null, null);
    }

    /** The report of a region and year; before it is saved first, with the agreements that are known. */
    public RegionReportView of(RegionCode region, int year) {
        LocalDate due = day(region).atYear(year);
        return sql.rows("""
                select agreements, done, costs, assessment, revision, saved_at, saved_by, entry_id, registered_at from region_report
                where region_code = ?1 and year = ?2""", region.value(), year).findFirst().map(row -> new RegionReportView(region, year,
                new RegionTexts((String) row[0], (String) row[1], (String) row[2], (String) row[3]), ((Number) row[4]).intValue(), due,
                Optional.ofNullable(Column.instant(row[5])), Optional.ofNullable((String) row[6]),
                Optional.ofNullable((UUID) row[7]).map(EntryId::new), Optional.ofNullable(Column.instant(row[8]))))
                .orElseGet(() -> new RegionReportView(region, year, new RegionTexts(known(region, year), "", "", ""), 0, due, Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty()));
    }

    /** Saves. @return false, and nothing is saved, when it has been saved by somebody else or registered since */
    public boolean save(RegionCode region, int year, RegionTexts texts, int seen, Caller by) {
        if (seen == 0) {
            return sql.update("""
                    insert into region_report (region_code, year, revision, agreements, done, costs, assessment, saved_at, saved_by)
                    values (?1, ?2, 1, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing""", region.value(), year, texts.agreements(), texts.done(),
                    texts.costs(), texts.assessment(), clock.instant(), by.displayName()) == 1;
        }
        return sql.update("""
                update region_report set revision = revision + 1, agreements = ?4, done = ?5, costs = ?6, assessment = ?7, saved_at = ?8,
                    saved_by = ?9
                where region_code = ?1 and year = ?2 and revision = ?3 and entry_id is null""", region.value(), year, seen, texts.agreements(),
                texts.done(), texts.costs(), texts.assessment(), clock.instant(), by.displayName()) == 1;
    }

    /** Keeps others from saving or registering it until the transaction ends. */
    public void lock(RegionCode region, int year) {
        sql.values(Integer.class, "select revision from region_report where region_code = ?1 and year = ?2 for update", region.value(), year)
                .findFirst();
    }

    /** Notes where it is registered. */
    public void registered(RegionCode region, int year, EntryId entry) {
        sql.update("""
                update region_report set entry_id = ?3, registered_at = ?4, revision = revision + 1
                where region_code = ?1 and year = ?2 and entry_id is null""", region.value(), year, entry.value(), clock.instant());
    }

    /** How far each region has come with a year's. */
    public List<RegionReportLine> lines(int year) {
        return sql.rows("""
                select r.code, p.registered_at from region r left join region_report p on p.region_code = r.code and p.year = ?1 order by r.code""",
                year).map(row -> new RegionReportLine(new RegionCode((String) row[0]), Optional.ofNullable(Column.instant(row[1])))).toList();
    }

    /** Years whose report a region has begun and not registered. */
    public List<Integer> begun(RegionCode region) {
        return sql.values(Integer.class, "select year from region_report where region_code = ?1 and entry_id is null order by year",
                region.value()).toList();
    }

    /** The region's day; the last of the year unless it has said another. */
    public MonthDay day(RegionCode region) {
        return sql.values(String.class, "select month_day from region_report_day where region_code = ?1", region.value()).findFirst()
                .map(text -> MonthDay.parse("--" + text)).orElse(USUAL_DAY);
    }

    /** Sets the region's day. */
    public void setDay(RegionCode region, MonthDay day) {
        sql.update("""
                insert into region_report_day (region_code, month_day) values (?1, ?2)
                on conflict (region_code) do update set month_day = excluded.month_day""", region.value(), day.toString().substring(2));
    }

    private String known(RegionCode region, int year) {
        return StreamSupport.stream(agreements.spliterator(), false).flatMap(source -> source.inForce(region, year).stream())
                .map(RegionReportRecords::line).collect(Collectors.joining("\n\n"));
    }

    private static String line(AgreementInForce agreement) {
        return "%s (i kraft sedan %s%s)".formatted(agreement.title(), agreement.from(),
                agreement.until().map(day -> ", till och med " + day).orElse(""));
    }
}
