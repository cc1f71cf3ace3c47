package se.samdiarium.organisation;

import se.samdiarium.access.RegionCode;

/**
 * A region as shown.
 *
 * @param code               länskod
 * @param name               official name
 * @param organisationNumber {@code NNNNNN-NNNN}
 * @param civilArea          civilområde
 */
public record RegionView(RegionCode code, String name, String organisationNumber, String civilArea) {
}
