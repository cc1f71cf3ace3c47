package se.samdiarium.web.http;

import java.net.URI;
import java.util.function.UnaryOperator;

/**
 * Whether a request to {@code /api} was made by the script of one of our own pages. Such a request carries a header that no form can set and
 * that a script of another site may set only after a preflight (Fetch Standard, CORS protocol), which this site never answers. What the
 * browser itself tells of the origin must not speak against it (Fetch Metadata {@code Sec-Fetch-Site}; RFC 6454 {@code Origin}).
 */
public final class OwnPage {

    /** The header our own pages set. */
    public static final String HEADER = "Samdiarium-Page";

    private OwnPage() {
    }

    /** Judges by the headers of the request; an absent header is null. */
    public static boolean sends(UnaryOperator<String> header) {
        String site = header.apply("Sec-Fetch-Site");
        String origin = header.apply("Origin");
        return header.apply(HEADER) != null && (site == null || site.equals("same-origin")) && (origin == null || ours(origin, header.apply("Host")));
    }

    private static boolean ours(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority() != null && URI.create(origin).getRawAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
