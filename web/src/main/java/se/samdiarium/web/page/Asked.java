package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the address, or the form's hidden fields, ask for. Faces sets view parameters only in its fourth phase; what decides whether a form
 * is there at all must be known in the second.
 */
@RequestScoped
public class Asked {

    private final HttpServletRequest request;

    @Inject
    Asked(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    protected Asked() {
        this(null);
    }

    /** The value already set, or else the one in the request; null without either. */
    public String or(String set, String parameter) {
        return set == null || set.isEmpty() ? request.getParameter(parameter) : set;
    }
}
