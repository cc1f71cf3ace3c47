package se.samdiarium.web.rest.document;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.registry.Proposal;
import se.samdiarium.registry.ReceivedDraft;
import se.samdiarium.registry.boundary.Drafts;
import se.samdiarium.web.rest.Form;

/** Received files that are not yet registered: the inbox of the caller's region. */
@Path("received")
@Produces(MediaType.APPLICATION_JSON)
public class ReceivedResource {

    @Inject
    private Receiving receiving;

    @Inject
    private Drafts drafts;

    /** The inbox, newest first, each file with what could be read from it. */
    @GET
    public List<ReceivedDraft> inbox() {
        return drafts.inbox();
    }

    /** Takes one file in: form part {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response receive(List<EntityPart> parts, @Context UriInfo uri) throws IOException {
        EntityPart file = Form.file(parts);
        ReceivedFileView received = receiving.receive(file.getContent(), Form.fileName(file));
        return Response.created(uri.getAbsolutePathBuilder().path(received.id().toString()).build()).entity(received).build();
    }

    /** One file. */
    @GET
    @Path("{id}")
    public ReceivedFileView view(@PathParam("id") UUID id) {
        return receiving.received(new ReceivedId(id));
    }

    /** What could be read from one file. */
    @GET
    @Path("{id}/proposal")
    public Proposal proposal(@PathParam("id") UUID id) {
        return drafts.proposal(new ReceivedId(id));
    }

    /** Takes a file that came in by mistake out of the inbox. */
    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") UUID id) {
        receiving.discard(new ReceivedId(id));
    }
}
