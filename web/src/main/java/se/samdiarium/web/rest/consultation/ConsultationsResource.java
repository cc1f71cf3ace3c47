package se.samdiarium.web.rest.consultation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.AttachAnswer;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.DispatchPreview;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.PrepareConsultation;
import se.samdiarium.consultation.Recipient;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.boundary.Consultations;
import se.samdiarium.consultation.boundary.Dispatches;
import se.samdiarium.consultation.boundary.ReceivedAnswers;
import se.samdiarium.consultation.boundary.Running;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.registry.EntryId;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;

/** Consultations (remisser): prepared, sent, followed, closed. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ConsultationsResource {

    /** One that is no region. */
    public record OtherForm(String name, String email) {
    }

    /** A consultation to be prepared; see {@link PrepareConsultation}. Without a version the newest is meant. */
    public record ConsultationForm(String title, DocumentId documentId, Integer version, String letter, List<DocumentId> attachments,
            LocalDate lastDay, List<RegionCode> regions, List<OtherForm> others) {

        PrepareConsultation command() {
            List<Recipient> recipients = Stream.concat(all(regions).stream().map(Recipient::of), all(others).stream().map(each ->
                    new Recipient(Optional.empty(), Optional.ofNullable(each.name()), Optional.ofNullable(each.email())))).toList();
            return new PrepareConsultation(title, new VersionRef(Form.required("documentId", documentId), Form.required("version", version)), letter,
                    all(attachments), Form.required("lastDay", lastDay), recipients);
        }

        private static <T> List<T> all(List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    /** That it is to be sent. */
    public record DispatchForm(boolean notSecurityClassified) {
    }

    /** Which of those who are asked; none: all who have not answered. */
    public record ConsulteesForm(Set<UUID> consultees) {
    }

    /** More time. */
    public record ExtensionForm(LocalDate until, String reason) {
    }

    /** An answer that came in another way; see {@link AttachAnswer}. */
    public record AnswerForm(EntryId entry, UUID consultee, String name, Position position, List<CommentForm> comments) {

        AttachAnswer command() {
            return new AttachAnswer(Form.required("entry", entry), Optional.ofNullable(consultee).map(ConsulteeId::new), Optional.ofNullable(name),
                    Form.required("position", position), CommentForm.all(comments));
        }
    }

    @Inject
    private Consultations consultations;

    @Inject
    private Dispatches dispatches;

    @Inject
    private Running running;

    @Inject
    private ReceivedAnswers received;

    /** All that the caller's region may know of, the newest first. */
    @GET
    @Path("consultations")
    public List<ConsultationView> all() {
        return consultations.all();
    }

    /** Begins a draft. */
    @POST
    @Path("consultations")
    public Response prepare(ConsultationForm form, @Context UriInfo uri) {
        ConsultationView made = dispatches.prepare(Form.required("body", form).command());
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build()).tag(tag(made)).entity(made).build();
    }

    /** One of them. */
    @GET
    @Path("consultations/{id}")
    public Response view(@PathParam("id") UUID id) {
        ConsultationView view = consultations.of(new ConsultationId(id));
        return Response.ok(view).tag(tag(view)).build();
    }

    /** Changes a draft. With {@code If-Match} only if it is as the asker saw it. */
    @PUT
    @Path("consultations/{id}")
    public ConsultationView change(@PathParam("id") UUID id, ConsultationForm form, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return dispatches.change(new ConsultationId(id), revision(id, seen), Form.required("body", form).command());
    }

    /** Throws a draft away. */
    @DELETE
    @Path("consultations/{id}")
    public void discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        dispatches.discard(new ConsultationId(id), revision(id, seen));
    }

    /** Takes the letter in as a file: form part {@code file}. */
    @POST
    @Path("consultations/{id}/letter")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ConsultationView letter(@PathParam("id") UUID id, List<EntityPart> parts, @HeaderParam(HttpHeaders.IF_MATCH) String seen)
            throws IOException {
        EntityPart file = Form.file(parts);
        return dispatches.letter(new ConsultationId(id), revision(id, seen), file.getContent(), Form.fileName(file));
    }

    /** Takes the letter's file away. */
    @DELETE
    @Path("consultations/{id}/letter")
    public ConsultationView removeLetter(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return dispatches.removeLetter(new ConsultationId(id), revision(id, seen));
    }

    /** The letter written here as it would be sent. */
    @GET
    @Path("consultations/{id}/letter")
    @Produces("application/pdf")
    public byte[] letterPreview(@PathParam("id") UUID id) {
        return dispatches.letterPreview(new ConsultationId(id));
    }

    /** What will happen when it is sent. */
    @GET
    @Path("consultations/{id}/preview")
    public DispatchPreview preview(@PathParam("id") UUID id) {
        return dispatches.preview(new ConsultationId(id));
    }

    /** Sends it. There is no undoing. */
    @POST
    @Path("consultations/{id}/dispatch")
    public ConsultationView send(@PathParam("id") UUID id, DispatchForm form, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return dispatches.send(new ConsultationId(id), revision(id, seen), Form.required("body", form).notSecurityClassified());
    }

    /** Reminds; answers with those reminded now. */
    @POST
    @Path("consultations/{id}/reminders")
    public List<ConsulteeId> remind(@PathParam("id") UUID id, ConsulteesForm form) {
        Set<UUID> which = form == null || form.consultees() == null ? Set.of() : form.consultees();
        return running.remind(new ConsultationId(id), which.stream().map(ConsulteeId::new).collect(Collectors.toSet()));
    }

    /** Gives one more time. */
    @POST
    @Path("consultations/{id}/consultees/{consultee}/extension")
    public ConsultationView extend(@PathParam("id") UUID id, @PathParam("consultee") UUID consultee, ExtensionForm form) {
        return running.extend(new ConsultationId(id), new ConsulteeId(consultee), Form.required("until", Form.required("body", form).until()),
                form.reason());
    }

    /** Closes it. */
    @POST
    @Path("consultations/{id}/closing")
    public ConsultationView close(@PathParam("id") UUID id) {
        return running.close(new ConsultationId(id));
    }

    /** The text that is asked about, by its sections. */
    @GET
    @Path("consultations/{id}/text")
    public List<TextSection> text(@PathParam("id") UUID id) {
        return consultations.text(new ConsultationId(id));
    }

    /** Attaches an answer that came in another way. */
    @POST
    @Path("consultations/{id}/answers")
    public Response attach(@PathParam("id") UUID id, AnswerForm form) {
        return Response.status(Response.Status.CREATED).entity(received.attach(new ConsultationId(id), Form.required("body", form).command()))
                .build();
    }

    private int revision(UUID id, String seen) {
        return Conditional.revision(seen, () -> consultations.of(new ConsultationId(id)).revision());
    }

    private static String tag(ConsultationView view) {
        return String.valueOf(view.revision());
    }
}
