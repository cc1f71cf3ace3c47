package se.samdiarium.search.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.search.SavedSearch;

/** Searches that people have kept, each person's own. */
@ApplicationScoped
public class SavedSearchRepository {

    private static final String ALL = "select id, name, query, cast(extract(epoch from looked_at) * 1000000 as bigint) from saved_search";

    private final Sql sql;
    private final Clock clock;

    @Inject
    SavedSearchRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SavedSearchRepository() {
        this(null, null);
    }

    /** The person's searches, by name. */
    public List<SavedSearch> of(UUID account) {
        return sql.rows(ALL + " where account_id = ?1 order by name collate \"sv-x-icu\", id", account).map(SavedSearchRepository::search).toList();
    }

    /** One of the person's searches. */
    public Optional<SavedSearch> of(UUID account, UUID id) {
        return sql.rows(ALL + " where account_id = ?1 and id = ?2", account, id).map(SavedSearchRepository::search).findFirst();
    }

    /** Keeps a search; its hits of now have been looked at. @return false when the person has one of this name */
    public boolean add(UUID account, UUID id, String name, String query) {
        return sql.update("""
                insert into saved_search (id, account_id, name, query, saved_at, looked_at)
                values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?5 as timestamptz)) on conflict do nothing""",
                id, account, name, query, clock.instant().toString()) == 1;
    }

    /** Whether the person has another search of this name. */
    public boolean hasOther(UUID account, UUID id, String name) {
        return sql.values(UUID.class, "select id from saved_search where account_id = ?1 and lower(name) = lower(cast(?2 as varchar)) and id <> ?3",
                account, name, id).findAny().isPresent();
    }

    /** Gives a search another name. @return false when the person has no such search */
    public boolean rename(UUID account, UUID id, String name) {
        return sql.update("update saved_search set name = ?3 where account_id = ?1 and id = ?2", account, id, name) == 1;
    }

    /** Its hits of now have been looked at. @return false when the person has no such search */
    public boolean looked(UUID account, UUID id) {
        return sql.update("update saved_search set looked_at = cast(?3 as timestamptz) where account_id = ?1 and id = ?2", account, id,
                clock.instant().toString()) == 1;
    }

    /** Forgets a search. @return false when the person has no such search */
    public boolean delete(UUID account, UUID id) {
        return sql.update("delete from saved_search where account_id = ?1 and id = ?2", account, id) == 1;
    }

    private static SavedSearch search(Object[] row) {
        long micros = ((Number) row[3]).longValue();
        return new SavedSearch((UUID) row[0], (String) row[1], (String) row[2],
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000));
    }
}
