package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.util.Collection;
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
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.control.CaseFinder;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.DiaryViews;
import se.samdiarium.registry.control.RegisterFacts;

/** Reading the diary of the caller's region. */
@UseCase
public class Diary {

    private final DiaryViews views;
    private final CaseRepository cases;
    private final RegisterFacts facts;
    private final Documents documents;
    private final CurrentCaller current;
    private final CaseFinder finder;

    @Inject
    Diary(DiaryViews views, CaseRepository cases, RegisterFacts facts, Documents documents, CurrentCaller current, CaseFinder finder) {
        this.views = views;
        this.cases = cases;
        this.facts = facts;
        this.documents = documents;
        this.current = current;
        this.finder = finder;
    }

    /** For the container's proxy. */
    protected Diary() {
        this(null, null, null, null, null, null);
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

    /**
     * Cases of the caller's region by what is remembered of them: first those whose number is the one typed, in any tolerant form, or begins
     * so; then those with all the typed words in their title. Nothing typed: the newest.
     *
     * @param size how many at most, 1 to 200
     */
    @Requires(Right.READ)
    public List<CaseLine> findCases(String typed, int size) {
        return finder.find(current.get().actingRegion(), typed, Math.clamp(size, 1, 200));
    }

    /**
     * The one case of the caller's region with the number typed, in any tolerant form.
     *
     * @throws Refusal {@code registry.case-not-found} when there is none or it is no number; {@code registry.case-ambiguous} when there are
     *                 several
     */
    @Requires(Right.READ)
    public CaseLine caseNumbered(String typed) {
        List<CaseLine> found = finder.numbered(current.get().actingRegion(), typed);
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-not-found", typed == null ? "" : typed.strip());
        }
        if (found.size() > 1) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.case-ambiguous", typed.strip(), found.get(0).number(), found.get(1).number());
        }
        return found.getFirst();
    }

    /** Cases of the caller's region with an entry in force of this type, newest first; at most 200. */
    @Requires(Right.READ)
    public List<CaseLine> casesWith(String type) {
        return views.linesWith(current.get().actingRegion(), type, 200);
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

    /**
     * The entries in force of a document in all regions' diaries, the responsible authority's first: that all carry the same bytes is seen.
     *
     * @throws Refusal {@code document.unknown} when the caller may not see the document
     */
    @Requires(Right.READ)
    public List<DocumentEntry> entriesOf(DocumentId document) {
        return facts.of(documents.view(document).id());
    }

    /** Which of these documents the caller's region has in its own diary, and by which number. */
    @Requires(Right.READ)
    public List<DocumentEntry> ownEntriesOf(Collection<DocumentId> all) {
        return facts.of(all, current.get().actingRegion());
    }

    /** The types a document can have, in the order of choice. */
    @OpenToAll("a pick list")
    public List<DocumentType> documentTypes() {
        return List.copyOf(cases.types().values());
    }
}
