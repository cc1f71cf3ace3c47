package se.samdiarium.organisation;

import se.samdiarium.access.RegionCode;

/**
 * An authority to be added.
 *
 * @param region the region it belongs to
 * @param name   name within the region, 1 to 100 characters, for example Hälso- och sjukvårdsnämnden
 * @param prefix prefix of its diary numbers, 1 to 6 capital letters, for example HSN
 */
public record NewAuthority(RegionCode region, String name, String prefix) {
}
