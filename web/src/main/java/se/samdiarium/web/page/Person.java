package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Right;
import se.samdiarium.access.Role;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.web.login.FirstPage;

/** The person at the page, as the top bar and the left column show it. What is hidden here is also refused by the doors. */
@Named("person")
@RequestScoped
public class Person {

    private static final Set<Role> READERS_OF_LISTS = Set.of(Role.REGISTRAR, Role.LAWYER, Role.AUDITOR);

    private final CurrentCaller current;
    private final FirstPage firstPage;
    private final Regions regions;
    private final Words words;

    @Inject
    Person(CurrentCaller current, FirstPage firstPage, Regions regions, Words words) {
        this.current = current;
        this.firstPage = firstPage;
        this.regions = regions;
        this.words = words;
    }

    /** For the container's proxy. */
    protected Person() {
        this(null, null, null, null);
    }

    /** Whether somebody is logged in. */
    public boolean isKnown() {
        return current.find().isPresent();
    }

    /** Name for people. */
    public String getName() {
        return current.get().displayName();
    }

    /** Name of the region, or of the whole installation for an administrator without one. */
    public String getRegion() {
        return current.get().region().map(regions::name).orElseGet(() -> words.texts().of("person.all-regions"));
    }

    /** The roles in words. */
    public String getRoles() {
        return current.get().roles().stream().sorted().map(role -> words.texts().of("role." + role)).collect(Collectors.joining(", "));
    }

    /** Path of the first page. */
    public String getFirstPage() {
        return current.find().map(firstPage::of).orElse("/login");
    }

    /** Whether cases, documents and search are open: they are of a region. */
    public boolean isReader() {
        return may(Right.READ) && current.get().region().isPresent();
    }

    /** Whether the lists of the diary are among the places of the person. */
    public boolean isDiaryReader() {
        return current.find().filter(caller -> caller.roles().stream().anyMatch(READERS_OF_LISTS::contains)).isPresent();
    }

    /** Whether files can be received and registered. */
    public boolean isRegistrar() {
        return may(Right.REGISTER);
    }

    /** Whether the person administers. */
    public boolean isAdministrator() {
        return may(Right.ADMINISTER);
    }

    /** Whether the person verifies the audit trail. */
    public boolean isVerifier() {
        return may(Right.VERIFY_AUDIT);
    }

    /** Whether the person writes for the own region. */
    public boolean isWriter() {
        return may(Right.PREPARE) && current.get().region().isPresent();
    }

    /** Whether the person signs. */
    public boolean isSignatory() {
        return may(Right.SIGN);
    }

    /** The person. */
    public Caller caller() {
        return current.get();
    }

    /** Whether a role gives this right. */
    public boolean may(Right right) {
        return current.find().filter(caller -> caller.may(right)).isPresent();
    }
}
