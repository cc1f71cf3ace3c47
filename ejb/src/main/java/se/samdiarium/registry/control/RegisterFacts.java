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
import se.samdiarium.registry.CaseFacts;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.EntryFacts;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.ReferenceView;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.Voiding;

/** All that the register says of one case, one entry, one document. */
@ApplicationScoped
public class RegisterFacts {

    private static final String OF_DOCUMENT = """
            select e.id, e.document_id, e.region_code, a.name, c.number, e.number as entry_number, e.sha256, e.responsible, e.registered_at
            from diary_entry e join case_file c on c.id = e.case_id join authority a on a.id = e.authority_id
            where e.moved_to is null and e.voided_at is null
            """;

    private final Sql sql;
    private final DiaryViews views;
    private final DraftRepository drafts;
    private final ReferenceRepository references;
    private final ChangeTrace trace;
    private final PickLists pickLists;

    @Inject
    RegisterFacts(Sql sql, DiaryViews views, DraftRepository drafts, ReferenceRepository references, ChangeTrace trace, PickLists pickLists) {
        this.sql = sql;
        this.views = views;
        this.drafts = drafts;
        this.references = references;
        this.trace = trace;
        this.pickLists = pickLists;
    }

    /** For the container's proxy. */
    protected RegisterFacts() {
        this(null, null, null, null, null, null);
    }

    /** What is known of a case of the region, else the refusal {@code registry.case-unknown}. */
    public CaseFacts of(CaseId id, RegionCode region) {
        Object[] row = sql.rows("select voided_at, voided_by, void_reason, classification_id from case_file where id = ?1 and region_code = ?2",
                id.value(), region.value()).findFirst().orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-unknown", id));
        Optional<Classification> type = Optional.ofNullable((UUID) row[3]).flatMap(pickLists::classification);
        return new CaseFacts(voiding(row, 0), type, references.links(id), references.of(id), drafts.of(id), trace.of(id));
    }

    /** What is known of an entry of the region, else the refusal {@code registry.entry-unknown}. */
    public EntryFacts of(EntryId id, RegionCode region) {
        Object[] row = sql.rows("""
                select e.version, c.title, a.name, e.registered_on, e.late, e.responsible, e.voided_at, e.voided_by, e.void_reason, e.moved_to
                from diary_entry e join case_file c on c.id = e.case_id join authority a on a.id = e.authority_id
                where e.id = ?1 and e.region_code = ?2""", id.value(), region.value()).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.entry-unknown", id));
        EntryView entry = views.entries(List.of(id)).getFirst();
        List<ReferenceView> referred = references.of(entry.caseId()).stream().filter(one -> one.entry().filter(id::equals).isPresent()).toList();
        List<RegisterChange> changes = trace.of(entry.caseId()).stream().filter(one -> one.entry().filter(id::equals).isPresent()).toList();
        return new EntryFacts(entry, ((Number) row[0]).intValue(), (String) row[1], (String) row[2], Column.date(row[3]), (Boolean) row[4],
                (Boolean) row[5], voiding(row, 6), place("e.id", row[9]), place("e.moved_to", id.value()), referred, changes);
    }

    /** The entries in force of a document in all regions' diaries, the responsible one first, then by region. */
    public List<DocumentEntry> of(DocumentId document) {
        return sql.rows(OF_DOCUMENT + "and e.document_id = ?1 order by e.responsible desc, e.region_code, e.registered_at", document.value())
                .map(RegisterFacts::documentEntry).toList();
    }

    /** The entries in force of these documents in the region's diaries. */
    public List<DocumentEntry> of(Collection<DocumentId> documents, RegionCode region) {
        return documents.isEmpty() ? List.of() : sql.rows(OF_DOCUMENT + "and e.document_id = any(cast(?1 as uuid[])) and e.region_code = ?2 "
                + "order by e.responsible desc, e.registered_at", Sql.array(documents), region.value())
                .map(RegisterFacts::documentEntry).toList();
    }

    private Optional<EntryFacts.Place> place(String column, Object id) {
        return id == null ? Optional.empty() : sql.rows("""
                select e.id, c.number, e.number as entry_number from diary_entry e join case_file c on c.id = e.case_id
                where\s""" + column + " = ?1", id)
                .map(row -> new EntryFacts.Place(new EntryId((UUID) row[0]), number(row, 1))).findFirst();
    }

    private static Optional<Voiding> voiding(Object[] row, int at) {
        return Optional.ofNullable(Column.instant(row[at])).map(when -> new Voiding(when, (String) row[at + 1], (String) row[at + 2]));
    }

    private static DocumentEntry documentEntry(Object[] row) {
        return new DocumentEntry(new EntryId((UUID) row[0]), new DocumentId((UUID) row[1]), new RegionCode((String) row[2]), (String) row[3],
                number(row, 4), new Sha256((String) row[6]), (Boolean) row[7], Column.instant(row[8]));
    }

    private static String number(Object[] row, int at) {
        return DiaryNumber.text((String) row[at], ((Number) row[at + 1]).intValue());
    }
}
