package se.samdiarium.web.rest;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;

/**
 * An error as RFC 9457 tells it, with our own members.
 *
 * @param type   {@code urn:samdiarium:problem:<code>}
 * @param title  what happened
 * @param status HTTP status
 * @param detail what was asked and found
 * @param code   stable code
 * @param todo   what to do now
 */
public record Problem(String type, String title, int status, String detail, String code, String todo) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem behind a refusal, in the asker's language. */
    public static Problem of(Refusal refusal, Locale locale) {
        return of(refusal, status(refusal.kind()), locale);
    }

    /** Same, with a status of its own. */
    public static Problem of(Refusal refusal, int status, Locale locale) {
        RefusalText text = RefusalText.of(refusal, locale);
        return new Problem("urn:samdiarium:problem:" + refusal.code(), text.title(), status, text.found(), refusal.code(), text.todo());
    }

    /** The answer that carries this problem. */
    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** As JSON text, for places outside Jakarta REST. */
    public String json() {
        return JsonForm.json().toJson(this);
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }
}
