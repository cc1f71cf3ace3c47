package se.samdiarium.demo.trust.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP answer.
 *
 * @param status  HTTP status
 * @param headers header fields, Content-Type among them
 * @param body    bytes, may be empty
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {

    /** Bytes of a media type, status 200. */
    public static Reply bytes(String mediaType, byte[] body) {
        return new Reply(200, Map.of("Content-Type", mediaType), body);
    }

    /** JSON text (RFC 8259), never cached. */
    public static Reply json(int status, String json) {
        return new Reply(status, Map.of("Content-Type", "application/json", "Cache-Control", "no-store"), json.getBytes(StandardCharsets.UTF_8));
    }

    /** A page, never cached or framed, with styles from this service only and no script. */
    public static Reply html(int status, String html) {
        return new Reply(status, Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff"), html.getBytes(StandardCharsets.UTF_8));
    }

    /** A redirect, status 302 as RFC 6749 section 4.1.2 shows it; browsers follow it with GET. */
    public static Reply redirect(URI target) {
        return new Reply(302, Map.of("Location", target.toString(), "Cache-Control", "no-store", "Referrer-Policy", "no-referrer"), new byte[0]);
    }

    /** Plain text. */
    public static Reply text(int status, String text) {
        return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header field. */
    public Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, Map.copyOf(more), body);
    }
}
