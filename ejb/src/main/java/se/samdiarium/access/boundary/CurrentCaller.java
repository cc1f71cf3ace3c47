package se.samdiarium.access.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.control.KnownCallers;
import se.samdiarium.platform.Refusal;

/** Who asks, in this request: the log-in's principal, looked up once. An account that was closed a second ago is nobody. */
@RequestScoped
public class CurrentCaller {

    /** What the server calls one who has not logged in. No account can have this name: theirs are in lower case. */
    private static final String NOBODY = "ANONYMOUS";

    @Inject
    private Principal principal;

    @Inject
    private KnownCallers callers;

    private Optional<Caller> known;

    /** The caller, or empty when nobody is logged in. */
    public Optional<Caller> find() {
        if (known == null || known.isEmpty()) {
            known = Optional.of(principal.getName()).filter(name -> !NOBODY.equals(name)).flatMap(callers::find);
        }
        return known;
    }

    /**
     * The caller.
     *
     * @throws Refusal {@code access.unauthenticated} when nobody is logged in
     */
    public Caller get() {
        return find().orElseThrow(() -> new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.unauthenticated"));
    }
}
