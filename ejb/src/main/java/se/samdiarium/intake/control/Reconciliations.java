package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.MailAlarm;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.ReconciliationView.Counts;
import se.samdiarium.intake.ReconciliationView.Differences;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;

/** Results of comparisons in the database. */
@ApplicationScoped
@Transactional
public class Reconciliations {

    private static final int LONGEST = 500;

    private static final String LAST = """
            select b.active, b.round_fault, l.unfiled + l.unmoved + l.missing + l.strayed, l.fault is not null, l.run_at,
            (select count(*) from mail_quarantine q where q.mailbox_id = b.id and q.state in ('WAITING', 'RETRY'))
            from mailbox b left join lateral (select * from mail_reconciliation r where r.mailbox_id = b.id order by r.run_at desc limit 1) l
            on true where b.active""";

    private final Sql sql;

    @Inject
    Reconciliations(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected Reconciliations() {
        this(null);
    }

    /** Stores a result. */
    public void add(MailboxId mailbox, ReconciliationView result) {
        Counts counts = result.counts();
        Differences wrong = result.differences();
        sql.update("""
                insert into mail_reconciliation (id, mailbox_id, run_at, since, in_folder, in_processed, in_ledger, quarantined, unfiled, unmoved,
                missing, strayed, fault, examples)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, cast(?13 as varchar), ?14)""",
                NewId.next(), mailbox.value(), result.runAt(), result.since(), counts.inFolder(), counts.inProcessed(), counts.inLedger(),
                counts.quarantined(), wrong.unfiled(), wrong.unmoved(), wrong.missing(), wrong.strayed(),
                result.fault().map(fault -> fault.stored(LONGEST)).orElse(null), String.join("\n", result.examples()));
    }

    /** The region's, newest first. */
    public List<ReconciliationView> latest(RegionCode region, int most) {
        return sql.rows("""
                select b.name, r.run_at, r.since, r.in_folder, r.in_processed, r.in_ledger, r.quarantined, r.unfiled, r.unmoved, r.missing,
                r.strayed, r.fault, r.examples from mail_reconciliation r join mailbox b on b.id = r.mailbox_id
                where b.region_code = ?1 order by r.run_at desc limit ?2""", region.value(), most).map(Reconciliations::view).toList();
    }

    /** The last of each mailbox that has been compared. */
    public Map<MailboxId, ReconciliationView> lastOfEach() {
        return sql.rows("""
                select distinct on (r.mailbox_id) b.name, r.run_at, r.since, r.in_folder, r.in_processed, r.in_ledger, r.quarantined, r.unfiled,
                r.unmoved, r.missing, r.strayed, r.fault, r.examples, r.mailbox_id
                from mail_reconciliation r join mailbox b on b.id = r.mailbox_id order by r.mailbox_id, r.run_at desc""")
                .collect(Collectors.toMap(row -> new MailboxId((UUID) row[13]), Reconciliations::view));
    }

    /** How intake is, over all active mailboxes. */
    public MailAlarm alarm() {
        List<Object[]> rows = sql.rows(LAST).toList();
        return new MailAlarm(rows.size(), count(rows, 1), rows.stream().mapToInt(row -> number(row[5])).sum(),
                rows.stream().mapToInt(row -> number(row[2])).sum(), (int) rows.stream().filter(row -> Boolean.TRUE.equals(row[3])).count(),
                rows.stream().map(row -> Column.instant(row[4])).filter(java.util.Objects::nonNull).min(java.util.Comparator.naturalOrder()));
    }

    private static int count(List<Object[]> rows, int column) {
        return (int) rows.stream().filter(row -> row[column] != null).count();
    }

    private static int number(Object column) {
        return column == null ? 0 : ((Number) column).intValue();
    }

    private static ReconciliationView view(Object[] row) {
        String examples = (String) row[12];
        return new ReconciliationView((String) row[0], Column.instant(row[1]), Column.instant(row[2]),
                new Counts(number(row[3]), number(row[4]), number(row[5]), number(row[6])),
                new Differences(number(row[7]), number(row[8]), number(row[9]), number(row[10])),
                Optional.ofNullable((String) row[11]).map(QuarantineReason::read),
                examples.isEmpty() ? List.of() : Arrays.asList(examples.split("\n")));
    }
}
