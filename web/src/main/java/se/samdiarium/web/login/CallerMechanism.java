package se.samdiarium.web.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.LogInAttempt;
import se.samdiarium.access.TooManyAttempts;
import se.samdiarium.access.boundary.Accounts;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.http.LocalPath;
import se.samdiarium.web.http.OwnPage;
import se.samdiarium.web.http.ProblemJson;
import se.samdiarium.web.rest.Problem;

/**
 * How a request proves who asks (Jakarta Security 4.0).
 *
 * <p>Under {@code /api}: HTTP Basic with every request, no session made. A page's session also reads there (pictures, downloads), but
 * changes nothing, but for the scripts of our own pages ({@link OwnPage}): a form of a foreign site could send the session's cookie, never
 * the credentials or that header. Everywhere else: the session that the log-in page began.
 */
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Accounts accounts;
    private final ClientAddress address;

    @Inject
    CallerMechanism(Accounts accounts, ClientAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    /** For the container's proxy. */
    protected CallerMechanism() {
        this(null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return logIn(request, response, context, credential);
        }
        return isApi(request) ? machine(request, response, context) : person(request, response, context);
    }

    private AuthenticationStatus logIn(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context,
            UsernamePasswordCredential credential) {
        LogInAttempt attempt = new LogInAttempt(credential.getCaller(), credential.getPasswordAsString(), address.of(request),
                Optional.of(KnownBrowser.of(request, response)));
        try {
            Optional<RememberedCaller> proved = accounts.authenticate(attempt).map(RememberedCaller::of);
            proved.ifPresent(caller -> caller.keepIn(request));
            return proved.map(caller -> known(context, caller)).orElse(AuthenticationStatus.SEND_FAILURE);
        } catch (TooManyAttempts held) {
            HeldLogIn.tell(request, response, held);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private AuthenticationStatus machine(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        try {
            Optional<RememberedCaller> proved = header != null
                    ? BasicCredentials.parse(header).flatMap(given -> accounts.authenticate(new LogInAttempt(given.username(), given.password(),
                            address.of(request), Optional.empty()))).map(RememberedCaller::of)
                    : RememberedCaller.in(request).filter(caller -> READING.contains(request.getMethod())
                            || OwnPage.sends(request::getHeader));
            if (proved.isPresent()) {
                return known(context, proved.get());
            }
        } catch (TooManyAttempts held) {
            HeldLogIn.tell(request, response, held);
            return refuse(request, response, held);
        }
        return header != null || context.isProtected() ? challenge(request, response) : context.doNothing();
    }

    private static AuthenticationStatus person(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return RememberedCaller.in(request).map(caller -> known(context, caller))
                .orElseGet(() -> context.isProtected() ? toLogin(request, response) : context.doNothing());
    }

    private static AuthenticationStatus known(HttpMessageContext context, RememberedCaller caller) {
        return context.notifyContainerAboutLogin(caller.username(), caller.groups());
    }

    private static AuthenticationStatus challenge(HttpServletRequest request, HttpServletResponse response) {
        // A browser would answer a challenge to the script of a page with a log-in window of its own.
        if (!OwnPage.sends(request::getHeader)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Samdiarium\", charset=\"UTF-8\"");
        }
        return refuse(request, response, new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.unauthenticated"));
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        try {
            ProblemJson.write(response, Problem.of(refusal, ProblemJson.locale(request)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toLogin(HttpServletRequest request, HttpServletResponse response) {
        String back = asked(request).map(path -> "?tillbaka=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8)).orElse("");
        try {
            response.sendRedirect(request.getContextPath() + "/login" + back);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page asked for; of a form that came too late, the page it was sent from. */
    private static Optional<LocalPath> asked(HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            return LocalPath.referring(request);
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/") ? Optional.empty()
                : LocalPath.parse(path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
    }

    /** By the path the container has mapped, not by the one sent: {@code //api} and {@code /x/../api} are the API as well. */
    private static boolean isApi(HttpServletRequest request) {
        String mapped = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        return mapped.equals("/api") || mapped.startsWith("/api/");
    }
}
