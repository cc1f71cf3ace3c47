package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryFacts;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.boundary.Entries;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;

/** One entry of the diary: all its register data, making it void, moving its document. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EntriesResource {

    /** Why. */
    public record ReasonForm(String reason) {
    }

    /** Where to, and why. */
    public record MoveForm(CaseId to, String reason) {
    }

    @Inject
    private Entries entries;

    /** All that the register says of the entry. */
    @GET
    @Path("entries/{id}")
    public Response facts(@PathParam("id") UUID id, @Context Request request) {
        EntryFacts facts = entries.facts(new EntryId(id));
        return Conditional.answer(request, String.valueOf(facts.revision()), facts);
    }

    /** Says that the entry was a mistake (makulera). With {@code If-Match} only if it is as the asker saw it. */
    @POST
    @Path("entries/{id}/void")
    public Response makeVoid(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, ReasonForm form) {
        Form.required("body", form);
        return tagged(entries.makeVoid(new EntryId(id), new Reason(form.reason()), revision(id, seen)));
    }

    /** Moves the document to another case; answers with the new entry. With {@code If-Match} only if the entry is as the asker saw it. */
    @POST
    @Path("entries/{id}/move")
    public Response move(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, MoveForm form) {
        Form.required("body", form);
        return tagged(entries.move(new EntryId(id), Form.required("to", form.to()), new Reason(form.reason()), revision(id, seen)));
    }

    private int revision(UUID id, String seen) {
        return Conditional.revision(seen, () -> entries.facts(new EntryId(id)).revision());
    }

    private static Response tagged(EntryFacts facts) {
        return Response.ok(facts).tag(String.valueOf(facts.revision())).build();
    }
}
