package se.samdiarium.registry;

import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * Whether anybody may read a region's diary without log-in (the public view), and how long after the registration.
 *
 * @param region     the region
 * @param open       whether the view is open; closed unless opened
 * @param delayHours hours from the registration until an entry shows, 0 to 8760
 */
public record DiaryPublicity(RegionCode region, boolean open, int delayHours) implements Traceable {

    /** Longest delay: a year. */
    public static final int LONGEST_DELAY = 8760;

    @Override
    public String trace() {
        return "diary of region " + region + (open ? " open, delay " + delayHours + " h" : " closed");
    }
}
