package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseLinkView;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.NewReference;
import se.samdiarium.registry.ReferenceId;
import se.samdiarium.registry.ReferenceKey;
import se.samdiarium.registry.ReferenceView;

/** Links between cases, and numbers of others' diaries, in the database. */
@ApplicationScoped
public class ReferenceRepository {

    private static final int MOST = 50;
    private static final String REFERENCE = """
            select r.id, r.case_id, r.entry_id, r.issuer, r.as_issued, r.added_at, r.added_by
            from external_reference r join case_file c on c.id = r.case_id
            """;

    private final Sql sql;

    @Inject
    ReferenceRepository(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected ReferenceRepository() {
        this(null);
    }

    /** The cases linked with this one, whichever of the two the link was made from. */
    public List<CaseLinkView> links(CaseId file) {
        return sql.rows("""
                select c.id, c.number, c.title, l.note, l.linked_at, l.linked_by
                from case_link l join case_file c on c.id = case when l.case_id = ?1 then l.other_id else l.case_id end
                where ?1 in (l.case_id, l.other_id) order by l.linked_at, c.id""", file.value())
                .map(row -> new CaseLinkView(new CaseId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3],
                        Column.instant(row[4]), (String) row[5]))
                .toList();
    }

    /** Links two cases that are not linked; both are locked. */
    public void link(CaseId file, CaseId other, String note, String by, Instant now) {
        sql.update("insert into case_link (case_id, other_id, note, linked_at, linked_by) values (?1, ?2, ?3, ?4, ?5)", file.value(),
                other.value(), note, now, by);
    }

    /** Removes the link, whichever way it was made. */
    public void unlink(CaseId file, CaseId other) {
        sql.update("delete from case_link where (case_id, other_id) in ((?1, ?2), (?2, ?1))", file.value(), other.value());
    }

    /** The references of a case and its entries, the oldest first. */
    public List<ReferenceView> of(CaseId file) {
        return sql.rows(REFERENCE + "where r.case_id = ?1 order by r.added_at, r.id", file.value()).map(ReferenceRepository::view).toList();
    }

    /**
     * A reference of a case of the region.
     *
     * @throws Refusal {@code registry.reference-unknown}
     */
    public ReferenceView view(ReferenceId id, RegionCode region) {
        return sql.rows(REFERENCE + "where r.id = ?1 and c.region_code = ?2", id.value(), region.value()).findFirst().map(ReferenceRepository::view)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.reference-unknown", id));
    }

    /** Keeps the number as issued, and what it is to be found by. */
    public ReferenceId add(CaseId file, RegionCode region, NewReference reference, String by, Instant now) {
        ReferenceId id = new ReferenceId(NewId.next());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("case_id", file);
        row.put("entry_id", reference.entry().orElse(null));
        row.put("issuer", reference.issuer().orElse(null));
        row.put("as_issued", reference.asIssued());
        row.put("added_at", now);
        row.put("added_by", by);
        sql.insert("external_reference", List.of(row));
        Set<String> keys = ReferenceKey.of(reference.asIssued()).orElseThrow().tails();
        sql.insert("reference_key", keys.stream().map(key ->
                Map.<String, Object>of("key", key, "case_id", file, "reference_id", id, "region_code", region)).toList());
        return id;
    }

    /** Removes the reference and what it was found by. */
    public void remove(ReferenceId id) {
        sql.update("delete from external_reference where id = ?1", id.value());
    }

    /**
     * The region's cases that bear this number or refer to it, the newest first: any run of the number's parts will do. A number of a document
     * within a case finds its case.
     */
    public List<CaseLine> find(String typed, RegionCode region) {
        List<CaseLine> found = ReferenceKey.of(typed).map(key -> numbered(key.text(), region)).orElse(List.of());
        return found.isEmpty() ? ReferenceKey.of(typed.replaceFirst("-\\d+\\s*$", "")).map(key -> numbered(key.text(), region)).orElse(found) : found;
    }

    private List<CaseLine> numbered(String key, RegionCode region) {
        return sql.rows("""
                select c.id, c.number, c.title, c.entries, c.opened_at, c.state from case_file c
                where c.id in (select k.case_id from reference_key k where k.region_code = ?1 and (k.key = ?2 or k.key like ?2 || ' %'))
                order by c.opened_at desc, c.id limit ?3""", region.value(), key, MOST)
                .map(row -> new CaseLine(new CaseId((UUID) row[0]), (String) row[1], (String) row[2], ((Number) row[3]).intValue(),
                        Column.instant(row[4]), CaseState.valueOf((String) row[5])))
                .toList();
    }

    private static ReferenceView view(Object[] row) {
        return new ReferenceView(new ReferenceId((UUID) row[0]), new CaseId((UUID) row[1]), Optional.ofNullable((UUID) row[2]).map(EntryId::new),
                Optional.ofNullable((String) row[3]), (String) row[4], Column.instant(row[5]), (String) row[6]);
    }
}
