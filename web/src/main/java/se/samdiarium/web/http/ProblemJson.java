package se.samdiarium.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.samdiarium.web.rest.Problem;

/** Writes a problem (RFC 9457) where Jakarta REST has not come into play yet: at the log-in and for errors of the container. */
public final class ProblemJson {

    private ProblemJson() {
    }

    /** The language the asker wants, Swedish unless another is named. */
    public static Locale locale(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.of("sv") : request.getLocale();
    }

    /** Sets status and body. */
    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(problem.json().getBytes(StandardCharsets.UTF_8));
    }
}
