package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** Cases and entries in the database. */
@ApplicationScoped
public class CaseRepository {

    private static final String ENTRY = """
            select e.id, e.case_id, c.prefix, c.year, c.serial, e.number, e.document_id, e.title, e.direction, t.code, t.name_sv, t.name_en,
                   e.date, e.correspondent, e.registered_at, e.registered_by, d.latest
            from diary_entry e join case_file c on c.id = e.case_id join document_type t on t.code = e.type_code
                 join document d on d.id = e.document_id
            """;

    private final EntityManager db;
    private final Sql sql;

    @Inject
    CaseRepository(EntityManager db, Sql sql) {
        this.db = db;
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected CaseRepository() {
        this(null, null);
    }

    /** Stores a new case. */
    public void add(CaseFile file) {
        db.persist(file);
        db.flush();
    }

    /** Stores a new entry. */
    public DiaryEntry add(DiaryEntry entry) {
        db.persist(entry);
        db.flush();
        return entry;
    }

    /** The case, locked until the transaction ends: the numbers within it are drawn under this lock. */
    public CaseFile lock(CaseId id) {
        return db.find(CaseFile.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The case a document is registered in. */
    public Optional<CaseFile> caseOf(DocumentId document) {
        return db.createQuery("select c from CaseFile c, DiaryEntry e where e.caseId = c.id and e.documentId = :document", CaseFile.class)
                .setParameter("document", document.value()).getResultStream().findFirst();
    }

    /** The case if it is in the region's diary, else the refusal {@code registry.case-unknown}. */
    public CaseView view(CaseId id, RegionCode region) {
        Object[] row = sql.rows("""
                select c.prefix, c.year, c.serial, c.title, a.name, c.opened_at, c.opened_by, c.version
                from case_file c join authority a on a.id = c.authority_id where c.id = ?1 and c.region_code = ?2""", id.value(), region.value())
                .findFirst().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-unknown", id));
        return new CaseView(id, number(row, 0).text(), (String) row[3], region, (String) row[4], Column.instant(row[5]), (String) row[6],
                ((Number) row[7]).intValue(), entries(id));
    }

    /** The region's cases, newest first. */
    public List<CaseLine> lines(RegionCode region, int offset, int size) {
        return sql.rows("""
                select prefix, year, serial, id, title, entries, opened_at from case_file
                where region_code = ?1 order by opened_at desc, id limit ?2 offset ?3""", region.value(), size, offset)
                .map(row -> new CaseLine(new CaseId((UUID) row[3]), number(row, 0).text(), (String) row[4], ((Number) row[5]).intValue(),
                        Column.instant(row[6])))
                .toList();
    }

    /** How many cases the region has. */
    public long count(RegionCode region) {
        return sql.values(Long.class, "select count(*) from case_file where region_code = ?1", region.value()).findFirst().orElseThrow();
    }

    /** The region's newest entries. */
    public List<EntryView> latest(RegionCode region, int size) {
        return sql.rows(ENTRY + "where e.region_code = ?1 order by e.registered_at desc, e.number desc limit ?2", region.value(), size)
                .map(CaseRepository::entry).toList();
    }

    /** One entry of the region's diary. */
    public EntryView entry(EntryId id, RegionCode region) {
        return sql.rows(ENTRY + "where e.id = ?1 and e.region_code = ?2", id.value(), region.value()).map(CaseRepository::entry).findFirst()
                .orElseThrow();
    }

    /** The entry of a document. */
    public Optional<EntryView> entryOf(DocumentId document) {
        return sql.rows(ENTRY + "where e.document_id = ?1", document.value()).map(CaseRepository::entry).findFirst();
    }

    /** All types, in the order of choice. */
    public List<DocumentType> types() {
        return sql.rows("select code, name_sv, name_en from document_type order by position")
                .map(row -> new DocumentType((String) row[0], (String) row[1], (String) row[2])).toList();
    }

    /** Refuses a type that is not in the list: {@code registry.type-unknown}. */
    public void requireType(String code) {
        if (types().stream().noneMatch(type -> type.code().equals(code))) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.type-unknown", String.valueOf(code));
        }
    }

    private List<EntryView> entries(CaseId id) {
        return sql.rows(ENTRY + "where e.case_id = ?1 order by e.number", id.value()).map(CaseRepository::entry).toList();
    }

    private static EntryView entry(Object[] row) {
        return new EntryView(new EntryId((UUID) row[0]), new CaseId((UUID) row[1]), number(row, 2).text(((Number) row[5]).intValue()),
                new DocumentId((UUID) row[6]), (String) row[7], Direction.valueOf((String) row[8]),
                new DocumentType((String) row[9], (String) row[10], (String) row[11]), Column.date(row[12]),
                Optional.ofNullable((String) row[13]), Column.instant(row[14]), (String) row[15], ((Number) row[16]).intValue());
    }

    private static DiaryNumber number(Object[] row, int at) {
        return new DiaryNumber((String) row[at], Year.of(((Number) row[at + 1]).intValue()), ((Number) row[at + 2]).longValue());
    }
}
