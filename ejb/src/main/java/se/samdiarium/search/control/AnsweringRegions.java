package se.samdiarium.search.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;

/** Which region a registered answer is from: its sender is free text. */
public final class AnsweringRegions {

    private record Known(RegionCode code, Pattern name) {
    }

    private final RegionCode own;
    private final List<Known> regions;

    /**
     * @param own whose diary it is
     * @param all the regions
     */
    public AnsweringRegions(RegionCode own, List<RegionView> all) {
        this.own = own;
        this.regions = all.stream().map(region -> new Known(region.code(), pattern(region.name()))).toList();
    }

    /** The region; empty when it is from somebody else. What did not come in is one's own. */
    public Optional<RegionCode> of(EntryView entry) {
        if (entry.direction() != Direction.INCOMING) {
            return Optional.of(own);
        }
        return entry.correspondent().isPresent() ? named(entry.correspondent().get()) : named(entry.title());
    }

    /** The one region named in a text; empty when there is none, or several. */
    Optional<RegionCode> named(String text) {
        List<RegionCode> found = regions.stream().filter(region -> region.name.matcher(text).find()).map(Known::code).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** {@code Region Jönköpings län} is also Region Jönköping, Jönköpingsregionen, and Jönköping when that is all. */
    private static Pattern pattern(String name) {
        String core = Pattern.quote(name.replaceFirst("(?iu)^region ", "").replaceFirst("(?iu)s?regionen$", "").replaceFirst("(?iu)s? län$", "")
                .strip().toLowerCase(Locale.ROOT));
        return Pattern.compile("(?<!\\p{L})region(?:en)? " + core + "s?(?!\\p{L})|(?<!\\p{L})" + core + "s?regionen|^\\s*" + core + "\\s*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
