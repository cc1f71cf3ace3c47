package se.samdiarium.registry;

import java.util.UUID;

/**
 * A list that a person has kept under a name.
 *
 * @param id    id
 * @param name  chosen by the person, 1 to 80 characters
 * @param query its text form, see {@link ListQueryText}
 */
public record SavedList(UUID id, String name, String query) {
}
