package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;

/** Who did what in a round, and when; written in the transaction it was done in and never changed. */
@ApplicationScoped
public class RoundHistory {

    /** The actor where nobody acts but the system. */
    static final String SYSTEM = "-";

    private static final int LONGEST = 1_000;

    private final Sql sql;
    private final Clock clock;

    @Inject
    RoundHistory(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RoundHistory() {
        this(null, null);
    }

    /** Something happened to the round as a whole. */
    public void add(RoundId round, String actor, RoundEvent.What what, String detail) {
        add(round, null, actor, what, detail);
    }

    /** Something happened in a region's part. */
    public void add(RoundId round, RegionCode region, String actor, RoundEvent.What what, String detail) {
        add(round, region, clock.instant(), actor, what, detail);
    }

    /** Something was done for a region's part at another time than now, maybe before the round. */
    public void add(RoundId round, RegionCode region, Instant at, String actor, RoundEvent.What what, String detail) {
        sql.update("""
                insert into round_event (round_id, region_code, at, actor, what, detail) values (?1, cast(?2 as varchar), ?3, ?4, ?5, ?6)""",
                round.value(), region == null ? null : region.value(), at, actor, what.name(),
                detail.substring(0, Math.min(LONGEST, detail.length())));
    }

    /** All events of a round, the newest first. */
    public List<RoundEvent> of(RoundId round) {
        return sql.rows("select at, actor, region_code, what, detail from round_event where round_id = ?1 order by at desc, id desc", round.value())
                .map(row -> new RoundEvent(Column.instant(row[0]), (String) row[1], Optional.ofNullable((String) row[2]).map(RegionCode::new),
                        RoundEvent.What.valueOf((String) row[3]), (String) row[4])).toList();
    }
}
