package se.samdiarium.web.rest.signing;

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
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.boundary.Evidence;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.signing.boundary.Signatures;
import se.samdiarium.web.rest.Form;

/** Signing rounds, and signing in them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RoundsResource {

    /** A round to be started; see {@link StartRound}. */
    public record RoundForm(DocumentId documentId, int version, String title, Set<RegionCode> regions, LocalDate deadline) {
    }

    /** The authorization code the trust service gave (RFC 6749 section 4.1.2). */
    public record ConfirmedForm(String code) {
    }

    @Inject
    private Rounds rounds;

    @Inject
    private Signatures signatures;

    @Inject
    private Evidence evidence;

    /** The rounds that concern the caller's region, newest first. */
    @GET
    @Path("rounds")
    public List<RoundView> list() {
        return rounds.rounds();
    }

    /** Starts a round. */
    @POST
    @Path("rounds")
    public Response start(RoundForm form, @Context UriInfo uri) {
        Form.required("body", form);
        RoundView started = rounds.start(new StartRound(Form.required("documentId", form.documentId()), form.version(),
                Form.required("title", form.title()), Form.required("regions", form.regions()), Form.required("deadline", form.deadline())));
        return Response.created(uri.getAbsolutePathBuilder().path(started.id().toString()).build()).entity(started).build();
    }

    /** A round with the state of each region. */
    @GET
    @Path("rounds/{id}")
    public RoundView view(@PathParam("id") UUID id) {
        return rounds.round(new RoundId(id));
    }

    /** Begins the caller's signature: answers where to confirm it at the trust service. */
    @POST
    @Path("rounds/{id}/signature")
    public Confirmation begin(@PathParam("id") UUID id) {
        return signatures.begin(new RoundId(id));
    }

    /** Completes a signature with the code the trust service gave for it. */
    @POST
    @Path("signatures/{attempt}")
    public CounterpartView complete(@PathParam("attempt") UUID attempt, ConfirmedForm form) {
        Form.required("body", form);
        return signatures.complete(new AttemptId(attempt), Form.required("code", form.code()));
    }

    /** A validation report of a region's counterpart: simple, detailed, diagnostic or etsi (ETSI TS 119 102-2). */
    @GET
    @Path("rounds/{id}/counterparts/{region}/reports/{kind}")
    @Produces(MediaType.APPLICATION_XML)
    public byte[] report(@PathParam("id") UUID id, @PathParam("region") String region, @PathParam("kind") String kind) {
        return evidence.report(new RoundId(id), new RegionCode(region), ReportKind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)));
    }
}
