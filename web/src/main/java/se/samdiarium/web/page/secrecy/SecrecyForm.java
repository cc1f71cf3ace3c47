package se.samdiarium.web.page.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.registry.Provision;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.web.page.Regions;

/** The part of a form that tells what is kept from the public view: {@code WEB-INF/parts/secrecy.xhtml}. */
@Named("secrecyForm")
@RequestScoped
public class SecrecyForm {

    private final RegisterChanges changes;
    private final CurrentCaller current;
    private final Regions regions;
    private final Clock clock;
    private String provision;
    private LocalDate markingDate;
    private String markingAuthority;
    private String publicTitle;
    private String publicCorrespondent;

    @Inject
    SecrecyForm(RegisterChanges changes, CurrentCaller current, Regions regions, Clock clock) {
        this.changes = changes;
        this.current = current;
        this.regions = regions;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SecrecyForm() {
        this(null, null, null, null);
    }

    /** Fills the form with what is kept now. */
    public void show(Secrecy secrecy) {
        provision = secrecy.marking().map(SecrecyMarking::provision).orElse(null);
        markingDate = secrecy.marking().map(SecrecyMarking::date).orElse(null);
        markingAuthority = secrecy.marking().map(SecrecyMarking::authority).orElse(null);
        publicTitle = secrecy.publicTitle().orElse(null);
        publicCorrespondent = secrecy.publicCorrespondent().orElse(null);
    }

    /** What is to be kept from the public view. Without a provision there is no marking, whatever its date and authority say. */
    public Secrecy typed() {
        return new Secrecy(Optional.ofNullable(provision).filter(code -> !code.isBlank())
                .map(code -> new SecrecyMarking(code, getMarkingDate(), getMarkingAuthority())),
                Optional.ofNullable(publicTitle), Optional.ofNullable(publicCorrespondent));
    }

    /** Whether anything is kept from the public view. */
    public boolean isAny() {
        return !typed().equals(Secrecy.NONE);
    }

    /** The provisions to choose among. */
    public List<Provision> provisions() {
        return changes.provisions();
    }

    /** Code of the provision; empty for no marking. */
    public String getProvision() {
        return provision;
    }

    /** Takes the code of the provision. */
    public void setProvision(String provision) {
        this.provision = provision;
    }

    /** When the marking was made; today unless told. */
    public LocalDate getMarkingDate() {
        return markingDate == null ? LocalDate.now(clock) : markingDate;
    }

    /** Takes when the marking was made. */
    public void setMarkingDate(LocalDate markingDate) {
        this.markingDate = markingDate;
    }

    /** Which authority made the marking; the person's region unless told. */
    public String getMarkingAuthority() {
        return markingAuthority == null ? regions.name(current.get().actingRegion()) : markingAuthority;
    }

    /** Takes which authority made the marking. */
    public void setMarkingAuthority(String markingAuthority) {
        this.markingAuthority = markingAuthority;
    }

    /** What the public sees instead of the title. */
    public String getPublicTitle() {
        return publicTitle;
    }

    /** Takes what the public sees instead of the title. */
    public void setPublicTitle(String publicTitle) {
        this.publicTitle = publicTitle;
    }

    /** What the public sees instead of the correspondent. */
    public String getPublicCorrespondent() {
        return publicCorrespondent;
    }

    /** Takes what the public sees instead of the correspondent. */
    public void setPublicCorrespondent(String publicCorrespondent) {
        this.publicCorrespondent = publicCorrespondent;
    }
}
