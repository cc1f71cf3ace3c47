package se.samdiarium.registry;

import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.organisation.AuthorityId;

/**
 * A number series of an authority's diary.
 *
 * @param id        id
 * @param authority whose diary
 * @param region    its region
 * @param prefix    1 to 6 capital letters
 * @param form      how its numbers are written
 * @param usual     whether a case gets its number here when no series is named
 * @param open      whether it still gives numbers
 */
public record Series(SeriesId id, AuthorityId authority, RegionCode region, String prefix, NumberForm form, boolean usual, boolean open)
        implements Traceable {

    @Override
    public String trace() {
        return "series " + id;
    }
}
