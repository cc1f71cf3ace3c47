package se.samdiarium.registry;

import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;

/**
 * The diary that an old one is brought into.
 *
 * @param authority whose diary
 * @param region    its region
 * @param caller    who imports
 * @param reviewed  whether the titles have been reviewed for the public view; if not, nothing of it is published
 */
public record LegacyDiary(AuthorityId authority, RegionCode region, Caller caller, boolean reviewed) {
}
