package se.samdiarium.web.page.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.NewAuthority;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.OpenSeries;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.boundary.SeriesAdministration;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Regions;

/** Authorities and their number series, on the page of the administrator. */
@Named("seriesPart")
@RequestScoped
public class SeriesPart {

    private final SeriesAdministration administration;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final Regions regions;
    private final Notices notices;
    private String region;
    private String name;
    private String prefix;
    private String form = NumberForm.USUAL.pattern();
    private String authority;
    private String newPrefix;
    private String newForm = NumberForm.USUAL.pattern();
    private String closing;
    private Series made;
    private Series closed;
    private Map<AuthorityId, AuthorityView> authorities;

    @Inject
    SeriesPart(SeriesAdministration administration, Organisation organisation, CurrentCaller current, Regions regions, Notices notices) {
        this.administration = administration;
        this.organisation = organisation;
        this.current = current;
        this.regions = regions;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected SeriesPart() {
        this(null, null, null, null, null);
    }

    /** The series the person administers. */
    public List<Series> series() {
        return administration.series().stream().filter(each -> administers(each.region())).toList();
    }

    /** Those of them that can be closed. */
    public List<Series> openSeries() {
        return series().stream().filter(Series::open).toList();
    }

    /** The authorities a series can be opened for. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream().filter(each -> administers(each.region())).toList();
    }

    /** The regions an authority can be added to. */
    public List<RegionView> regions() {
        return regions.all().stream().filter(each -> administers(each.code())).toList();
    }

    /** Name of an authority. */
    public String nameOf(AuthorityId id) {
        if (authorities == null) {
            authorities = organisation.authorities().stream().collect(Collectors.toMap(AuthorityView::id, Function.identity()));
        }
        return authorities.get(id).name();
    }

    /** Adds an authority with its usual series. */
    public String addAuthority() throws IOException {
        made = notices.attempt("", () -> administration.addAuthority(new NewAuthority(new RegionCode(region), name, prefix), form)).orElse(null);
        if (made != null) {
            name = null;
            prefix = null;
        }
        return null;
    }

    /** Opens one more series of an authority. */
    public String open() throws IOException {
        made = notices.attempt("", () -> administration.open(new OpenSeries(
                Ids.parse(authority, AuthorityId::new, "organisation.authority-unknown"), newPrefix, newForm))).orElse(null);
        if (made != null) {
            newPrefix = null;
        }
        return null;
    }

    /** Closes the chosen series. */
    public String close() throws IOException {
        closed = notices.attempt("", () -> administration.close(Ids.parse(closing, SeriesId::new, "registry.series-missing"))).orElse(null);
        return null;
    }

    private boolean administers(RegionCode code) {
        return current.get().region().map(code::equals).orElse(true);
    }

    /** The series that was just opened; null when none. */
    public Series getMade() {
        return made;
    }

    /** The series that was just closed; null when none. */
    public Series getClosed() {
        return closed;
    }

    /** Id of the series to be closed. */
    public String getClosing() {
        return closing;
    }

    /** Takes the series to be closed. */
    public void setClosing(String closing) {
        this.closing = closing;
    }

    /** Code of the new authority's region. */
    public String getRegion() {
        return region;
    }

    /** Takes the region. */
    public void setRegion(String region) {
        this.region = region;
    }

    /** Name of the new authority. */
    public String getName() {
        return name;
    }

    /** Takes the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Prefix of the new authority. */
    public String getPrefix() {
        return prefix;
    }

    /** Takes the prefix. */
    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }

    /** How the new authority's numbers are written. */
    public String getForm() {
        return form;
    }

    /** Takes the form. */
    public void setForm(String form) {
        this.form = form;
    }

    /** Id of the authority that gets one more series. */
    public String getAuthority() {
        return authority;
    }

    /** Takes the authority. */
    public void setAuthority(String authority) {
        this.authority = authority;
    }

    /** Prefix of the additional series. */
    public String getNewPrefix() {
        return newPrefix;
    }

    /** Takes the prefix. */
    public void setNewPrefix(String newPrefix) {
        this.newPrefix = newPrefix;
    }

    /** How the additional series writes its numbers. */
    public String getNewForm() {
        return newForm;
    }

    /** Takes the form. */
    public void setNewForm(String newForm) {
        this.newForm = newForm;
    }
}
