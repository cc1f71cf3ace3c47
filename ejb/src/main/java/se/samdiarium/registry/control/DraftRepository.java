package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.EntryId;

/** Drafts in the database. */
@ApplicationScoped
public class DraftRepository {

    private static final String VIEW = """
            select d.id, d.case_id, d.title, d.file_name, d.sha256, d.created_at, d.created_by, d.outcome, d.decided_at, d.decided_by, d.entry_id
            from draft d join case_file c on c.id = d.case_id
            """;

    private final Sql sql;

    @Inject
    DraftRepository(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected DraftRepository() {
        this(null);
    }

    /** Lays a file in a case. */
    public DraftId add(CaseId into, String title, TakenFile file, String by, Instant now) {
        DraftId id = new DraftId(NewId.next());
        sql.update("""
                insert into draft (id, case_id, title, file_name, sha256, content, created_at, created_by) values (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7)""",
                id.value(), into.value(), title, file.fileName(), file.sha256().hex(), now, by);
        return id;
    }

    /** All drafts of a case, the oldest first. */
    public List<DraftView> of(CaseId file) {
        return sql.rows(VIEW + "where d.case_id = ?1 order by d.created_at, d.id", file.value()).map(DraftRepository::view).toList();
    }

    /**
     * A draft in a case of the region.
     *
     * @throws Refusal {@code registry.draft-unknown} also when the case is another region's
     */
    public DraftView view(DraftId id, RegionCode region) {
        return sql.rows(VIEW + "where d.id = ?1 and c.region_code = ?2", id.value(), region.value()).findFirst().map(DraftRepository::view)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.draft-unknown", id));
    }

    /** Writes that it was kept, as which entry. */
    public void keep(DraftId id, EntryId entry, String by, Instant now) {
        sql.update("update draft set outcome = 'KEPT', decided_at = ?2, decided_by = ?3, entry_id = ?4 where id = ?1", id.value(), now, by,
                entry.value());
    }

    /** Writes that it was discarded, and lets its bytes go; title, file name and SHA-256 stay. */
    public void discard(DraftId id, String by, Instant now) {
        sql.update("update draft set outcome = 'DISCARDED', decided_at = ?2, decided_by = ?3, content = null where id = ?1", id.value(), now, by);
    }

    private static DraftView view(Object[] row) {
        Optional<DraftView.Fate> fate = Optional.ofNullable((String) row[7]).map(outcome -> new DraftView.Fate(DraftOutcome.valueOf(outcome),
                Column.instant(row[8]), (String) row[9], Optional.ofNullable((UUID) row[10]).map(EntryId::new)));
        return new DraftView(new DraftId((UUID) row[0]), new CaseId((UUID) row[1]), (String) row[2], (String) row[3], new Sha256((String) row[4]),
                Column.instant(row[5]), (String) row[6], fate);
    }
}
