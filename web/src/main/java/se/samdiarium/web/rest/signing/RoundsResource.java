package se.samdiarium.web.rest.signing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.EvidenceView;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.Requirement;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.boundary.Evidence;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.rest.Form;

/** Signing rounds: started, followed, reminded, withdrawn, restarted. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoundsResource {

    /** A policy; what is left out is as in the default: one qualified signature. See {@link SigningPolicy}. */
    public record PolicyForm(Requirement required, Boolean sealAllowed, Integer signersPerRegion, List<String> roles) {

        SigningPolicy policy() {
            SigningPolicy by = SigningPolicy.QUALIFIED;
            return new SigningPolicy(required == null ? by.required() : required, Boolean.TRUE.equals(sealAllowed),
                    signersPerRegion == null ? by.signersPerRegion() : signersPerRegion, roles == null ? by.roles() : roles);
        }
    }

    /** A round to be started; see {@link StartRound}. Left out: {@code form} counterparts, {@code policy} one qualified signature. */
    public record NewRoundForm(DocumentId documentId, int version, String title, Set<RegionCode> regions, LocalDate deadline, RoundForm form,
            PolicyForm policy) {

        StartRound command() {
            return new StartRound(Form.required("documentId", documentId), version, Form.required("title", title),
                    Form.required("regions", regions), Form.required("deadline", deadline), form == null ? RoundForm.COUNTERPARTS : form,
                    policy == null ? SigningPolicy.QUALIFIED : policy.policy());
        }
    }

    /** Why. */
    public record ReasonForm(String reason) {
    }

    /** Which regions; none: all that are waited for. */
    public record RegionsForm(Set<RegionCode> regions) {
    }

    @Inject
    private Rounds rounds;

    @Inject
    private Evidence evidence;

    /** The rounds that concern the caller's region, newest first. */
    @GET
    @Path("rounds")
    public List<RoundView> list() {
        return rounds.rounds();
    }

    /** Parts of running rounds whose deadline has passed without a signature. */
    @GET
    @Path("rounds/overdue")
    public List<CounterpartView> overdue() {
        return rounds.overdue();
    }

    /** Starts a round. */
    @POST
    @Path("rounds")
    public Response start(NewRoundForm form, @Context UriInfo uri) {
        RoundView started = rounds.start(Form.required("body", form).command());
        return Response.created(uri.getAbsolutePathBuilder().path(started.id().toString()).build()).entity(started).build();
    }

    /** A round with the state of each region. */
    @GET
    @Path("rounds/{id}")
    public RoundView view(@PathParam("id") UUID id) {
        return rounds.round(new RoundId(id));
    }

    /** Who did what in it, newest first. */
    @GET
    @Path("rounds/{id}/history")
    public List<RoundEvent> history(@PathParam("id") UUID id) {
        return rounds.history(new RoundId(id));
    }

    /** Ends a running round. */
    @POST
    @Path("rounds/{id}/withdrawal")
    public RoundView withdraw(@PathParam("id") UUID id, ReasonForm form) {
        return rounds.withdraw(new RoundId(id), Form.required("body", form).reason());
    }

    /** Starts a withdrawn round anew on another version. */
    @POST
    @Path("rounds/{id}/restart")
    public Response restart(@PathParam("id") UUID id, NewRoundForm form, @Context UriInfo uri) {
        RoundView started = rounds.restart(new RoundId(id), Form.required("body", form).command());
        return Response.created(uri.getBaseUriBuilder().path("rounds").path(started.id().toString()).build()).entity(started).build();
    }

    /** Reminds regions that are waited for; answers those reminded now. */
    @POST
    @Path("rounds/{id}/reminders")
    public List<RegionCode> remind(@PathParam("id") UUID id, RegionsForm form) {
        return rounds.remind(new RoundId(id), form == null || form.regions() == null ? Set.of() : form.regions());
    }

    /** Asks a region again that has declined. */
    @DELETE
    @Path("rounds/{id}/counterparts/{region}/refusal")
    public CounterpartView askAgain(@PathParam("id") UUID id, @PathParam("region") String region) {
        return rounds.askAgain(new RoundId(id), new RegionCode(region));
    }

    /** By what a region's counterpart was accepted. */
    @GET
    @Path("rounds/{id}/counterparts/{region}/evidence")
    public EvidenceView evidence(@PathParam("id") UUID id, @PathParam("region") String region) {
        return evidence.of(new RoundId(id), new RegionCode(region));
    }

    /** A validation report of a region's counterpart: simple, detailed, diagnostic or etsi (ETSI TS 119 102-2). */
    @GET
    @Path("rounds/{id}/counterparts/{region}/reports/{kind}")
    @Produces(MediaType.APPLICATION_XML)
    public byte[] report(@PathParam("id") UUID id, @PathParam("region") String region, @PathParam("kind") String kind) {
        return evidence.report(new RoundId(id), new RegionCode(region), ReportKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
    }
}
