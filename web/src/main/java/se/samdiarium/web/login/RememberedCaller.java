package se.samdiarium.web.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;

/**
 * Who has logged in to this session.
 *
 * @param username log-in name
 * @param groups   names of the roles at log-in
 */
record RememberedCaller(String username, Set<String> groups) implements Serializable {

    private static final String ATTRIBUTE = RememberedCaller.class.getName();

    static RememberedCaller of(Caller caller) {
        return new RememberedCaller(caller.username(), caller.roles().stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
    }

    static Optional<RememberedCaller> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof RememberedCaller known ? Optional.of(known) : Optional.empty();
    }

    /** Keeps the caller in the session under a new session id, so that an id planted before the log-in is worth nothing. */
    void keepIn(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
        request.changeSessionId();
    }
}
