package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.access.Colleague;
import se.samdiarium.access.boundary.Accounts;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.registry.boundary.SeriesAdministration;
import se.samdiarium.web.page.Ids;

/** What is typed of a case to be opened, besides its title: diary and series, handler, class. */
@Named("newCase")
@RequestScoped
public class NewCaseForm {

    /** A diary to open a case in: an authority's usual series, or another of its series. */
    public record Place(String value, String label) {
    }

    private final Organisation organisation;
    private final SeriesAdministration series;
    private final RegisterChanges register;
    private final Accounts accounts;
    private final CurrentCaller current;
    private String place;
    private String handler;
    private String classification;

    @Inject
    NewCaseForm(Organisation organisation, SeriesAdministration series, RegisterChanges register, Accounts accounts, CurrentCaller current) {
        this.organisation = organisation;
        this.series = series;
        this.register = register;
        this.accounts = accounts;
        this.current = current;
    }

    /** For the container's proxy. */
    protected NewCaseForm() {
        this(null, null, null, null, null);
    }

    /** The order to open it. */
    public OpenCase order(String title, Secrecy secrecy) {
        String[] typed = Optional.ofNullable(place).orElse("").split(" ", 2);
        return new OpenCase(Ids.parse(typed[0], AuthorityId::new, "organisation.authority-unknown"),
                typed.length < 2 ? Optional.empty() : Optional.of(typed[1]), title, given(handler),
                given(classification).map(id -> Ids.parse(id, Function.<UUID>identity(), "registry.classification-unknown")),
                Optional.empty(), secrecy);
    }

    /** The open series of the region's authorities; the usual one of each authority first. */
    public List<Place> places() {
        Map<AuthorityId, AuthorityView> own = organisation.authorities().stream().filter(each -> current.get().isOf(each.region()))
                .collect(Collectors.toMap(AuthorityView::id, Function.identity()));
        return series.series().stream().filter(each -> each.open() && own.containsKey(each.authority())).map(each -> place(each, own)).toList();
    }

    private static Place place(Series series, Map<AuthorityId, AuthorityView> authorities) {
        String authority = series.authority().toString();
        return new Place(series.usual() ? authority : authority + " " + series.prefix(),
                "%s (%s)".formatted(authorities.get(series.authority()).name(), series.prefix()));
    }

    /** Who can handle it. */
    public List<Colleague> colleagues() {
        return accounts.colleagues();
    }

    /** The classes it can have. */
    public List<Classification> classes() {
        return register.classifications();
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** Id of the authority, and after a space the prefix of a series that is not its usual one. */
    public String getPlace() {
        return place;
    }

    /** Takes authority and series. */
    public void setPlace(String place) {
        this.place = place;
    }

    /** Handläggare. */
    public String getHandler() {
        return handler;
    }

    /** Takes the handläggare. */
    public void setHandler(String handler) {
        this.handler = handler;
    }

    /** Id of the class; empty for none. */
    public String getClassification() {
        return classification;
    }

    /** Takes the id of the class. */
    public void setClassification(String classification) {
        this.classification = classification;
    }
}
