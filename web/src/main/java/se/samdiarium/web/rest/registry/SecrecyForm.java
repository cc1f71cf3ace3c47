package se.samdiarium.web.rest.registry;

import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** What is kept from the public view, as JSON gives it; see {@link Secrecy}. A marking is told by its provision. */
public record SecrecyForm(String provision, LocalDate date, String authority, String publicTitle, String publicCorrespondent) {

    /** The secrecy; none without a form. */
    public static Secrecy of(SecrecyForm form) {
        return form == null ? Secrecy.NONE : new Secrecy(
                Optional.ofNullable(form.provision()).map(code -> new SecrecyMarking(code, form.date(), form.authority())),
                Optional.ofNullable(form.publicTitle()), Optional.ofNullable(form.publicCorrespondent()));
    }
}
