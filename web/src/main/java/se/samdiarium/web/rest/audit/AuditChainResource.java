package se.samdiarium.web.rest.audit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import se.samdiarium.audit.ChainBreak;
import se.samdiarium.audit.ChainCheck;
import se.samdiarium.audit.boundary.AuditChain;

/** The audit chain: what verifications found, and ordering one. */
@Path("audit/verifications")
@Produces(MediaType.APPLICATION_JSON)
public class AuditChainResource {

    /** Whether a verification is under way, and the newest results, newest first. */
    public record State(boolean running, List<Result> results) {
    }

    /** See {@link ChainCheck}. */
    public record Result(Instant at, boolean holds, long seals, String head, long waiting, long breaks, Place first, long millis) {

        static Result of(ChainCheck check) {
            return new Result(check.at(), check.holds(), check.seals(), check.head(), check.waiting(), check.breaks(),
                    check.first().map(Place::of).orElse(null), check.millis());
        }
    }

    /** See {@link ChainBreak}. */
    public record Place(ChainBreak.Kind kind, long sequence, Long event) {

        static Place of(ChainBreak broken) {
            return new Place(broken.kind(), broken.sequence(), broken.event().orElse(null));
        }
    }

    @Inject
    private AuditChain chain;

    /** The newest twenty results. */
    @GET
    public State state() {
        return new State(chain.isRunning(), chain.results().stream().map(Result::of).toList());
    }

    /** Orders a verification from the first event to the last; the results tell what it found. */
    @POST
    public Response verify() {
        chain.verify();
        return Response.accepted(state()).build();
    }
}
