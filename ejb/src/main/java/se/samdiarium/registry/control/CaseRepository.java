package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.ReferenceKey;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** Cases and entries as things: to be added, locked and changed. */
@ApplicationScoped
public class CaseRepository {

    private final EntityManager db;
    private final Sql sql;
    private volatile Map<String, DocumentType> types;

    @Inject
    CaseRepository(EntityManager db, Sql sql) {
        this.db = db;
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected CaseRepository() {
        this(null, null);
    }

    /** Stores new cases, and what their numbers are found by. */
    public void addCases(List<CaseFile> files) {
        sql.insert("case_file", files.stream().map(CaseFile::row).toList());
        List<Map<String, Object>> keys = new ArrayList<>();
        for (CaseFile file : files) {
            ReferenceKey.of(file.number()).map(ReferenceKey::tails).orElse(Set.of()).forEach(key -> {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("key", key);
                row.put("case_id", file.id());
                row.put("region_code", file.region());
                keys.add(row);
            });
        }
        sql.insert("reference_key", keys);
    }

    /** Stores new entries; the cases they are in are stored or locked. */
    public void addEntries(List<DiaryEntry> entries) {
        db.flush();
        sql.insert("diary_entry", entries.stream().map(DiaryEntry::row).toList());
    }

    /** The cases there are of these, locked until the transaction ends: the numbers within a case are drawn under its lock. */
    public Map<CaseId, CaseFile> lock(Set<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db.createQuery("select c from CaseFile c where c.id in :ids order by c.id", CaseFile.class)
                .setParameter("ids", ids.stream().map(CaseId::value).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream().collect(Collectors.toMap(CaseFile::id, file -> file));
    }

    /**
     * The case, locked until the transaction ends.
     *
     * @throws Refusal {@code registry.case-unknown} also when it is in another region's diary
     */
    public CaseFile lock(CaseId id, RegionCode region) {
        return Optional.ofNullable(lock(Set.of(id)).get(id)).filter(file -> file.region().equals(region))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-unknown", id));
    }

    /** The entry, if it is in the region's diary; its case is to be locked first by whoever changes it. */
    public DiaryEntry entry(EntryId id, RegionCode region) {
        return Optional.ofNullable(db.find(DiaryEntry.class, id.value())).filter(entry -> entry.region().equals(region))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.entry-unknown", id));
    }

    /** Gives the case a class, or none. */
    public void classify(CaseId id, Optional<UUID> classification) {
        sql.update("update case_file set classification_id = cast(cast(?2 as varchar) as uuid) where id = ?1", id.value(),
                classification.map(UUID::toString).orElse(null));
    }

    /** The entries of a case, by number; the case is locked. */
    public List<DiaryEntry> entriesOf(CaseId file) {
        return db.createQuery("select e from DiaryEntry e where e.caseId = :file order by e.number", DiaryEntry.class)
                .setParameter("file", file.value()).getResultList();
    }

    /**
     * The document's entries in force, locked against others who register it at the same time: the document's row is the lock.
     *
     * @return authority of each, and whether it is the responsible one
     */
    public Map<UUID, Boolean> registrationsOf(DocumentId document) {
        sql.values(UUID.class, "select id from document where id = ?1 for update", document.value()).findFirst();
        return sql.rows("select authority_id, responsible from diary_entry where document_id = ?1 and moved_to is null and voided_at is null",
                document.value()).collect(Collectors.toMap(row -> (UUID) row[0], row -> (Boolean) row[1]));
    }

    /** The case in which the authority responsible for a document has registered it. */
    public Optional<CaseFile> caseOf(DocumentId document) {
        return sql.values(UUID.class, """
                select case_id from diary_entry where document_id = ?1 and responsible and moved_to is null and voided_at is null""",
                document.value()).findFirst().map(id -> db.find(CaseFile.class, id));
    }

    /** The types a document can have, by code, in the order of choice. Only a new version of the application changes them. */
    public Map<String, DocumentType> types() {
        if (types == null) {
            Map<String, DocumentType> read = new LinkedHashMap<>();
            sql.rows("select code, name_sv, name_en from document_type order by position").forEach(row ->
                    read.put((String) row[0], new DocumentType((String) row[0], (String) row[1], (String) row[2])));
            types = Collections.unmodifiableMap(read);
        }
        return types;
    }

    /** Codes of the provisions a marking can name. */
    public Set<String> provisions() {
        return sql.values(String.class, "select code from secrecy_provision").collect(Collectors.toSet());
    }

    /** Whether there is such a class. */
    public boolean hasClass(UUID id) {
        return !sql.values(UUID.class, "select id from classification where id = ?1", id).toList().isEmpty();
    }
}
