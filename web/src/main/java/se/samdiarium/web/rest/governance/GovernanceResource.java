package se.samdiarium.web.rest.governance;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.governance.Ballot;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.NewSeat;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.ReportId;
import se.samdiarium.governance.ReportView;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatId;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.Vote;
import se.samdiarium.governance.boundary.Bodies;
import se.samdiarium.governance.boundary.Plans;
import se.samdiarium.governance.boundary.Reports;
import se.samdiarium.web.rest.Form;

/** The common work: who sits in its bodies, the yearly plan, the yearly report to all regions. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GovernanceResource {

    /** A seat; see {@link NewSeat}. */
    public record SeatForm(Body body, SeatKind kind, String name, RegionCode region, String organisation, String namedBy, LocalDate from) {

        NewSeat command() {
            return new NewSeat(Form.required("body", body), Form.required("kind", kind), Form.required("name", name), Optional.ofNullable(region),
                    Optional.ofNullable(organisation), Form.required("namedBy", namedBy), Form.required("from", from));
        }
    }

    /** A last day. */
    public record LastDayForm(LocalDate lastDay) {

        LocalDate required() {
            return Form.required("lastDay", lastDay);
        }
    }

    /** A plan or report; see {@link NewPlan}. */
    public record PlanForm(Integer year, String title, DocumentId document) {

        NewPlan command() {
            return new NewPlan(Form.required("year", year), Form.required("title", title), Form.required("document", document));
        }
    }

    /** What a region answers. */
    public record AnswerForm(Stance stance, String comments) {
    }

    /** How a member voted. */
    public record BallotForm(SeatId seat, Vote vote) {
    }

    /** What was decided; see {@link RecordDecision}. Left out: the newest version. */
    public record DecisionForm(LocalDate day, String paragraph, String minutes, Integer version, List<BallotForm> ballots, String missingReason) {

        RecordDecision command() {
            return new RecordDecision(Form.required("day", day), Form.required("paragraph", paragraph), Form.required("minutes", minutes),
                    version == null ? 0 : version, Form.required("ballots", ballots).stream()
                            .map(ballot -> new Ballot(Form.required("seat", ballot.seat()), Form.required("vote", ballot.vote()))).toList(),
                    Optional.ofNullable(missingReason));
        }
    }

    @Inject
    private Bodies bodies;

    @Inject
    private Plans plans;

    @Inject
    private Reports reports;

    /** All seats there have been and are. */
    @GET
    @Path("governance/seats")
    public List<Seat> seats() {
        return bodies.seats();
    }

    /** Seats somebody. */
    @POST
    @Path("governance/seats")
    public Response take(SeatForm form) {
        return created(bodies.take(Form.required("body", form).command()));
    }

    /** Ends a seat; {@code lastDay} is the last on which it is held. */
    @POST
    @Path("governance/seats/{id}/end")
    public Seat leave(@PathParam("id") UUID id, LastDayForm form) {
        return bodies.leave(new SeatId(id), Form.required("body", form).required());
    }

    /** The plans the caller's region may see. */
    @GET
    @Path("governance/plans")
    public List<PlanView> all() {
        return plans.all();
    }

    /** Makes a plan of a document in the host's diary. */
    @POST
    @Path("governance/plans")
    public Response draft(PlanForm form) {
        return created(plans.draft(Form.required("body", form).command()));
    }

    /** One plan. */
    @GET
    @Path("governance/plans/{id}")
    public PlanView plan(@PathParam("id") UUID id) {
        return plans.plan(new PlanId(id));
    }

    /** Sends it to all regions, to be answered by a day. */
    @POST
    @Path("governance/plans/{id}/dispatch")
    public PlanView send(@PathParam("id") UUID id, LastDayForm form) {
        return plans.send(new PlanId(id), Form.required("body", form).required());
    }

    /** Answers for the caller's region. */
    @PUT
    @Path("governance/plans/{id}/answer")
    public PlanView answer(@PathParam("id") UUID id, AnswerForm form) {
        return plans.answer(new PlanId(id), Form.required("stance", Form.required("body", form).stance()), form.comments());
    }

    /** Records what the chefsgrupp decided. */
    @POST
    @Path("governance/plans/{id}/decision")
    public PlanView decide(@PathParam("id") UUID id, DecisionForm form) {
        return plans.decide(new PlanId(id), Form.required("body", form).command());
    }

    /** Publishes it. */
    @POST
    @Path("governance/plans/{id}/publication")
    public PlanView publish(@PathParam("id") UUID id) {
        return plans.publish(new PlanId(id));
    }

    /** The reports the caller's region may see. */
    @GET
    @Path("governance/reports")
    public List<ReportView> reports() {
        return reports.all();
    }

    /** Makes a report of a document in the host's diary. */
    @POST
    @Path("governance/reports")
    public Response make(PlanForm form) {
        return created(reports.make(Form.required("body", form).command()));
    }

    /** Sends it to all regions. */
    @POST
    @Path("governance/reports/{id}/dispatch")
    public ReportView send(@PathParam("id") UUID id) {
        return reports.send(new ReportId(id));
    }

    /** The caller's region has opened it. */
    @POST
    @Path("governance/reports/{id}/receipt")
    public ReportView open(@PathParam("id") UUID id) {
        return reports.open(new ReportId(id));
    }

    private static Response created(Object made) {
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}
