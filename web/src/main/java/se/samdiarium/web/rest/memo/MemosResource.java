package se.samdiarium.web.rest.memo;

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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoLine;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.NewMemo;
import se.samdiarium.memo.boundary.MemoFiles;
import se.samdiarium.memo.boundary.Memos;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;
import se.samdiarium.web.rest.registry.SecrecyForm;

/** The own region's memos (tjänsteutlåtanden). */
@Path("memos")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemosResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** To begin a memo; the case by id or by number as typed. */
    public record StartForm(CaseId caseId, String caseNumber, String agreement, String title) {
    }

    /** A part of the full description. */
    public record PartForm(String heading, String text) {
    }

    /** What is written; the case by id or by number as typed, none without either. */
    public record TextForm(CaseId caseId, String caseNumber, LocalDate date, String department, String handler, String phone, String email, String to,
            String title, List<String> proposals, String summary, List<PartForm> parts, String financing, String preparation, String sentTo,
            List<EntryId> attachments, SecrecyForm secrecy) {

        MemoText text() {
            return new MemoText(Optional.ofNullable(date), department, handler, phone, email, to, title, proposals, summary,
                    parts == null ? List.of() : parts.stream().map(part -> new MemoText.Part(part.heading(), part.text())).toList(), financing,
                    preparation, sentTo, attachments, SecrecyForm.of(secrecy));
        }
    }

    /** The writer's declaration. */
    public record RegisterForm(boolean notSecurityClassified) {
    }

    /** How many pages the memo has as PDF. */
    public record Pages(int pages, int revision) {
    }

    @Inject
    private Memos memos;

    @Inject
    private MemoFiles files;

    @Inject
    private Diary diary;

    /** All but those let go, the last changed first. */
    @GET
    public List<MemoLine> list() {
        return memos.list();
    }

    /** Begins one. */
    @POST
    public Response start(StartForm form) {
        Form.required("body", form);
        return answer(Response.Status.CREATED, memos.start(new NewMemo(chosen(form.caseId(), form.caseNumber()),
                Optional.ofNullable(form.agreement()), Optional.ofNullable(form.title()))));
    }

    /** One. */
    @GET
    @Path("{id}")
    public Response view(@PathParam("id") UUID id, @Context Request request) {
        MemoView view = memos.view(new MemoId(id));
        return Conditional.answer(request, String.valueOf(view.revision()), view);
    }

    /** Writes in it; with {@code If-Match} only if it is as the asker saw it. */
    @PUT
    @Path("{id}")
    public Response save(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, TextForm form) {
        Form.required("body", form);
        return answer(Response.Status.OK, memos.save(new MemoId(id), form.text(), chosen(form.caseId(), form.caseNumber()), revision(id, seen)));
    }

    /** Lets it go. */
    @DELETE
    @Path("{id}")
    public void discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        memos.discard(new MemoId(id), revision(id, seen));
    }

    /** As a Word file. */
    @GET
    @Path("{id}/word")
    @Produces(MediaType.WILDCARD)
    public Response word(@PathParam("id") UUID id) {
        return file(files.word(new MemoId(id)), DOCX);
    }

    /** As PDF/A. */
    @GET
    @Path("{id}/pdf")
    @Produces(MediaType.WILDCARD)
    public Response pdf(@PathParam("id") UUID id) {
        return file(files.pdf(new MemoId(id)), "application/pdf");
    }

    /** How many pages that PDF has. */
    @GET
    @Path("{id}/pages")
    public Pages pages(@PathParam("id") UUID id) {
        return new Pages(files.pages(new MemoId(id)).size(), memos.view(new MemoId(id)).revision());
    }

    /** A page of that PDF as a picture, from 1. */
    @GET
    @Path("{id}/pages/{page}")
    @Produces("image/png")
    public Response page(@PathParam("id") UUID id, @PathParam("page") int page) {
        return Response.ok(files.picture(new MemoId(id), page), "image/png").build();
    }

    /** Takes back a file that was worked on outside: form part {@code file}. */
    @POST
    @Path("{id}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handBack(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, List<EntityPart> parts) throws IOException {
        EntityPart file = Form.file(parts);
        return answer(Response.Status.CREATED, files.handBack(new MemoId(id), file.getContent(), Form.fileName(file), revision(id, seen)));
    }

    /** Takes in a file that goes with it: form parts {@code annex} (JSON) and {@code file}. */
    @POST
    @Path("{id}/annexes")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addAnnex(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, List<EntityPart> parts) throws IOException {
        RegisterForm form = Form.json(parts, "annex", RegisterForm.class);
        EntityPart file = Form.file(parts);
        return answer(Response.Status.CREATED, files.addAnnex(new MemoId(id), file.getContent(), Form.fileName(file), form.notSecurityClassified(),
                revision(id, seen)));
    }

    /** Goes back to the form from such a file. */
    @POST
    @Path("{id}/form")
    @Consumes(MediaType.WILDCARD)
    public Response backToForm(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen) {
        return answer(Response.Status.OK, memos.backToForm(new MemoId(id), revision(id, seen)));
    }

    /** Registers it in its case. */
    @POST
    @Path("{id}/registration")
    public Response register(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String seen, RegisterForm form) {
        Form.required("body", form);
        return answer(Response.Status.CREATED, memos.register(new MemoId(id), form.notSecurityClassified(), revision(id, seen)));
    }

    private int revision(UUID id, String seen) {
        return Conditional.revision(seen, () -> memos.view(new MemoId(id)).revision());
    }

    private Optional<CaseId> chosen(CaseId id, String number) {
        return number == null || number.isBlank() ? Optional.ofNullable(id) : Optional.of(diary.caseNumbered(number).id());
    }

    private static Response answer(Response.Status status, MemoView view) {
        return Response.status(status).tag(String.valueOf(view.revision())).entity(view).build();
    }

    private static Response file(MemoFiles.Made made, String mediaType) {
        return Response.ok(made.bytes(), mediaType).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''"
                + URLEncoder.encode(made.name(), StandardCharsets.UTF_8).replace("+", "%20")).build();
    }
}
