package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.ReportId;
import se.samdiarium.governance.ReportView;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;

/** Reports of the common work, and who has opened them. */
@ApplicationScoped
@Transactional
public class ReportRecords {

    private static final String COLUMNS = "select id, year, title, document_id, version_number, sent_at from activity_report ";

    private final Sql sql;
    private final Clock clock;

    @Inject
    ReportRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ReportRecords() {
        this(null, null);
    }

    /** All reports, the newest year first. */
    public List<ReportView> all() {
        return sql.rows(COLUMNS + "order by year desc").map(this::view).toList();
    }

    /** One report. */
    public Optional<ReportView> find(ReportId id) {
        return sql.rows(COLUMNS + "where id = ?1", id.value()).findFirst().map(this::view);
    }

    /** Adds a report. @return empty when the year has one */
    public Optional<ReportId> add(NewPlan report, int version, Caller by) {
        UUID id = NewId.next();
        int added = sql.update("""
                insert into activity_report (id, year, title, document_id, version_number, created_at, created_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing""", id, report.year(), report.title().strip(), report.document().value(),
                version, clock.instant(), by.username());
        return added == 1 ? Optional.of(new ReportId(id)) : Optional.empty();
    }

    /** It is sent to these regions. @return false when it has been sent */
    public boolean sent(ReportId id, int version, List<RegionCode> regions, Caller by) {
        int sent = sql.update("update activity_report set version_number = ?2, sent_at = ?3, sent_by = ?4 where id = ?1 and sent_at is null",
                id.value(), version, clock.instant(), by.username());
        if (sent == 1) {
            regions.forEach(region -> sql.update("insert into activity_report_receipt (report_id, region_code, sent_at) values (?1, ?2, ?3)",
                    id.value(), region.value(), clock.instant()));
        }
        return sent == 1;
    }

    /** Notes that somebody of a region has opened it, the first time. */
    public void opened(ReportId id, RegionCode region, String by) {
        sql.update("""
                update activity_report_receipt set opened_at = ?3, opened_by = ?4 where report_id = ?1 and region_code = ?2 and opened_at is null""",
                id.value(), region.value(), clock.instant(), by);
    }

    private ReportView view(Object[] row) {
        List<ReportView.Receipt> receipts = sql.rows("""
                select region_code, sent_at, opened_at, opened_by from activity_report_receipt where report_id = ?1 order by region_code""", row[0])
                .map(receipt -> new ReportView.Receipt(new RegionCode((String) receipt[0]), Column.instant(receipt[1]),
                        Optional.ofNullable(Column.instant(receipt[2])), Optional.ofNullable((String) receipt[3]))).toList();
        return new ReportView(new ReportId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2], new DocumentId((UUID) row[3]),
                ((Number) row[4]).intValue(), Optional.ofNullable(Column.instant(row[5])), receipts);
    }
}
