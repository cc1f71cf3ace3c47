package se.samdiarium.demo.trust.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An HTTP request, read to its end.
 *
 * @param method  upper case
 * @param rawPath path as sent, not decoded
 * @param query   query as sent, not decoded; empty if there was none
 * @param header  the first value of a header field, or null
 * @param body    at most {@link HttpDoor#MAX_BODY} bytes
 */
public record Request(String method, String rawPath, String query, Function<String, String> header, byte[] body) {

    /** A header field. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(header.apply(name));
    }

    /** The query's parameters; of a name given twice the first counts. @throws IllegalArgumentException on a wrong percent-encoding */
    public Map<String, String> queryParameters() {
        return parameters(query);
    }

    /** The body's parameters, {@code application/x-www-form-urlencoded}. @throws IllegalArgumentException on a wrong percent-encoding */
    public Map<String, String> formParameters() {
        return parameters(new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
                parameters.putIfAbsent(name, URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
