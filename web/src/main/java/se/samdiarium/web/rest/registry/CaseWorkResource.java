package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Colleague;
import se.samdiarium.access.boundary.Accounts;
import se.samdiarium.registry.CaseFacts;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.NewReference;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.ReferenceId;
import se.samdiarium.registry.ReferenceView;
import se.samdiarium.registry.boundary.Cases;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.References;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;

/** How a case goes, what it has to do with, and the pick lists it is described by. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseWorkResource {

    /** A step of a case: {@code CLOSED} closes it, {@code IN_PROGRESS} opens a closed one again. */
    public record StateForm(CaseState state, String reason, List<AnswerForm> drafts) {
    }

    /** What is to become of a draft; see {@link DraftAnswer}. */
    public record AnswerForm(DraftId draft, DraftOutcome outcome, String type) {

        DraftAnswer answer() {
            return new DraftAnswer(Form.required("draft", draft), Form.required("outcome", outcome), Optional.ofNullable(type));
        }
    }

    /** Why. */
    public record ReasonForm(String reason) {
    }

    /** A case to link with. */
    public record LinkForm(CaseId other, String note) {
    }

    /** A number of another's diary; see {@link NewReference}. */
    public record ReferenceForm(String asIssued, String issuer, EntryId entry) {
    }

    @Inject
    private Cases cases;

    @Inject
    private Diary diary;

    @Inject
    private References references;

    @Inject
    private Accounts accounts;

    /** What is known of a case besides its data and documents: links, references, drafts, changes. */
    @GET
    @Path("cases/{id}/facts")
    public CaseFacts facts(@PathParam("id") UUID id) {
        return cases.facts(new CaseId(id));
    }

    /** Cases that bear a number or refer to it, however it is typed. */
    @GET
    @Path("cases/by-number")
    public List<CaseLine> byNumber(@QueryParam("number") String number) {
        return references.casesNumbered(number);
    }

    /** Takes the case a step on, closes it or opens it again. With {@code If-Match} only if the case is as the asker saw it. */
    @POST
    @Path("cases/{id}/state")
    public Response state(@PathParam("id") UUID uuid, @HeaderParam(HttpHeaders.IF_MATCH) String seen, StateForm form) {
        Form.required("body", form);
        CaseId id = new CaseId(uuid);
        CaseView before = diary.caseFile(id);
        int revision = Conditional.revision(seen, before::revision);
        Optional<Reason> reason = Optional.ofNullable(form.reason()).filter(text -> !text.isBlank()).map(Reason::new);
        List<DraftAnswer> answers = form.drafts() == null ? List.of() : form.drafts().stream().map(AnswerForm::answer).toList();
        CaseState to = Form.required("state", form.state());
        if (to == CaseState.CLOSED) {
            return tagged(cases.close(id, answers, reason, revision));
        }
        return tagged(before.state() == CaseState.CLOSED && to == CaseState.IN_PROGRESS
                ? cases.reopen(id, reason.orElseGet(() -> new Reason("")), revision)
                : cases.advance(id, to, reason, revision));
    }

    /** Says that the case was a mistake (makulera). */
    @POST
    @Path("cases/{id}/void")
    public Response makeVoid(@PathParam("id") UUID uuid, @HeaderParam(HttpHeaders.IF_MATCH) String seen, ReasonForm form) {
        Form.required("body", form);
        CaseId id = new CaseId(uuid);
        int revision = Conditional.revision(seen, () -> diary.caseFile(id).revision());
        return tagged(cases.makeVoid(id, new Reason(form.reason()), revision));
    }

    /** Links two cases. */
    @POST
    @Path("cases/{id}/links")
    public CaseFacts link(@PathParam("id") UUID id, LinkForm form) {
        Form.required("body", form);
        references.link(new CaseId(id), Form.required("other", form.other()), form.note());
        return facts(id);
    }

    /** Removes a link; that it was there stays in the trace. */
    @POST
    @Path("cases/{id}/links/{other}/removal")
    public CaseFacts unlink(@PathParam("id") UUID id, @PathParam("other") UUID other, ReasonForm form) {
        Form.required("body", form);
        references.unlink(new CaseId(id), new CaseId(other), new Reason(form.reason()));
        return facts(id);
    }

    /** Keeps a number of another's diary, as issued. */
    @POST
    @Path("cases/{id}/references")
    public Response refer(@PathParam("id") UUID id, ReferenceForm form) {
        Form.required("body", form);
        ReferenceView made = references.add(new CaseId(id), new NewReference(form.asIssued(), Optional.ofNullable(form.issuer()),
                Optional.ofNullable(form.entry())));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    /** Removes a reference; that it was there stays in the trace. */
    @POST
    @Path("references/{id}/removal")
    public Response unrefer(@PathParam("id") UUID id, ReasonForm form) {
        Form.required("body", form);
        references.remove(new ReferenceId(id), new Reason(form.reason()));
        return Response.noContent().build();
    }

    /** People of the caller's region who can handle a case. */
    @GET
    @Path("colleagues")
    public List<Colleague> colleagues() {
        return accounts.colleagues();
    }

    private static Response tagged(CaseView view) {
        return Response.ok(view).tag(String.valueOf(view.revision())).build();
    }
}
