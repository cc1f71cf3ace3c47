package se.samdiarium.registry;

import se.samdiarium.organisation.AuthorityId;

/**
 * A wish to open a number series.
 *
 * @param authority in whose diary
 * @param prefix    1 to 6 capital letters, as typed
 * @param form      a {@link NumberForm}, as typed
 */
public record OpenSeries(AuthorityId authority, String prefix, String form) {
}
