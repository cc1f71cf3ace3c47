package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** Cases and entries as they are shown. */
@ApplicationScoped
public class DiaryViews {

    private static final String ENTRY = """
            select e.id, e.case_id, c.number as case_number, e.number, e.document_id, e.title, e.direction, t.code, t.name_sv, t.name_en,
                   e.date, e.correspondent, e.registered_at, e.registered_by, coalesce(d.latest, 0), e.sha256, e.note,
                   e.secrecy_provision, e.secrecy_date, e.secrecy_authority, e.public_title, e.public_correspondent,
                   e.voided_at is not null, e.moved_to is not null
            from diary_entry e join case_file c on c.id = e.case_id join document_type t on t.code = e.type_code
                 left join document d on d.id = e.document_id
            """;

    private static final String LINE = "select id, number, title, entries, opened_at, state from case_file where region_code = ?1 ";

    private static final String IN_FORCE = " and e.moved_to is null and e.voided_at is null";

    private final Sql sql;

    @Inject
    DiaryViews(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected DiaryViews() {
        this(null);
    }

    /** The case if it is in the region's diary, else the refusal {@code registry.case-unknown}. */
    public CaseView view(CaseId id, RegionCode region) {
        Object[] row = sql.rows("""
                select c.number, c.title, a.name, c.opened_at, c.opened_by, c.version, c.state, c.handler, c.classification_id, c.note,
                       c.secrecy_provision, c.secrecy_date, c.secrecy_authority, c.public_title, cast(null as varchar), c.voided_at is not null
                from case_file c join authority a on a.id = c.authority_id where c.id = ?1 and c.region_code = ?2""", id.value(), region.value())
                .findFirst().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-unknown", id));
        return new CaseView(id, (String) row[0], (String) row[1], region, (String) row[2], Column.instant(row[3]), (String) row[4],
                ((Number) row[5]).intValue(), CaseState.valueOf((String) row[6]), Optional.ofNullable((String) row[7]),
                Optional.ofNullable((UUID) row[8]), Optional.ofNullable((String) row[9]), secrecy(row, 10), (Boolean) row[15],
                sql.rows(ENTRY + "where e.case_id = ?1 order by e.number", id.value()).map(DiaryViews::entry).toList());
    }

    /** Whether there is such a case, in any diary. */
    public boolean exists(CaseId id) {
        return !sql.values(UUID.class, "select id from case_file where id = ?1", id.value()).toList().isEmpty();
    }

    /** The region's cases, newest first. */
    public List<CaseLine> lines(RegionCode region, int offset, int size) {
        return sql.rows(LINE + "order by opened_at desc, id limit ?2 offset ?3", region.value(), size, offset).map(DiaryViews::line).toList();
    }

    /** The region's cases with an entry in force of a type, newest first. */
    public List<CaseLine> linesWith(RegionCode region, String type, int size) {
        return sql.rows(LINE + "and exists (select 1 from diary_entry e where e.case_id = case_file.id and e.type_code = ?2" + IN_FORCE
                + ") order by opened_at desc, id limit ?3", region.value(), type, size).map(DiaryViews::line).toList();
    }

    private static CaseLine line(Object[] row) {
        return new CaseLine(new CaseId((UUID) row[0]), (String) row[1], (String) row[2], ((Number) row[3]).intValue(), Column.instant(row[4]),
                CaseState.valueOf((String) row[5]));
    }

    /** How many cases the region has. */
    public long count(RegionCode region) {
        return sql.values(Long.class, "select count(*) from case_file where region_code = ?1", region.value()).findFirst().orElseThrow();
    }

    /** The region's newest entries. */
    public List<EntryView> latest(RegionCode region, int size) {
        return sql.rows(ENTRY + "where e.region_code = ?1 "
                + "order by e.registered_on desc, e.registered_at desc, e.id desc limit ?2", region.value(), size)
                .map(DiaryViews::entry).toList();
    }

    /** These entries, in any order. */
    public List<EntryView> entries(Collection<EntryId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.rows(ENTRY + "where e.id = any(cast(?1 as uuid[]))", Sql.array(ids)).map(DiaryViews::entry).toList();
    }

    /** The entry by which the responsible authority has registered a document. */
    public Optional<EntryView> entryOf(DocumentId document) {
        return sql.rows(ENTRY + "where e.document_id = ?1 and e.responsible" + IN_FORCE, document.value()).map(DiaryViews::entry).findFirst();
    }

    /** Whether an entry in force of a document in this region's diary, or the case it is in, has a secrecy marking. */
    public boolean isMarked(DocumentId document, RegionCode region) {
        return sql.values(Boolean.class, """
                select exists (select 1 from diary_entry e join case_file c on c.id = e.case_id where e.document_id = ?1 and e.region_code = ?2
                and (e.secrecy_provision is not null or c.secrecy_provision is not null)""" + IN_FORCE + ")", document.value(), region.value())
                .findFirst().orElseThrow();
    }

    /** The entry by which this region has registered or linked a document. */
    public Optional<EntryView> entryOf(DocumentId document, RegionCode region) {
        return sql.rows(ENTRY + "where e.document_id = ?1 and e.region_code = ?2" + IN_FORCE + " order by e.responsible desc, e.registered_at",
                document.value(), region.value()).map(DiaryViews::entry).findFirst();
    }

    private static EntryView entry(Object[] row) {
        EntryState state = (Boolean) row[23] ? EntryState.MOVED : (Boolean) row[22] ? EntryState.VOIDED : EntryState.REGISTERED;
        return new EntryView(new EntryId((UUID) row[0]), new CaseId((UUID) row[1]), DiaryNumber.text((String) row[2], ((Number) row[3]).intValue()),
                Optional.ofNullable((UUID) row[4]).map(DocumentId::new), (String) row[5], Direction.valueOf((String) row[6]),
                new DocumentType((String) row[7], (String) row[8], (String) row[9]), Column.date(row[10]), Optional.ofNullable((String) row[11]),
                Column.instant(row[12]), (String) row[13], ((Number) row[14]).intValue(), state,
                Optional.ofNullable((String) row[15]).map(Sha256::new), Optional.ofNullable((String) row[16]), secrecy(row, 17));
    }

    /** From five columns: provision, date, authority, public title, public correspondent. */
    private static Secrecy secrecy(Object[] row, int at) {
        return new Secrecy(Optional.ofNullable((String) row[at]).map(code ->
                new SecrecyMarking(code, Column.date(row[at + 1]), (String) row[at + 2])),
                Optional.ofNullable((String) row[at + 3]), Optional.ofNullable((String) row[at + 4]));
    }
}
