package se.samdiarium.web.http;

import jakarta.servlet.http.HttpServletResponse;
import se.samdiarium.platform.Refusal;

/** The HTTP status (RFC 9110) that says the same as a refusal. */
public final class StatusOf {

    private StatusOf() {
    }

    /** The status of this refusal. */
    public static int refusal(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpServletResponse.SC_BAD_REQUEST;
            case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case TOO_LARGE -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
