package se.samdiarium.search.boundary;

import jakarta.inject.Inject;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.platform.UseCase;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.control.SearchIndex;

/** Finding registered documents. What is found is checked again, in the database, when it is opened. */
@UseCase
public class Search {

    private final SearchIndex index;
    private final CurrentCaller current;

    @Inject
    Search(SearchIndex index, CurrentCaller current) {
        this.index = index;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Search() {
        this(null, null);
    }

    /** Finds among what the caller's region may see. No question is wrong: the answer tells how it was understood. */
    @Requires(Right.READ)
    public SearchAnswer find(SearchRequest request) {
        Caller caller = current.get();
        return index.search(request, AccessTokens.heldBy(caller), caller.account());
    }
}
