package se.samdiarium.governance.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.NewSeat;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatId;
import se.samdiarium.governance.SeatRule;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.governance.control.SeatRecords;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Who sits in the chefsgrupp and the styrgrupp, and since when. */
@UseCase
public class Bodies {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 300;

    private final SeatRecords records;
    private final HostRegion host;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Bodies(SeatRecords records, HostRegion host, Organisation organisation, CurrentCaller current, Clock clock) {
        this.records = records;
        this.host = host;
        this.organisation = organisation;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Bodies() {
        this(null, null, null, null, null);
    }

    /** All seats there have been and are. */
    @Requires(Right.READ)
    public List<Seat> seats() {
        return records.all();
    }

    /** How many seats each body has. */
    @Requires(Right.READ)
    public List<SeatRule> seatRules() {
        return records.rules();
    }

    /**
     * By what rule a body decides today.
     *
     * @throws Refusal {@code governance.no-rule}
     */
    @Requires(Right.READ)
    public VotingRule rule(Body body) {
        return records.rule(body, LocalDate.now(clock));
    }

    /**
     * Seats somebody in a body.
     *
     * @throws Refusal {@code governance.host-only, .seat-invalid, .seats-full}, {@code organisation.region-unknown}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.seat-taken")
    public Seat take(NewSeat seat) {
        Caller caller = host.require(current.get(), "governance.host-only");
        requireText("name", seat.name(), LONGEST_NAME);
        requireText("namedBy", seat.namedBy(), LONGEST_SOURCE);
        if (seat.body() == null || seat.kind() == null || seat.from() == null) {
            throw invalid("body, kind, from", "");
        }
        SeatRule rule = records.rules().stream().filter(each -> each.body() == seat.body() && each.kind() == seat.kind()).findFirst()
                .orElseThrow(() -> invalid("kind", seat.kind()));
        String of = seat.region().map(region -> organisation.region(region).name()).or(seat::organisation).filter(name -> !name.isBlank())
                .orElseThrow(() -> invalid("organisation", ""));
        requireText("organisation", of, LONGEST_NAME);
        if (rule.votes() && seat.region().isEmpty()) {
            throw invalid("region", "");
        }
        records.lock(seat.body(), seat.kind());
        requireRoom(seat, rule);
        return records.add(seat, of, caller);
    }

    /**
     * Ends a seat on a day: the last on which the person sits there.
     *
     * @throws Refusal {@code governance.host-only, .seat-unknown, .seat-invalid}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.seat-left")
    public Seat leave(SeatId id, LocalDate last) {
        host.require(current.get(), "governance.host-only");
        Seat seat = records.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "governance.seat-unknown", id));
        if (last == null || last.isBefore(seat.from()) || seat.to().isPresent()) {
            throw invalid("to", last);
        }
        return records.end(id, last);
    }

    /** On the first day, and on each day on which another one of the kind begins later, there must be a seat left. */
    private void requireRoom(NewSeat seat, SeatRule rule) {
        List<Seat> alike = records.all().stream().filter(each -> each.body() == seat.body() && each.kind() == seat.kind()).toList();
        boolean full = alike.stream().map(Seat::from).filter(day -> day.isAfter(seat.from())).anyMatch(day -> isFull(alike, day, rule));
        if (full || isFull(alike, seat.from(), rule)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.seats-full", rule.seats(), seat.from());
        }
        if (alike.stream().anyMatch(each -> each.name().equalsIgnoreCase(seat.name().strip()) && each.holds(seat.from()))) {
            throw invalid("name", seat.name());
        }
    }

    private static boolean isFull(List<Seat> alike, LocalDate day, SeatRule rule) {
        return alike.stream().filter(each -> each.holds(day)).count() >= rule.seats();
    }

    private static void requireText(String field, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw invalid(field, text);
        }
    }

    private static Refusal invalid(String field, Object found) {
        return new Refusal(Refusal.Kind.INVALID, "governance.seat-invalid", field, Optional.ofNullable(found).map(Object::toString).orElse(""));
    }
}
