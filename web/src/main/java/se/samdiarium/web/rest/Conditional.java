package se.samdiarium.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.IntSupplier;

/** Conditional answers (RFC 9110 section 13). */
public final class Conditional {

    private Conditional() {
    }

    /**
     * The revision an {@code If-Match} names; without one, the revision there is now.
     *
     * @param seen the header as sent; null without one
     */
    public static int revision(String seen, IntSupplier now) {
        try {
            return seen == null ? now.getAsInt() : Integer.parseInt(EntityTag.valueOf(seen).getValue());
        } catch (IllegalArgumentException e) {
            throw Form.malformed("If-Match is not an ETag of this: " + seen);
        }
    }

    /** The entity with its ETag, or 304 when the asker has it already. */
    public static Response answer(Request request, String tag, Object entity) {
        EntityTag etag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        return unchanged != null ? unchanged.tag(etag).build() : Response.ok(entity).tag(etag).build();
    }
}
