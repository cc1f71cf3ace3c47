package se.samdiarium.web.http;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Remembers the language a person has chosen, in a cookie, and leads back. */
@WebServlet("/sprak")
public class LanguageDoor extends HttpServlet {

    /** Name of the cookie. */
    public static final String COOKIE = "sprak";
    /** What can be chosen (BCP 47). */
    public static final Set<String> LANGUAGES = Set.of("sv", "en");

    private static final long serialVersionUID = 1L;
    private static final int ONE_YEAR = 365 * 24 * 3600;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String chosen = request.getParameter("sprak");
        if (chosen != null && LANGUAGES.contains(chosen)) {
            Cookie cookie = new Cookie(COOKIE, chosen);
            cookie.setPath("/");
            cookie.setMaxAge(ONE_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        response.sendRedirect(back(request));
    }

    private static String back(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        boolean fromLogin = referer != null && referer.contains("/login");
        return request.getContextPath() + (fromLogin ? "/login" : LocalPath.referring(request).map(LocalPath::value).orElse("/"));
    }
}
