package se.samdiarium.search;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;

/** The few, coarse tokens that decide what a search may find: an entry bears some, an asker holds some, one in common opens. */
public final class AccessTokens {

    private AccessTokens() {
    }

    /** What opens a region's own entries and those shared with it. */
    public static String of(RegionCode region) {
        return "region:" + region.value();
    }

    /** Tokens an entry bears that these regions may see. */
    public static Set<String> of(Collection<RegionCode> regions) {
        return regions.stream().map(AccessTokens::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Tokens the person holds; none for a person without a region, who finds nothing. */
    public static Set<String> heldBy(Caller caller) {
        return caller.region().map(region -> Set.of(of(region))).orElse(Set.of());
    }
}
