package se.samdiarium.web.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Conditional answers (RFC 9110 section 13). */
public final class Conditional {

    private Conditional() {
    }

    /** The entity with its ETag, or 304 when the asker has it already. */
    public static Response answer(Request request, String tag, Object entity) {
        EntityTag etag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(etag);
        return unchanged != null ? unchanged.tag(etag).build() : Response.ok(entity).tag(etag).build();
    }
}
