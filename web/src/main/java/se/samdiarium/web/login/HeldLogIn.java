package se.samdiarium.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import se.samdiarium.access.TooManyAttempts;

/** A log-in that was held up, from the mechanism that heard of it to the page that tells it. */
public final class HeldLogIn {

    private static final String ATTRIBUTE = HeldLogIn.class.getName();

    private HeldLogIn() {
    }

    static void tell(HttpServletRequest request, HttpServletResponse response, TooManyAttempts held) {
        request.setAttribute(ATTRIBUTE, held);
        response.setHeader("Retry-After", String.valueOf(held.waitSeconds()));
    }

    /** Why the log-in of this request was not looked at; empty when it was. */
    public static Optional<TooManyAttempts> of(HttpServletRequest request) {
        return Optional.ofNullable((TooManyAttempts) request.getAttribute(ATTRIBUTE));
    }
}
