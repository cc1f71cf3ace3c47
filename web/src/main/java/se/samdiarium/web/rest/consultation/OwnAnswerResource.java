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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.HandIn;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.SaveAnswer;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.consultation.boundary.OwnAnswers;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;
import se.samdiarium.web.rest.Problem;
import se.samdiarium.web.rest.Problems;

/** The own region's answer to a consultation, while it is written. A saving that meets another's is answered with 412 (RFC 9110 section 13). */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnAnswerResource {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** What is written so far; see {@link SaveAnswer}. */
    public record AnswerForm(Position position, String text, List<CommentForm> comments) {
    }

    /** To hand in; see {@link HandIn}. The case by its id or as its number is typed; else the authority in whose diary one is opened. */
    public record HandInForm(CaseId caseId, String caseNumber, AuthorityId authority, boolean notSecurityClassified) {
    }

    /** Something that may meet another's change. */
    private interface Change<T> {
        T make() throws IOException;
    }

    @Context
    private HttpHeaders headers;

    @Inject
    private OwnAnswers answers;

    @Inject
    private Diary diary;

    /** What is written so far. */
    @GET
    @Path("consultations/{id}/working-answer")
    public Response of(@PathParam("id") UUID id) {
        return tagged(answers.of(new ConsultationId(id)));
    }

    /** Keeps what is written. With {@code If-Match} only if it is as the asker saw it. */
    @PUT
    @Path("consultations/{id}/working-answer")
    public Response save(@PathParam("id") UUID id, AnswerForm form, @HeaderParam(HttpHeaders.IF_MATCH) String seen) throws IOException {
        Form.required("body", form);
        SaveAnswer wished = new SaveAnswer(Optional.ofNullable(form.position()), form.text(), CommentForm.all(form.comments()));
        return changed(() -> answers.save(new ConsultationId(id), revision(id, seen), wished));
    }

    /** Takes the answer in as a file: form part {@code file}. */
    @POST
    @Path("consultations/{id}/working-answer/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(@PathParam("id") UUID id, List<EntityPart> parts, @HeaderParam(HttpHeaders.IF_MATCH) String seen) throws IOException {
        EntityPart file = Form.file(parts);
        return changed(() -> answers.file(new ConsultationId(id), revision(id, seen), file.getContent(), Form.fileName(file)));
    }

    /** Takes the file away. */
    @DELETE
    @Path("consultations/{id}/working-answer/file")
    public Response removeFile(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) throws IOException {
        return changed(() -> answers.removeFile(new ConsultationId(id), revision(id, seen)));
    }

    /** The bytes of the file. */
    @GET
    @Path("consultations/{id}/working-answer/file")
    @Produces(MediaType.WILDCARD)
    public Response openFile(@PathParam("id") UUID id) {
        return answers.openFile(new ConsultationId(id)).map(OwnAnswerResource::content)
                .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
    }

    /** The answer as it would be handed in, PDF. */
    @GET
    @Path("consultations/{id}/working-answer/remissvar.pdf")
    @Produces("application/pdf")
    public byte[] pdf(@PathParam("id") UUID id) {
        return answers.preview(new ConsultationId(id), false);
    }

    /** The answer as it would be handed in, Word. */
    @GET
    @Path("consultations/{id}/working-answer/remissvar.docx")
    @Produces(WORD)
    public byte[] word(@PathParam("id") UUID id) {
        return answers.preview(new ConsultationId(id), true);
    }

    /** Hands it in. There is no undoing. */
    @POST
    @Path("consultations/{id}/working-answer/hand-in")
    public ConsultationView handIn(@PathParam("id") UUID id, HandInForm form, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        Form.required("body", form);
        Optional<CaseId> file = Optional.ofNullable(form.caseId()).or(() -> Optional.ofNullable(form.caseNumber())
                .filter(number -> !number.isBlank()).map(number -> diary.caseNumbered(number).id()));
        return answers.handIn(new ConsultationId(id), new HandIn(revision(id, seen), file, Optional.ofNullable(form.authority()),
                form.notSecurityClassified()));
    }

    private Response changed(Change<WorkingAnswer> change) throws IOException {
        try {
            return tagged(change.make());
        } catch (Refusal refusal) {
            if (refusal.code().equals("consultation.answer-changed")) {
                return Problem.of(refusal, Response.Status.PRECONDITION_FAILED.getStatusCode(), Problems.locale(headers)).response();
            }
            throw refusal;
        }
    }

    private static Response tagged(WorkingAnswer answer) {
        return Response.ok(answer).tag(String.valueOf(answer.revision())).build();
    }

    private static Response content(OpenedVersion opened) {
        StreamingOutput bytes = out -> {
            try (opened) {
                Files.copy(opened.file(), out);
            }
        };
        return Response.ok(bytes, opened.version().mediaType()).header(HttpHeaders.CONTENT_LENGTH, opened.version().size()).build();
    }

    private int revision(UUID id, String seen) {
        return Conditional.revision(seen, () -> answers.of(new ConsultationId(id)).revision());
    }
}
