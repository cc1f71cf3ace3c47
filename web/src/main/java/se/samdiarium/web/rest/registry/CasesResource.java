package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.Sha256;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Registration;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;

/** Cases and the entries in them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CasesResource {

    /** A case to be opened; see {@link OpenCase}. */
    public record CaseForm(AuthorityId authority, Optional<String> series, String title, Optional<String> handler, Optional<UUID> classification,
            Optional<String> note, SecrecyForm secrecy) {
    }

    /** A document to be registered; see {@link RegisterEntry}. */
    public record EntryForm(String title, Direction direction, String type, LocalDate date, Optional<String> correspondent,
            boolean notSecurityClassified, SecrecyForm secrecy) {
    }

    /** What is kept elsewhere, to be registered; see {@link RegisterEntry}. */
    public record PaperForm(String title, Direction direction, String type, LocalDate date, Optional<String> correspondent, Optional<String> note) {

        RegisterEntry entry() {
            return new RegisterEntry(Optional.empty(), title, Form.required("direction", direction), Form.required("type", type),
                    Form.required("date", date), correspondent == null ? Optional.empty() : correspondent, true,
                    note == null ? Optional.empty() : note, Secrecy.NONE);
        }
    }

    /** A page of cases and how many there are in all. */
    public record Cases(long total, List<CaseLine> cases) {
    }

    /** What was registered. */
    public record Registered(EntryId id, String number, DocumentId documentId, int version, Sha256 sha256, EntryView entry, ReceivedFileView file) {
    }

    @Inject
    private Registration registration;

    @Inject
    private Diary diary;

    @Inject
    private Receiving receiving;

    /** Cases of the caller's region, newest first. */
    @GET
    @Path("cases")
    public Cases cases(@QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("size") @DefaultValue("50") int size) {
        return new Cases(diary.caseCount(), diary.cases(Math.max(offset, 0), size));
    }

    /** Opens a case. */
    @POST
    @Path("cases")
    public Response open(CaseForm form, @Context UriInfo uri) {
        Form.required("body", form);
        CaseView opened = registration.openCase(new OpenCase(Form.required("authority", form.authority()), given(form.series()),
                form.title(), given(form.handler()), given(form.classification()), given(form.note()), SecrecyForm.of(form.secrecy())));
        return Response.created(uri.getAbsolutePathBuilder().path(opened.id().toString()).build()).entity(opened).build();
    }

    /** A case with its documents. */
    @GET
    @Path("cases/{id}")
    public Response view(@PathParam("id") UUID id, @Context Request request) {
        CaseView view = diary.caseFile(new CaseId(id));
        return Conditional.answer(request, String.valueOf(view.revision()), view);
    }

    /**
     * Receives a file and registers it, both or neither: form parts {@code entry} (JSON) and {@code file}.
     */
    @POST
    @Path("cases/{id}/entries")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response register(@PathParam("id") UUID id, List<EntityPart> parts) throws IOException {
        EntryForm form = Form.json(parts, "entry", EntryForm.class);
        EntityPart file = Form.file(parts);
        diary.caseFile(new CaseId(id));
        ReceivedFileView received = receiving.receive(file.getContent(), Form.fileName(file));
        try {
            EntryView entry = registration.register(new CaseId(id), new RegisterEntry(Optional.of(received.id()), form.title(),
                    Form.required("direction", form.direction()), Form.required("type", form.type()), Form.required("date", form.date()),
                    form.correspondent() == null ? Optional.empty() : form.correspondent(), form.notSecurityClassified(),
                    Optional.empty(), SecrecyForm.of(form.secrecy())));
            return Response.status(Response.Status.CREATED)
                    .entity(new Registered(entry.id(), entry.number(), entry.document().orElseThrow(), entry.versions(),
                            received.sha256(), entry, received))
                    .build();
        } catch (Refusal refusal) {
            receiving.discard(received.id());
            throw refusal;
        }
    }

    /** Registers what is kept elsewhere (paper): JSON, no file. */
    @POST
    @Path("cases/{id}/entries")
    public Response registerPaper(@PathParam("id") UUID id, PaperForm form) {
        Form.required("body", form);
        EntryView entry = registration.register(new CaseId(id), form.entry());
        return Response.status(Response.Status.CREATED).entity(entry).build();
    }

    /** The types a document can have. */
    @GET
    @Path("document-types")
    public List<DocumentType> types() {
        return diary.documentTypes();
    }

    private static <T> Optional<T> given(Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }
}
