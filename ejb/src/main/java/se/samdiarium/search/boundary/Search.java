package se.samdiarium.search.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.PageMarks;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.Sought;
import se.samdiarium.search.control.PlacedPages;
import se.samdiarium.search.control.SearchIndex;

/** Finding registered documents. What is found is checked again, in the database, when it is opened. */
@UseCase
public class Search {

    private static final int MOST_SIMILAR = 50;

    private final SearchIndex index;
    private final CurrentCaller current;
    private final Documents documents;

    @Inject
    Search(SearchIndex index, CurrentCaller current, Documents documents) {
        this.index = index;
        this.current = current;
        this.documents = documents;
    }

    /** For the container's proxy. */
    protected Search() {
        this(null, null, null);
    }

    /** Finds among what the caller's region may see. No question is wrong: the answer tells how it was understood. */
    @Requires(Right.READ)
    public SearchAnswer find(SearchRequest request) {
        Caller caller = current.get();
        return index.search(request, AccessTokens.heldBy(caller), caller.account());
    }

    /**
     * The hits as a list to be carried out of the system, in the order asked for, without marks.
     *
     * @param most how many are taken
     * @throws Refusal {@code search.list-too-long} when there are more
     */
    @Requires(Right.READ)
    @Audited("search.exported")
    public List<Hit> list(SearchRequest request, int most) {
        Caller caller = current.get();
        List<Hit> hits = index.list(request, most + 1, AccessTokens.heldBy(caller), caller.account());
        if (hits.size() > most) {
            throw new Refusal(Refusal.Kind.INVALID, "search.list-too-long", index.count(request, AccessTokens.heldBy(caller)), most);
        }
        return hits;
    }

    /** Entries most like this document, best first; empty when the caller may not see it, and when there is nothing like it. */
    @Requires(Right.READ)
    public List<Hit> similar(DocumentId document, int most) {
        return index.similar(document, Math.clamp(most, 1, MOST_SIMILAR), AccessTokens.heldBy(current.get()));
    }

    /** The pages of a version the caller has before him, each in pieces, with what is sought marked: what made it a hit, and nothing else. */
    @Requires(Right.READ)
    public List<List<Fragment>> mark(DocumentId document, int version, Sought sought, List<String> pages) {
        return index.mark(document, version, sought, pages, AccessTokens.heldBy(current.get()));
    }

    /**
     * Where on the pages of a version what is sought stands.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}
     */
    @Requires(Right.READ)
    public PageMarks marks(DocumentId document, int version, Sought sought) {
        return index.mark(document, version, sought, new PlacedPages(documents.placedWords(document, version)), AccessTokens.heldBy(current.get()));
    }
}
