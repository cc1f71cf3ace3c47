package se.samdiarium.search;

import java.time.Instant;
import java.util.UUID;

/**
 * A search that a person has kept under a name.
 *
 * @param id       id
 * @param name     chosen by the person, 1 to 80 characters
 * @param query    its text form, see {@link SearchText}
 * @param lookedAt when its hits were last looked at
 */
public record SavedSearch(UUID id, String name, String query, Instant lookedAt) {

    /**
     * A saved search and what has come since its hits were last looked at.
     *
     * @param search the search
     * @param fresh  hits that have come to the person's region, or got a new version, since then
     */
    public record News(SavedSearch search, long fresh) {
    }
}
