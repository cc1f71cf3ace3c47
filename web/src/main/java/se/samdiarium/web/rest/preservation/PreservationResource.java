package se.samdiarium.web.rest.preservation;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FixityState;
import se.samdiarium.document.boundary.Fixity;
import se.samdiarium.platform.Refusal;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.preservation.boundary.Completions;
import se.samdiarium.preservation.boundary.Preservation;
import se.samdiarium.signing.RoundId;

/** What became of agreements all have signed, until when their signatures are provable, and whether what is kept is whole. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class PreservationResource {

    @Inject
    private Completions completions;

    @Inject
    private Preservation preservation;

    @Inject
    private Fixity fixity;

    /** Certificate, package and the copies of a round; 404 before all have signed. */
    @GET
    @Path("rounds/{id}/completion")
    public CompletionView completion(@PathParam("id") UUID id) {
        return completions.of(new RoundId(id)).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "preservation.not-complete", id));
    }

    /** The caller's region has opened its copy; answers as above. */
    @POST
    @Path("rounds/{id}/completion/receipt")
    public CompletionView open(@PathParam("id") UUID id) {
        return completions.open(new RoundId(id)).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "preservation.not-complete", id));
    }

    /** What is kept provable of a round: its package and counterparts; empty before all have signed. */
    @GET
    @Path("rounds/{id}/preservation")
    public List<PreservedView> of(@PathParam("id") UUID id) {
        return preservation.of(new RoundId(id));
    }

    /** All signed documents that are kept provable, what is due first first. */
    @GET
    @Path("preservation")
    public List<PreservedView> all() {
        return preservation.all();
    }

    /** Has a document looked at within a minute. */
    @POST
    @Path("preservation/{document}")
    public Response hurry(@PathParam("document") UUID document) {
        preservation.hurry(new DocumentId(document));
        return Response.accepted().build();
    }

    /** Whether everything kept is as it was kept. */
    @GET
    @Path("fixity")
    public FixityState whole() {
        return fixity.state();
    }

    /** Has everything hashed anew, beginning within a minute. */
    @POST
    @Path("fixity")
    public Response hash() {
        fixity.order();
        return Response.accepted().build();
    }
}
