package se.samdiarium.demo.trust.csc;

import jakarta.json.Json;
import se.samdiarium.demo.trust.http.Reply;

/** A refusal as CSC API v2 clause 10 and RFC 6749 section 5.2 write it: {@code {"error": code, "error_description": sentence}}. */
final class CscRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final String error;

    CscRefusal(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static CscRefusal invalidRequest(String description) {
        return new CscRefusal(400, "invalid_request", description);
    }

    static CscRefusal invalidGrant(String description) {
        return new CscRefusal(400, "invalid_grant", description);
    }

    static CscRefusal invalidToken(String description) {
        return new CscRefusal(401, "invalid_token", description);
    }

    String error() {
        return error;
    }

    Reply reply() {
        Reply reply = Reply.json(status, Json.createObjectBuilder().add("error", error).add("error_description", getMessage()).build().toString());
        if (status == 401) {
            String scheme = "invalid_client".equals(error) ? "Basic" : "Bearer";
            return reply.header("WWW-Authenticate", scheme + " realm=\"Samdiarium TEST\"");
        }
        return reply;
    }
}
