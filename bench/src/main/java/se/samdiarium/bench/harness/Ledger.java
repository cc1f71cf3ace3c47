package se.samdiarium.bench.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks past the application whether every diary is whole: no number twice, none missing, none lost. */
public final class Ledger {

    private static final String SERIES = """
            select s.id, y.year, y.last_serial, count(c.serial), count(distinct c.serial), coalesce(x.explained, 0)
            from series_year y join series s on s.id = y.series_id
            left join case_file c on c.series_id = y.series_id and c.year = y.year
            left join (select series_id, year, sum(last_serial - first_serial + 1) explained from number_explanation group by series_id, year) x
                on x.series_id = y.series_id and x.year = y.year
            group by s.id, y.year, y.last_serial, x.explained
            having count(c.serial) <> count(distinct c.serial) or y.last_serial <> count(c.serial) + coalesce(x.explained, 0)
                or coalesce(max(c.serial), 0) > y.last_serial""";

    private static final String CASES = """
            select c.id, c.entries, count(e.id), coalesce(max(e.number), 0) from case_file c left join diary_entry e on e.case_id = c.id
            group by c.id having c.entries <> count(e.id) or c.entries <> coalesce(max(e.number), 0) limit 5""";

    private static final String UNTOLD = """
            select e.id from diary_entry e where e.registered_by <> ? and not e.imported and not exists (
                select 1 from audit_event a where a.subject = 'entry ' || e.id and a.outcome = 'DONE') limit 5""";

    /** Who has registered what a bench has written past the application. */
    public static final String GENERATOR = "bench-generator";

    private Ledger() {
    }

    /** Adds the checks of the numbers to the report. */
    public static void check(Connection connection, Report report) throws SQLException {
        List<List<Object>> series = Rows.of(connection, SERIES);
        long numbers = Rows.count(connection, "select count(*) from case_file");
        report.check("every number of every series is there once, or explained", series.isEmpty(),
                series.isEmpty() ? numbers + " numbers" : "series, year, last, count, distinct, explained: " + series);
        List<List<Object>> cases = Rows.of(connection, CASES);
        report.check("the documents of every case are 1..n", cases.isEmpty(),
                cases.isEmpty() ? Rows.count(connection, "select count(*) from diary_entry") + " entries" : cases.toString());
        List<List<Object>> untold = Rows.of(connection, UNTOLD, GENERATOR);
        report.check("every registered entry stands in the audit trail", untold.isEmpty(), untold.isEmpty() ? "all" : untold.toString());
    }
}
