package se.samdiarium.search.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.SavedSearch;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.SearchText;
import se.samdiarium.search.control.SavedSearchRepository;
import se.samdiarium.search.control.SearchIndex;

/** The searches a person has kept under a name, and how much is new in each. Nobody sees another's. */
@UseCase
public class SavedSearches {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final SavedSearchRepository repository;
    private final SearchIndex index;
    private final CurrentCaller current;

    @Inject
    SavedSearches(SavedSearchRepository repository, SearchIndex index, CurrentCaller current) {
        this.repository = repository;
        this.index = index;
        this.current = current;
    }

    /** For the container's proxy. */
    protected SavedSearches() {
        this(null, null, null);
    }

    /** The caller's searches by name, each with how many hits have come since it was last looked at. */
    @Requires(Right.READ)
    public List<SavedSearch.News> all() {
        Set<String> tokens = AccessTokens.heldBy(current.get());
        return repository.of(account()).stream().map(search -> new SavedSearch.News(search, index.count(fresh(search), tokens))).toList();
    }

    /**
     * Keeps a search under a name, whenever its hits came.
     *
     * @throws Refusal {@code search.saved-name} without a name or with one of more than 80 characters, {@code search.saved-name-taken},
     *                 {@code search.saved-full} at {@value #MOST} searches, {@code search.saved-too-long}
     */
    @Requires(Right.READ)
    public SavedSearch save(String name, SearchRequest request) {
        String checked = checked(name);
        String query = SearchText.write(request.with(request.filters().ever()));
        if (query.length() > LONGEST_QUERY) {
            throw new Refusal(Refusal.Kind.INVALID, "search.saved-too-long", query.length(), LONGEST_QUERY);
        }
        if (repository.of(account()).size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "search.saved-full", MOST);
        }
        UUID id = NewId.next();
        if (!repository.add(account(), id, checked, query)) {
            throw taken(checked);
        }
        return known(id);
    }

    /**
     * Gives a search another name.
     *
     * @throws Refusal {@code search.saved-unknown, .saved-name, .saved-name-taken}
     */
    @Requires(Right.READ)
    public void rename(UUID id, String name) {
        String checked = checked(name);
        if (repository.hasOther(account(), id, checked)) {
            throw taken(checked);
        }
        known(repository.rename(account(), id, checked), id);
    }

    /**
     * Says that the hits of now have been looked at: none is new any more.
     *
     * @return the search as it was, with when it was looked at before
     * @throws Refusal {@code search.saved-unknown}
     */
    @Requires(Right.READ)
    public SavedSearch look(UUID id) {
        SavedSearch before = known(id);
        known(repository.looked(account(), id), id);
        return before;
    }

    /**
     * Forgets a search.
     *
     * @throws Refusal {@code search.saved-unknown}
     */
    @Requires(Right.READ)
    public void delete(UUID id) {
        known(repository.delete(account(), id), id);
    }

    private static SearchRequest fresh(SavedSearch search) {
        SearchRequest request = SearchText.read(search.query()).request();
        return request.with(request.filters().since(search.lookedAt()));
    }

    private UUID account() {
        return current.get().account();
    }

    private SavedSearch known(UUID id) {
        return repository.of(account(), id).orElseThrow(() -> unknown(id));
    }

    private static void known(boolean found, UUID id) {
        if (!found) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(UUID id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "search.saved-unknown", id);
    }

    private static Refusal taken(String name) {
        return new Refusal(Refusal.Kind.CONFLICT, "search.saved-name-taken", name);
    }

    private static String checked(String name) {
        String text = name == null ? "" : name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new Refusal(Refusal.Kind.INVALID, "search.saved-name", text.length());
        }
        return text;
    }
}
