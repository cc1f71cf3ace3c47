package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;

/** The regions and their names, read once a request. */
@Named("regions")
@RequestScoped
public class Regions {

    private final Organisation organisation;
    private List<RegionView> all;
    private Map<RegionCode, RegionView> byCode;

    @Inject
    Regions(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected Regions() {
        this(null);
    }

    /** All regions by code. */
    public List<RegionView> all() {
        if (all == null) {
            all = organisation.regions();
        }
        return all;
    }

    /** Official name; the code itself for a region that is not known. */
    public String name(RegionCode code) {
        if (byCode == null) {
            byCode = all().stream().collect(Collectors.toMap(RegionView::code, Function.identity()));
        }
        return byCode.containsKey(code) ? byCode.get(code).name() : code.value();
    }

    /** Name without the words that all regions share, for places with little room. */
    public String shortName(RegionCode code) {
        return shorten(name(code));
    }

    static String shorten(String name) {
        String core = name.startsWith("Region ") ? name.substring("Region ".length()) : name;
        return core.replaceFirst("s?regionen$", "").replaceFirst("s? län$", "").strip();
    }
}
