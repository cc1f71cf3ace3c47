package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.Majority;
import se.samdiarium.governance.NewSeat;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatId;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.SeatRule;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Who sits in which body, and the rules of the bodies. */
@ApplicationScoped
@Transactional
public class SeatRecords {

    private static final String COLUMNS = """
            select s.id, s.body, s.kind, s.name, s.region_code, s.organisation, s.named_by, s.valid_from, s.valid_to, r.votes
            from body_seat s join seat_rule r on r.body = s.body and r.kind = s.kind
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    SeatRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SeatRecords() {
        this(null, null);
    }

    /** All seats there have been, by body, kind and name. */
    public List<Seat> all() {
        return sql.rows(COLUMNS + "order by s.body, r.votes desc, s.kind desc, s.name, s.valid_from").map(SeatRecords::seat).toList();
    }

    /** One seat. */
    public Optional<Seat> find(SeatId id) {
        return sql.rows(COLUMNS + "where s.id = ?1", id.value()).findFirst().map(SeatRecords::seat);
    }

    /** How many seats there are of which kind. */
    public List<SeatRule> rules() {
        return sql.rows("select body, kind, seats, votes, source from seat_rule order by body, votes desc, kind desc").map(row -> new SeatRule(
                Body.valueOf((String) row[0]), SeatKind.valueOf((String) row[1]), ((Number) row[2]).intValue(), (Boolean) row[3],
                (String) row[4])).toList();
    }

    /**
     * By what rule a body decides on a day.
     *
     * @throws Refusal {@code governance.no-rule}
     */
    public VotingRule rule(Body body, LocalDate day) {
        return sql.rows("""
                select valid_from, quorum, majority, source from voting_rule where body = ?1 and valid_from <= ?2 order by valid_from desc limit 1""",
                body.name(), day).findFirst().map(row -> new VotingRule(Column.date(row[0]), ((Number) row[1]).intValue(),
                Majority.valueOf((String) row[2]), (String) row[3]))
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "governance.no-rule", body, day));
    }

    /** Locks the seats of a kind, so that two who take the last one at once do not both get it. */
    public void lock(Body body, SeatKind kind) {
        sql.values(String.class, "select source from seat_rule where body = ?1 and kind = ?2 for update", body.name(), kind.name()).findFirst();
    }

    /** Adds a seat. */
    public Seat add(NewSeat seat, String organisation, Caller by) {
        UUID id = NewId.next();
        sql.update("""
                insert into body_seat (id, body, kind, name, region_code, organisation, named_by, valid_from, added_at, added_by)
                values (?1, ?2, ?3, ?4, cast(?5 as char(2)), ?6, ?7, ?8, ?9, ?10)""", id, seat.body().name(), seat.kind().name(),
                seat.name().strip(), seat.region().map(RegionCode::value).orElse(null), organisation, seat.namedBy().strip(), seat.from(),
                clock.instant(), by.username());
        return find(new SeatId(id)).orElseThrow();
    }

    /** Ends a seat. */
    public Seat end(SeatId id, LocalDate last) {
        sql.update("update body_seat set valid_to = ?2 where id = ?1", id.value(), last);
        return find(id).orElseThrow();
    }

    private static Seat seat(Object[] row) {
        return new Seat(new SeatId((UUID) row[0]), Body.valueOf((String) row[1]), SeatKind.valueOf((String) row[2]), (String) row[3],
                Optional.ofNullable((String) row[4]).map(RegionCode::new), (String) row[5], (String) row[6], Column.date(row[7]),
                Optional.ofNullable(Column.date(row[8])), (Boolean) row[9]);
    }
}
