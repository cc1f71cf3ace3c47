package se.samdiarium.web.rest.decision;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.decision.Appeal;
import se.samdiarium.decision.BodyKind;
import se.samdiarium.decision.CorrectDecision;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.decision.DecisionRule;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.MinutesExtract;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.PlanDecision;
import se.samdiarium.decision.RecordDecision;
import se.samdiarium.decision.Reporting;
import se.samdiarium.decision.boundary.Decisions;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.registry.CaseId;
import se.samdiarium.web.rest.Form;

/** Decisions of the regions: planned, recorded, corrected, annulled. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DecisionsResource {

    /** The body that decides; see {@link DecidingBody}. */
    public record BodyForm(String kind, String name) {

        DecidingBody body() {
            return new DecidingBody(Form.required("body.kind", kind), name == null ? "" : name);
        }
    }

    /** The minutes extract: a document that is registered, or a received file and the case it is registered in. */
    public record MinutesForm(DocumentId document, ReceivedId file, CaseId into, Boolean notSecurityClassified) {

        MinutesExtract extract() {
            return document != null ? new MinutesExtract.Registered(document)
                    : new MinutesExtract.ToRegister(Form.required("minutes.file", file), Form.required("minutes.into", into),
                    Boolean.TRUE.equals(notSecurityClassified));
        }
    }

    /** What was decided; see {@link DecisionFacts}. Left out: {@code appealable} true. */
    public record FactsForm(BodyForm body, LocalDate decidedOn, String paragraph, Outcome outcome, String conditions, String ownNumber,
            LocalDate adjustedOn, LocalDate announcedOn, Boolean appealable, LocalDate appealedOn, LocalDate settledOn, LocalDate reportedOn,
            Boolean recordedSeparately, String source) {

        private Optional<Reporting> reporting() {
            if (Boolean.TRUE.equals(recordedSeparately) && reportedOn != null) {
                throw Form.malformed("reportedOn and recordedSeparately: only one of them");
            }
            return Boolean.TRUE.equals(recordedSeparately) ? Optional.of(Reporting.SEPARATE) : Optional.ofNullable(reportedOn).map(Reporting::at);
        }

        DecisionFacts facts() {
            return new DecisionFacts(Form.required("body", body).body(), Form.required("decidedOn", decidedOn), paragraph == null ? "" : paragraph,
                    Form.required("outcome", outcome), Optional.ofNullable(conditions), Optional.ofNullable(ownNumber),
                    Optional.ofNullable(adjustedOn), Optional.ofNullable(announcedOn), new Appeal(!Boolean.FALSE.equals(appealable),
                    Optional.ofNullable(appealedOn), Optional.ofNullable(settledOn)), reporting(), Optional.ofNullable(source));
        }
    }

    /** A decision to come. */
    public record PlanForm(DocumentId document, int version, RegionCode region, BodyForm body, LocalDate meeting) {
    }

    /** A decision that was made. */
    public record DecisionForm(DocumentId document, int version, RegionCode region, FactsForm facts, MinutesForm minutes) {
    }

    /** A decision as it should have been. */
    public record CorrectionForm(FactsForm facts, MinutesForm minutes, String reason, int revision) {
    }

    /** Why, and what was seen. */
    public record AnnulmentForm(String reason, int revision) {
    }

    @Inject
    private Decisions decisions;

    /** Kinds of bodies that decide. */
    @GET
    @Path("decisions/body-kinds")
    public List<BodyKind> bodyKinds() {
        return decisions.bodyKinds();
    }

    /** The times of the law that are reckoned with. */
    @GET
    @Path("decisions/rules")
    public List<DecisionRule> rules() {
        return decisions.rules();
    }

    /** All regions' decisions on a version of a document. */
    @GET
    @Path("decisions")
    public List<DecisionView> on(@QueryParam("document") UUID document, @QueryParam("version") int version) {
        return decisions.on(new VersionRef(new DocumentId(Form.required("document", document)), version));
    }

    /** One decision. */
    @GET
    @Path("decisions/{id}")
    public DecisionView decision(@PathParam("id") UUID id) {
        return decisions.decision(new DecisionId(id));
    }

    /** Plans a decision, or changes the plan. */
    @POST
    @Path("decisions/plans")
    public DecisionView plan(PlanForm form) {
        Form.required("body", form);
        return decisions.plan(new PlanDecision(text(form.document(), form.version()), Form.required("region", form.region()),
                Form.required("body", form.body()).body(), Form.required("meeting", form.meeting())));
    }

    /** Records a decision. */
    @POST
    @Path("decisions")
    public Response record(DecisionForm form, @Context UriInfo uri) {
        Form.required("body", form);
        DecisionView made = decisions.record(new RecordDecision(text(form.document(), form.version()), Form.required("region", form.region()),
                Form.required("facts", form.facts()).facts(), Optional.ofNullable(form.minutes()).map(MinutesForm::extract)));
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build()).entity(made).build();
    }

    /** Corrects a recorded decision. */
    @POST
    @Path("decisions/{id}/corrections")
    public DecisionView correct(@PathParam("id") UUID id, CorrectionForm form) {
        Form.required("body", form);
        return decisions.correct(new DecisionId(id), new CorrectDecision(Form.required("facts", form.facts()).facts(),
                Optional.ofNullable(form.minutes()).map(MinutesForm::extract), form.reason(), form.revision()));
    }

    /** Takes a decision, or a plan, out of account. */
    @POST
    @Path("decisions/{id}/annulment")
    public DecisionView annul(@PathParam("id") UUID id, AnnulmentForm form) {
        return decisions.annul(new DecisionId(id), Form.required("body", form).reason(), form.revision());
    }

    private static VersionRef text(DocumentId document, int version) {
        return new VersionRef(Form.required("document", document), version);
    }
}
