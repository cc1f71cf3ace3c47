package se.samdiarium.search.boundary;

import jakarta.inject.Inject;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.search.IndexState;
import se.samdiarium.search.control.SearchIndex;

/** Building the index anew from the database, and comparing the two. */
@UseCase
public class Reindex {

    private final SearchIndex index;

    @Inject
    Reindex(SearchIndex index) {
        this.index = index;
    }

    /** For the container's proxy. */
    protected Reindex() {
        this(null);
    }

    /**
     * Starts a rebuild in the background; searches are answered from the old index until the new one takes its place.
     *
     * @throws Refusal {@code search.rebuild-running}
     */
    @Requires(Right.ADMINISTER)
    @Audited("search.rebuild-started")
    public void start() {
        index.startRebuild();
    }

    /**
     * Starts comparing the index with the database in the background; the state tells what was found.
     *
     * @throws Refusal {@code search.check-running}
     */
    @Requires(Right.ADMINISTER)
    @Audited("search.check-started")
    public void check() {
        index.startCheck();
    }

    /** How the index is. */
    @Requires(Right.ADMINISTER)
    public IndexState state() {
        return index.state();
    }
}
