package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryGap;

/** Cases whose documents are not numbered 1 to n; what an import has brought along as issued elsewhere may have holes. */
@ApplicationScoped
@Transactional
public class EntryGaps {

    private static final int MOST_CASES = 200;
    private static final int MOST_NUMBERS = 100;

    /** Of a case {@code c}: its numbers after the imported ones that neither a document nor an explanation has. */
    private static final String MISSING = """
            select n from generate_series(
                1 + coalesce((select max(e.number) from diary_entry e where e.case_id = c.id and e.imported), 0), c.entries) n
            where not exists (select 1 from diary_entry e where e.case_id = c.id and e.number = n)
              and not exists (select 1 from entry_explanation x where x.case_id = c.id and x.number = n)""";

    private final Sql sql;
    private final Clock clock;

    @Inject
    EntryGaps(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected EntryGaps() {
        this(null, null);
    }

    /** Looks at all cases, and keeps which have a gap. */
    public void count() {
        sql.update("lock table gap_case in share row exclusive mode");
        sql.update("delete from gap_case");
        sql.update("""
                insert into gap_case (case_id, entries, found)
                select c.id, c.entries, coalesce(n.entries, 0)
                from case_file c left join (
                    select e.case_id, count(*) as entries, max(e.number) as highest, coalesce(max(b.brought), 0) as brought,
                           count(*) filter (where e.number > coalesce(b.brought, 0)) as later
                    from diary_entry e left join (
                        select case_id, max(number) as brought from diary_entry where imported group by case_id) b on b.case_id = e.case_id
                    group by e.case_id) n on n.case_id = c.id
                left join (select case_id, count(*) as said from entry_explanation group by case_id) x on x.case_id = c.id
                where c.entries < coalesce(n.highest, 0)
                   or c.entries - coalesce(n.brought, 0) <> coalesce(n.later, 0) + coalesce(x.said, 0)""");
    }

    /** The cases with a gap, as counted last, with the numbers that are missing now. */
    public List<EntryGap> found(Optional<RegionCode> region) {
        return sql.rows("""
                select c.id, c.number, c.title, coalesce((select string_agg(cast(m.n as text), ' ' order by m.n) from (%s limit %d) m), '')
                from gap_case g join case_file c on c.id = g.case_id where cast(?1 as varchar) is null or c.region_code = ?1
                order by c.number limit %d""".formatted(MISSING, MOST_NUMBERS, MOST_CASES), region.map(RegionCode::value).orElse(null))
                .map(row -> new EntryGap(new CaseId((UUID) row[0]), (String) row[1], (String) row[2], numbers((String) row[3]))).toList();
    }

    /** Whether the number is missing in the case, and unexplained. */
    public boolean isMissing(CaseId file, int number) {
        return sql.values(Number.class, "select m.n from case_file c, lateral (%s) m where c.id = ?1 and m.n = ?2".formatted(MISSING),
                file.value(), number).findFirst().isPresent();
    }

    /** Keeps an explanation; a case without any other gap leaves the list. */
    public void explain(CaseId file, int number, String reason, String by) {
        sql.insert("entry_explanation", List.of(Map.of("case_id", file.value(), "number", number, "reason", reason, "explained_at",
                clock.instant(), "explained_by", by)));
        sql.update("""
                delete from gap_case g using case_file c where g.case_id = ?1 and c.id = g.case_id and not exists (%s)
                and c.entries >= (select coalesce(max(e.number), 0) from diary_entry e where e.case_id = c.id)""".formatted(MISSING), file.value());
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(" ")).map(Integer::valueOf).toList();
    }
}
