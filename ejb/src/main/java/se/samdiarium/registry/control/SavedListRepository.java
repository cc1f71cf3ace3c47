package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.SavedList;

/** Lists that people have kept, each person's own. */
@ApplicationScoped
public class SavedListRepository {

    private final Sql sql;
    private final Clock clock;

    @Inject
    SavedListRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SavedListRepository() {
        this(null, null);
    }

    /** The person's lists, by name. */
    public List<SavedList> of(UUID account) {
        return sql.rows("select id, name, query from saved_list where account_id = ?1 order by name collate \"sv-x-icu\", id", account)
                .map(row -> new SavedList((UUID) row[0], (String) row[1], (String) row[2])).toList();
    }

    /** Keeps a list. @return false when the person has one of this name */
    public boolean add(UUID account, SavedList list) {
        return sql.update("""
                insert into saved_list (id, account_id, name, query, saved_at) values (?1, ?2, ?3, ?4, cast(?5 as timestamptz))
                on conflict do nothing""", list.id(), account, list.name(), list.query(), clock.instant().toString()) == 1;
    }

    /** Whether the person has another list of this name. */
    public boolean hasOther(UUID account, UUID id, String name) {
        return sql.values(UUID.class, "select id from saved_list where account_id = ?1 and lower(name) = lower(cast(?2 as varchar)) and id <> ?3",
                account, name, id).findAny().isPresent();
    }

    /** Gives a list another name. @return false when the person has no such list */
    public boolean rename(UUID account, UUID id, String name) {
        return sql.update("update saved_list set name = ?3 where account_id = ?1 and id = ?2", account, id, name) == 1;
    }

    /** Forgets a list. @return false when the person has no such list */
    public boolean delete(UUID account, UUID id) {
        return sql.update("delete from saved_list where account_id = ?1 and id = ?2", account, id) == 1;
    }
}
