package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.control.DiaryViews;

/** Reading the diary of the caller's region. */
@UseCase
public class Diary {

    private final DiaryViews views;
    private final Documents documents;
    private final CurrentCaller current;

    @Inject
    Diary(DiaryViews views, Documents documents, CurrentCaller current) {
        this.views = views;
        this.documents = documents;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Diary() {
        this(null, null, null);
    }

    /**
     * Cases of the caller's region, newest first.
     *
     * @param offset how many to pass over
     * @param size   how many at most, 1 to 200
     */
    @Requires(Right.READ)
    public List<CaseLine> cases(int offset, int size) {
        return views.lines(current.get().actingRegion(), offset, Math.clamp(size, 1, 200));
    }

    /** How many cases the caller's region has. */
    @Requires(Right.READ)
    public long caseCount() {
        return views.count(current.get().actingRegion());
    }

    /**
     * A case with its documents.
     *
     * @throws Refusal {@code registry.case-unknown} also when it is in another region's diary
     */
    @Requires(Right.READ)
    public CaseView caseFile(CaseId id) {
        return views.view(id, current.get().actingRegion());
    }

    /** The newest entries of the caller's region, newest first. */
    @Requires(Right.READ)
    public List<EntryView> latestEntries(int size) {
        return views.latest(current.get().actingRegion(), Math.clamp(size, 1, 200));
    }

    /**
     * The entry a document is registered by: in the caller's own diary, else, for a document shared with the caller's region, in that of the
     * authority responsible for it; empty when it is not registered.
     *
     * @throws Refusal {@code document.unknown}
     */
    @Requires(Right.READ)
    public Optional<EntryView> entryOf(DocumentId document) {
        DocumentId visible = documents.view(document).id();
        return views.entryOf(visible, current.get().actingRegion()).or(() -> views.entryOf(visible));
    }

    /** The types a document can have, in the order of choice. */
    @OpenToAll("a pick list")
    public List<DocumentType> documentTypes() {
        return views.types();
    }
}
