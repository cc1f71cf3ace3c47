package se.samdiarium.web.rest.calendar;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import se.samdiarium.calendar.Agenda;
import se.samdiarium.calendar.CalendarFile;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.FeedState;
import se.samdiarium.calendar.boundary.CalendarFeeds;
import se.samdiarium.calendar.boundary.Deadlines;
import se.samdiarium.web.rest.Conditional;
import se.samdiarium.web.rest.Form;

/** What the caller has to do; the caller's calendar for other programs; whether the caller wants letters. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private static final String PUBLIC = "public/calendars/";
    private static final String SUFFIX = ".ics";

    /** What is due, in groups. {@code whole} is false when a part of the system did not answer. */
    public record AgendaView(LocalDate today, List<Due> overdue, List<Due> dueToday, List<Due> thisWeek, List<Due> later, boolean whole) {

        static AgendaView of(Agenda agenda) {
            return new AgendaView(agenda.today(), agenda.overdue(), agenda.dueToday(), agenda.thisWeek(), agenda.later(), agenda.whole());
        }
    }

    /** The address of a calendar, told this once. Whoever has it reads the calendar. */
    public record Address(String address) {
    }

    /** Whether letters are wanted. */
    public record LettersForm(Boolean wanted) {
    }

    @Inject
    private Deadlines deadlines;

    @Inject
    private CalendarFeeds feeds;

    /** What is open and for the caller to do. */
    @GET
    @Path("calendar")
    public AgendaView agenda() {
        return AgendaView.of(deadlines.agenda());
    }

    /** Whether there is an address, when it was made and last used, and whether letters are wanted and reach the caller. */
    @GET
    @Path("calendar/feed")
    public FeedState state() {
        return feeds.state();
    }

    /** Makes an address; the one before is no more. */
    @POST
    @Path("calendar/feed")
    public Response make(@Context UriInfo uri) {
        return Response.status(Response.Status.CREATED)
                .entity(new Address(uri.getBaseUriBuilder().path(PUBLIC + feeds.make().value() + SUFFIX).build().toString())).build();
    }

    /** Closes the calendar: its address is no more. */
    @DELETE
    @Path("calendar/feed")
    public FeedState close() {
        return feeds.close();
    }

    /** Says whether letters about what is due are wanted. */
    @PUT
    @Path("calendar/letters")
    public FeedState letters(LettersForm form) {
        return feeds.want(Form.required("wanted", Form.required("body", form).wanted()));
    }

    /** A calendar (RFC 5545), for calendar programs: no log-in, the secret in the address opens it. */
    @GET
    @Path(PUBLIC + "{secret}" + SUFFIX)
    @Produces("text/calendar;charset=UTF-8")
    public Response calendar(@PathParam("secret") String secret, @Context Request request) {
        CalendarFile file = feeds.read(secret);
        return Conditional.answer(request, file.tag(), file.text());
    }
}
