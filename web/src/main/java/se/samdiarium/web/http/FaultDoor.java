package se.samdiarium.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.web.rest.Problem;

/** Where the container sends a request that failed: machines get a problem document, people a page. Logs faults with an incident id. */
@WebServlet("/fel")
public class FaultDoor extends HttpServlet {

    /** Request attribute with the incident id of a fault that has been logged. */
    public static final String INCIDENT = "se.samdiarium.incident";

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(FaultDoor.class.getName());

    /** Logs the fault with its cause under a new incident id, which is kept in the request. */
    public static void log(HttpServletRequest request, Throwable cause) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        request.setAttribute(INCIDENT, incident);
        LOG.log(Level.SEVERE, cause, () -> "incident %s at %s %s".formatted(incident, request.getMethod(), request.getRequestURI()));
    }

    /** The HTTP status that says the same as a refusal; pages and REST give the same. */
    public static int status(Refusal refusal) {
        return Problem.of(refusal, Locale.ROOT).status();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed == null) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause && request.getAttribute(INCIDENT) == null) {
            log(request, cause);
        }
        if (failed.toString().startsWith(request.getContextPath() + "/api/")) {
            problem(request, response);
        } else {
            request.getRequestDispatcher("/felsida.xhtml").forward(new BareRequest(request), response);
        }
    }

    private static void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 500;
        Refusal refusal = request.getAttribute(INCIDENT) instanceof String incident
                ? new Refusal(Refusal.Kind.UNAVAILABLE, "system.fault", incident)
                : new Refusal(Refusal.Kind.INVALID, "request.refused", status);
        RefusalText text = RefusalText.of(refusal, request.getLocale());
        ProblemJson.write(response, new Problem("urn:samdiarium:problem:" + refusal.code(), text.title(), status, text.found(),
                refusal.code(), text.todo()));
    }
}
