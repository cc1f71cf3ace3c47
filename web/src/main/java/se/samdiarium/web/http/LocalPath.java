package se.samdiarium.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A page of this site, as a path with its query: the only kind of address a person is sent back to.
 *
 * @param value begins with one slash; no scheme, no host
 */
public record LocalPath(String value) {

    private static final int LONGEST = 2000;

    /** Checks the form. */
    public LocalPath {
        if (!isLocal(value)) {
            throw new IllegalArgumentException("not a path of this site: " + value);
        }
    }

    /** The path in this text; empty when it leads elsewhere, or to a page nobody wants to come back to. */
    public static Optional<LocalPath> parse(String text) {
        return Optional.ofNullable(text).filter(LocalPath::isLocal).map(LocalPath::new);
    }

    /** The page a form was sent from. */
    public static Optional<LocalPath> referring(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI from = new URI(referer);
            boolean own = request.getServerName().equalsIgnoreCase(from.getHost());
            return own ? parse(from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** This path with one more parameter. */
    public LocalPath with(String parameter) {
        return value.contains(parameter) ? this : new LocalPath(value + (value.contains("?") ? "&" : "?") + parameter);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isLocal(String text) {
        return text.startsWith("/") && !text.startsWith("//") && text.length() <= LONGEST
                && text.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)
                && !text.startsWith("/login") && !text.startsWith("/logout") && !text.startsWith("/sprak") && !text.startsWith("/fel");
    }
}
