package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryLine;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.HandlerLoad;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListedCase;

/**
 * Lists of the diary: first which lines, by an index alone where there is one, then what those lines tell. The region a caller may see is
 * already in the query.
 */
@ApplicationScoped
public class ListViews {

    private static final String ENTRIES = """
            select e.id, e.case_id, c.number as case_number, e.number, e.document_id, e.region_code, a.name, e.title, e.direction,
                   t.code, t.name_sv, t.name_en, e.date, e.correspondent, e.registered_at, e.registered_by, c.handler, e.late,
                   e.secrecy_provision is not null, e.voided_at is not null, e.moved_to is not null
            from diary_entry e join case_file c on c.id = e.case_id join document_type t on t.code = e.type_code
                 join authority a on a.id = e.authority_id
            where e.id = any(cast(?1 as uuid[]))""";

    private static final String CASES = """
            select c.id, c.number, c.region_code, a.name, c.title, c.opened_at, c.handler, c.entries, c.secrecy_provision is not null, c.state,
                   c.voided_at is not null
            from case_file c join authority a on a.id = c.authority_id
            where c.id = any(cast(?1 as uuid[]))""";

    private final Sql sql;

    @Inject
    ListViews(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected ListViews() {
        this(null);
    }

    /** Ids of the lines, in order. */
    public List<UUID> ids(ListQuery query, long offset, int size) {
        ListConditions conditions = new ListConditions(query);
        int next = conditions.size() + 1;
        String id = query.list() == DiaryList.ENTRIES ? "e.id" : "c.id";
        return sql.values(UUID.class, "select " + id + conditions.fromWhereOrder() + " limit ?" + next + " offset ?" + (next + 1),
                conditions.parameters(size, offset)).toList();
    }

    /** How many lines there are, exactly. */
    public long count(ListQuery query) {
        if (query.isOfWholeYears()) {
            return total(query);
        }
        ListConditions conditions = new ListConditions(query);
        return number("select count(*)" + conditions.fromWhere(), conditions.parameters());
    }

    /** The entries with these ids, in the same order. */
    public List<EntryLine> entries(List<UUID> ids) {
        return inOrder(ids, rows(ENTRIES, ids).map(ListViews::entry), line -> line.id().value());
    }

    /** The cases with these ids, in the same order. */
    public List<ListedCase> cases(List<UUID> ids) {
        return inOrder(ids, rows(CASES, ids).map(ListViews::listedCase), line -> line.id().value());
    }

    /** Who handles cases that are not closed, and how many; without a region in all diaries. */
    public List<HandlerLoad> handlers(Optional<RegionCode> region) {
        return sql.rows("select c.handler, count(*) from case_file c where c.state <> 'CLOSED' and c.voided_at is null and c.handler is not null"
                + region.map(code -> " and c.region_code = ?1").orElse("") + " group by c.handler order by c.handler collate \"sv-x-icu\"",
                region.map(code -> new Object[] {code.value()}).orElse(new Object[0]))
                .map(row -> new HandlerLoad((String) row[0], ((Number) row[1]).longValue())).toList();
    }

    /** From the totals the database keeps, see V008: no entry is read. */
    private long total(ListQuery query) {
        return number("""
                select cast(coalesce(sum(entries), 0) as bigint) from diary_total
                where (cast(?1 as char(2)) is null or region_code = cast(?1 as char(2)))
                  and (cast(?2 as uuid) is null or authority_id = cast(?2 as uuid)) and year between ?3 and ?4""",
                query.region().map(RegionCode::value).orElse(null), query.authority().map(id -> id.value().toString()).orElse(null),
                query.registered().from().map(day -> day.getYear()).orElse(0), query.registered().to().map(day -> day.getYear()).orElse(9999));
    }

    private long number(String select, Object... parameters) {
        return sql.values(Number.class, select, parameters).findFirst().orElseThrow().longValue();
    }

    private Stream<Object[]> rows(String select, Collection<UUID> ids) {
        return ids.isEmpty() ? Stream.empty() : sql.rows(select, Sql.array(ids));
    }

    private static <L> List<L> inOrder(List<UUID> ids, Stream<L> lines, Function<L, UUID> id) {
        Map<UUID, L> byId = lines.collect(Collectors.toMap(id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static EntryLine entry(Object[] row) {
        EntryState state = (Boolean) row[19] ? EntryState.VOIDED : (Boolean) row[20] ? EntryState.MOVED : EntryState.REGISTERED;
        return new EntryLine(new EntryId((UUID) row[0]), new CaseId((UUID) row[1]), DiaryNumber.text((String) row[2], ((Number) row[3]).intValue()),
                Optional.ofNullable((UUID) row[4]).map(DocumentId::new), new RegionCode((String) row[5]), (String) row[6], (String) row[7],
                Direction.valueOf((String) row[8]), new DocumentType((String) row[9], (String) row[10], (String) row[11]), Column.date(row[12]),
                Optional.ofNullable((String) row[13]), Column.instant(row[14]), (String) row[15], Optional.ofNullable((String) row[16]),
                (Boolean) row[17], (Boolean) row[18], state);
    }

    private static ListedCase listedCase(Object[] row) {
        return new ListedCase(new CaseId((UUID) row[0]), (String) row[1], new RegionCode((String) row[2]), (String) row[3], (String) row[4],
                Column.instant(row[5]), Optional.ofNullable((String) row[6]), ((Number) row[7]).intValue(), (Boolean) row[8],
                CaseState.valueOf((String) row[9]), (Boolean) row[10]);
    }
}
