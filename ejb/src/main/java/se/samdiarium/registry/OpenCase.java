package se.samdiarium.registry;

import se.samdiarium.organisation.AuthorityId;

/**
 * A case to be opened.
 *
 * @param authority in whose diary
 * @param title     what it is about (ärendemening), 1 to 500 characters
 */
public record OpenCase(AuthorityId authority, String title) {
}
