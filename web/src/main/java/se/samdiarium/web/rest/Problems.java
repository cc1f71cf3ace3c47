package se.samdiarium.web.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.util.Locale;
import java.util.UUID;
import se.samdiarium.platform.Refusal;

/** Every error of REST leaves as a problem; a fault of ours with a number that finds it, with its cause, in the log. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final Locale SWEDISH = Locale.of("sv");

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refused(refusal);
            }
        }
        return switch (error) {
            case WebApplicationException web when web.getResponse().getStatus() < 500 -> answered(web.getResponse());
            case JsonbException json -> malformed(json);
            case JsonException json -> malformed(json);
            case ProcessingException processing when processing.getCause() instanceof JsonbException json -> malformed(json);
            default -> fault(error);
        };
    }

    private Response refused(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
            LOG.log(Logger.Level.WARNING, refusal.getMessage(), refusal);
        }
        return Problem.of(refusal, locale()).response();
    }

    private Response answered(Response response) {
        String found = response.getStatus() + " " + response.getStatusInfo().getReasonPhrase();
        Refusal refusal = new Refusal(Refusal.Kind.INVALID, "request.refused", found);
        return Response.fromResponse(response).type(Problem.MEDIA_TYPE).entity(Problem.of(refusal, response.getStatus(), locale())).build();
    }

    private Response malformed(RuntimeException error) {
        String found = String.valueOf(error.getMessage()).lines().findFirst().orElse("").replaceFirst(" because of.*", "");
        return Problem.of(Form.malformed(found), 400, locale()).response();
    }

    private Response fault(Throwable error) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Logger.Level.ERROR, "incident " + incident, error);
        return Problem.of(new Refusal(Refusal.Kind.UNAVAILABLE, "system.fault", incident), 500, locale()).response();
    }

    private Locale locale() {
        return locale(headers);
    }

    /** The language the asker reads best; Swedish when none is asked for. */
    public static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().filter(language -> !language.getLanguage().equals("*")).findFirst().orElse(SWEDISH);
    }
}
