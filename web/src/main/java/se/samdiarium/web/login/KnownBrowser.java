package se.samdiarium.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a browser is known by when a person logs in again: a random cookie. It proves nothing but that somebody has logged in from here. */
final class KnownBrowser {

    private static final String COOKIE = "webblasare";
    private static final int BYTES = 18;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final int ONE_YEAR = 365 * 24 * 3600;
    private static final SecureRandom RANDOM = new SecureRandom();

    private KnownBrowser() {
    }

    /** What the browser has been given, or is given now; once for a request, however often somebody logs in in it. */
    static String of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(COOKIE) == null) {
            request.setAttribute(COOKIE, sent(request).orElseGet(() -> give(request, response)));
        }
        return (String) request.getAttribute(COOKIE);
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).filter(value -> FORM.matcher(value).matches())
                .findFirst();
    }

    private static String give(HttpServletRequest request, HttpServletResponse response) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        Cookie cookie = new Cookie(COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return cookie.getValue();
    }
}
