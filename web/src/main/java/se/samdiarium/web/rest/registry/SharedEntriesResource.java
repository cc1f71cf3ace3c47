package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterOurs;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.SharedRegistration;
import se.samdiarium.web.rest.Form;

/** In which diaries a document stands, and registering it in the own one (diarieför hos oss). */
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SharedEntriesResource {

    /** The case, or the authority in whose diary a new one is opened, the version that was seen, and what the register is to say. */
    public record OursForm(CaseId caseId, AuthorityId authority, String caseTitle, int version, CasesResource.PaperForm entry) {
    }

    @Inject
    private SharedRegistration shared;

    @Inject
    private Diary diary;

    /** The entries of the document in all regions' diaries, with the SHA-256 of what each registered. */
    @GET
    @Path("{id}/entries")
    public List<DocumentEntry> entries(@PathParam("id") UUID id) {
        return diary.entriesOf(new DocumentId(id));
    }

    /** Registers the document in the own diary. */
    @POST
    @Path("{id}/entries")
    public Response register(@PathParam("id") UUID id, OursForm form) {
        Form.required("body", form);
        RegisterOurs command = new RegisterOurs(new DocumentId(id), form.version(), Form.required("entry", form.entry()).entry());
        EntryView entry = form.caseId() != null ? shared.register(form.caseId(), command)
                : shared.registerInNewCase(new OpenCase(Form.required("authority", form.authority()),
                        form.caseTitle() == null ? form.entry().title() : form.caseTitle()), command);
        return Response.status(Response.Status.CREATED).entity(entry).build();
    }
}
