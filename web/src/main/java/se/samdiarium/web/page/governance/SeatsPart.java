package se.samdiarium.web.page.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.NewSeat;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatId;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.governance.boundary.Bodies;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** Who sits in the bodies today; the host seats people and ends seats. */
@Named("seatsPart")
@RequestScoped
public class SeatsPart {

    private final Bodies bodies;
    private final Notices notices;
    private final HttpServletRequest request;
    private final Clock clock;
    private List<Seat> all;
    private String body = Body.CHIEFS.name();
    private String kind = SeatKind.REGION_DIRECTOR.name();
    private String name;
    private String region;
    private String organisation;
    private String namedBy;
    private String from;

    @Inject
    SeatsPart(Bodies bodies, Notices notices, HttpServletRequest request, Clock clock) {
        this.bodies = bodies;
        this.notices = notices;
        this.request = request;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SeatsPart() {
        this(null, null, null, null);
    }

    /** The bodies, in the order they are shown. */
    public List<Body> bodies() {
        return List.of(Body.values());
    }

    /** Who sits in a body today. */
    public List<Seat> now(Body which) {
        LocalDate today = LocalDate.now(clock);
        return all().stream().filter(seat -> seat.body() == which && seat.holds(today)).toList();
    }

    /** By what rule a body decides today. */
    public VotingRule rule(Body which) {
        return bodies.rule(which);
    }

    /** The kinds of seats. */
    public List<SeatKind> kinds() {
        return List.of(SeatKind.values());
    }

    private List<Seat> all() {
        if (all == null) {
            all = bodies.seats();
        }
        return all;
    }

    /** Ends the seat whose button was pressed, today. */
    public void act() throws IOException {
        String ended = request.getParameter("avsluta");
        if (FacesContext.getCurrentInstance().isPostback() && ended != null) {
            notices.attempt("", () -> bodies.leave(Ids.parse(ended, SeatId::new, "governance.seat-unknown"), LocalDate.now(clock)));
            all = null;
        }
    }

    /** Seats somebody. What was typed stays when it is refused. */
    public String take() throws IOException {
        return notices.attempt("", () -> bodies.take(new NewSeat(Body.valueOf(body), SeatKind.valueOf(kind), name, given(region).map(RegionCode::new),
                given(organisation), namedBy, day()))).map(seat -> "/verksamhet?faces-redirect=true").orElse(null);
    }

    private LocalDate day() {
        try {
            return given(from).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<String> given(String text) {
        return Stream.ofNullable(text).filter(typed -> !typed.isBlank()).findFirst();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getNamedBy() {
        return namedBy;
    }

    public void setNamedBy(String namedBy) {
        this.namedBy = namedBy;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
