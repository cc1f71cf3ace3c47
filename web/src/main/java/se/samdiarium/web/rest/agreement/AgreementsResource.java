package se.samdiarium.web.rest.agreement;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.GiveNotice;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.boundary.AgreementLead;
import se.samdiarium.agreement.boundary.Agreements;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.web.rest.Form;

/** Agreements and their road. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    /** An agreement to be set up; see {@link NewAgreement}. */
    public record AgreementForm(String title, Set<RegionCode> parties, LocalDate on, AgreementId amends) {
    }

    /** A text: a version of a document of the host. Left out: {@code on} today. */
    public record TextForm(DocumentId document, int version, TextKind kind, LocalDate on) {
    }

    /** A remiss. Left out: {@code consultation}, for one held elsewhere. */
    public record RemissForm(UUID consultation, LocalDate on, LocalDate lastDay) {
    }

    /** A dispatch for decision. Left out: {@code on} today. */
    public record DispatchForm(LocalDate on, LocalDate lastDay) {
    }

    /** From when and until when it holds. */
    public record TermsForm(LocalDate startsOn, LocalDate endsOn, Integer noticeMonths) {
    }

    /** A region, and why. */
    public record RegionForm(RegionCode region, String reason) {
    }

    /** A round. Left out: counterparts, each with one qualified signature. */
    public record RoundOrderForm(String title, LocalDate deadline, RoundForm form) {
    }

    /** A notice of termination. */
    public record NoticeForm(RegionCode region, DocumentId document, LocalDate on, LocalDate effective) {
    }

    @Inject
    private Agreements agreements;

    @Inject
    private AgreementLead lead;

    /** The agreements the caller's region may know of, the newest first. */
    @GET
    @Path("agreements")
    public List<AgreementView> all() {
        return agreements.all();
    }

    /** Sets up an agreement. */
    @POST
    @Path("agreements")
    public Response create(AgreementForm form, @Context UriInfo uri) {
        Form.required("body", form);
        AgreementView made = lead.create(new NewAgreement(Form.required("title", form.title()), Form.required("parties", form.parties()),
                Form.required("on", form.on()), Optional.ofNullable(form.amends())));
        return Response.created(uri.getAbsolutePathBuilder().path(made.id().toString()).build()).entity(made).build();
    }

    /** One agreement with its road. */
    @GET
    @Path("agreements/{id}")
    public AgreementView agreement(@PathParam("id") UUID id) {
        return agreements.agreement(new AgreementId(id));
    }

    /** Adds a text. */
    @POST
    @Path("agreements/{id}/texts")
    public AgreementView addText(@PathParam("id") UUID id, TextForm form) {
        Form.required("body", form);
        return lead.addText(new AgreementId(id), new VersionRef(Form.required("document", form.document()), form.version()),
                Form.required("kind", form.kind()), Optional.ofNullable(form.on()));
    }

    /** Notes that the newest text was sent on remiss. */
    @POST
    @Path("agreements/{id}/remiss")
    public AgreementView sentOnRemiss(@PathParam("id") UUID id, RemissForm form) {
        Form.required("body", form);
        return lead.sentOnRemiss(new AgreementId(id), Optional.ofNullable(form.consultation()), Form.required("on", form.on()),
                Form.required("lastDay", form.lastDay()));
    }

    /** Sends the final text to the regions for decision. */
    @POST
    @Path("agreements/{id}/dispatch")
    public AgreementView sendForDecision(@PathParam("id") UUID id, DispatchForm form) {
        Form.required("body", form);
        return lead.sendForDecision(new AgreementId(id), Optional.ofNullable(form.on()), Form.required("lastDay", form.lastDay()));
    }

    /** Says from when and until when it holds. */
    @POST
    @Path("agreements/{id}/terms")
    public AgreementView setTerms(@PathParam("id") UUID id, TermsForm form) {
        Form.required("body", form);
        return lead.setTerms(new AgreementId(id), new Terms(Optional.ofNullable(form.startsOn()), Optional.ofNullable(form.endsOn()),
                Optional.ofNullable(form.noticeMonths())));
    }

    /** Starts a signing round of all parties on the text that was sent for decision. */
    @POST
    @Path("agreements/{id}/rounds")
    public Response startRound(@PathParam("id") UUID id, RoundOrderForm form, @Context UriInfo uri) {
        Form.required("body", form);
        RoundView round = lead.startRound(new AgreementId(id), Form.required("title", form.title()), Form.required("deadline", form.deadline()),
                form.form() == null ? RoundForm.COUNTERPARTS : form.form(), SigningPolicy.QUALIFIED);
        return Response.created(uri.getBaseUriBuilder().path("rounds").path(round.id().toString()).build()).entity(round).build();
    }

    /** Lets a region sign without its decision. */
    @POST
    @Path("agreements/{id}/overrides")
    public AgreementView override(@PathParam("id") UUID id, RegionForm form) {
        Form.required("body", form);
        return lead.override(new AgreementId(id), Form.required("region", form.region()), form.reason());
    }

    /** Accepts the conditions of a region's decision. */
    @POST
    @Path("agreements/{id}/acceptances")
    public AgreementView acceptConditions(@PathParam("id") UUID id, RegionForm form) {
        Form.required("body", form);
        return lead.acceptConditions(new AgreementId(id), Form.required("region", form.region()), form.reason());
    }

    /** A region gives notice. */
    @POST
    @Path("agreements/{id}/notices")
    public AgreementView giveNotice(@PathParam("id") UUID id, NoticeForm form) {
        Form.required("body", form);
        return agreements.giveNotice(new AgreementId(id), new GiveNotice(Form.required("region", form.region()),
                Form.required("document", form.document()), Form.required("on", form.on()), Form.required("effective", form.effective())));
    }
}
