package se.samdiarium.web.rest.consultation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.consultation.CommentId;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.consultation.SectionChange;
import se.samdiarium.consultation.Treat;
import se.samdiarium.consultation.TreatmentKind;
import se.samdiarium.consultation.boundary.Compilations;
import se.samdiarium.web.rest.Form;

/** The compiled result of a consultation (remissammanställning). Every change answers with the compilation as it is since. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompilationResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Comments to be taken together under a heading. */
    public record GroupForm(String heading, Set<UUID> comments) {

        Set<CommentId> ids() {
            return comments == null ? Set.of() : comments.stream().map(CommentId::new).collect(Collectors.toSet());
        }
    }

    /** What is done with a comment or a group; see {@link Treat}. */
    public record TreatmentForm(UUID comment, UUID group, TreatmentKind kind, String reason, Integer version, Integer stop) {
    }

    @Inject
    private Compilations compilations;

    /** As it is now. */
    @GET
    @Path("consultations/{id}/compilation")
    public Compilation of(@PathParam("id") UUID id) {
        return compilations.of(new ConsultationId(id));
    }

    /** As a PDF to be sent on. */
    @GET
    @Path("consultations/{id}/compilation/remissammanstallning.pdf")
    @Produces("application/pdf")
    public Response pdf(@PathParam("id") UUID id) {
        return file(id, false);
    }

    /** As a Word file to be sent on. */
    @GET
    @Path("consultations/{id}/compilation/remissammanstallning.docx")
    @Produces(WORD)
    public Response word(@PathParam("id") UUID id) {
        return file(id, true);
    }

    private Response file(UUID id, boolean word) {
        return Response.ok(compilations.export(new ConsultationId(id), word)).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"remissammanstallning." + (word ? "docx" : "pdf") + "\"").build();
    }

    /** Takes comments together. */
    @POST
    @Path("consultations/{id}/compilation/groups")
    public Response group(@PathParam("id") UUID id, GroupForm form) {
        Form.required("body", form);
        return Response.status(Response.Status.CREATED).entity(compilations.group(new ConsultationId(id), form.heading(), form.ids())).build();
    }

    /** Takes more comments into a group, or gives it another heading. */
    @PUT
    @Path("consultations/{id}/compilation/groups/{group}")
    public Compilation changeGroup(@PathParam("id") UUID id, @PathParam("group") UUID group, GroupForm form) {
        Form.required("body", form);
        return compilations.changeGroup(new ConsultationId(id), new GroupId(group), form.heading(), form.ids());
    }

    /** Takes a group apart. */
    @DELETE
    @Path("consultations/{id}/compilation/groups/{group}")
    public Compilation dissolve(@PathParam("id") UUID id, @PathParam("group") UUID group) {
        return compilations.dissolve(new ConsultationId(id), new GroupId(group));
    }

    /** Takes a comment out of its group. */
    @DELETE
    @Path("consultations/{id}/compilation/comments/{comment}/group")
    public Compilation ungroup(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        return compilations.ungroup(new ConsultationId(id), new CommentId(comment));
    }

    /** Answers for a comment or a group. */
    @PUT
    @Path("consultations/{id}/compilation/treatments")
    public Compilation treat(@PathParam("id") UUID id, TreatmentForm form) {
        Form.required("body", form);
        return compilations.treat(new ConsultationId(id), new Treat(Optional.ofNullable(form.comment()).map(CommentId::new),
                Optional.ofNullable(form.group()).map(GroupId::new), form.kind(), form.reason(), Optional.ofNullable(form.version()),
                Optional.ofNullable(form.stop())));
    }

    /** The changes in a section from the version that was asked about to a later one; 202 while they are compared. */
    @GET
    @Path("consultations/{id}/compilation/changes")
    public Response changes(@PathParam("id") UUID id, @QueryParam("section") String section, @QueryParam("version") int version) {
        Optional<List<SectionChange>> found = compilations.changes(new ConsultationId(id), section == null ? "" : section, version);
        return found.map(changes -> Response.ok(changes).build()).orElseGet(() -> Response.accepted(List.of()).header("Retry-After", 1).build());
    }

    /** Registers it as it is now. */
    @POST
    @Path("consultations/{id}/compilation/registration")
    public Response register(@PathParam("id") UUID id) {
        return Response.status(Response.Status.CREATED).entity(compilations.register(new ConsultationId(id))).build();
    }
}
