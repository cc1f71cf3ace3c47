package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListQueryText;
import se.samdiarium.registry.SavedList;
import se.samdiarium.registry.control.SavedListRepository;

/** The lists a person has kept under a name. Nobody sees another's. */
@UseCase
public class SavedLists {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2000;
    private static final int MOST = 50;

    private final SavedListRepository repository;
    private final CurrentCaller current;

    @Inject
    SavedLists(SavedListRepository repository, CurrentCaller current) {
        this.repository = repository;
        this.current = current;
    }

    /** For the container's proxy. */
    protected SavedLists() {
        this(null, null);
    }

    /** The caller's lists, by name. */
    @Requires(Right.READ)
    public List<SavedList> all() {
        return repository.of(account());
    }

    /**
     * Keeps a list under a name.
     *
     * @throws Refusal {@code registry.list-name} without a name or with one of more than 80 characters, {@code registry.list-name-taken},
     *                 {@code registry.lists-full} at {@value #MOST} lists
     */
    @Requires(Right.READ)
    public SavedList save(String name, ListQuery query) {
        SavedList list = new SavedList(NewId.next(), checked(name), ListQueryText.write(query));
        if (list.query().length() > LONGEST_QUERY) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.list-invalid", "words", list.query().length());
        }
        if (all().size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.lists-full", MOST);
        }
        if (!repository.add(account(), list)) {
            throw taken(list.name());
        }
        return list;
    }

    /**
     * Gives a list another name.
     *
     * @throws Refusal {@code registry.list-unknown, .list-name, .list-name-taken}
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
     * Forgets a list.
     *
     * @throws Refusal {@code registry.list-unknown}
     */
    @Requires(Right.READ)
    public void delete(UUID id) {
        known(repository.delete(account(), id), id);
    }

    private UUID account() {
        return current.get().account();
    }

    private static void known(boolean found, UUID id) {
        if (!found) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.list-unknown", id);
        }
    }

    private static Refusal taken(String name) {
        return new Refusal(Refusal.Kind.CONFLICT, "registry.list-name-taken", name);
    }

    private static String checked(String name) {
        String text = name == null ? "" : name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.list-name", text.length());
        }
        return text;
    }
}
