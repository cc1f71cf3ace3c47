package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.Reminder;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningPolicy;

/** Who is waited for, and what they were reminded of. */
@ApplicationScoped
public class ReminderRepository {

    /**
     * A region that is waited for.
     *
     * @param round    the round
     * @param title    what is signed
     * @param deadline last day
     * @param started  the day the round was started
     * @param region   the region
     * @param roles    titles of mandates that may sign; empty: every
     */
    record Awaited(RoundId round, String title, LocalDate deadline, LocalDate started, RegionCode region, List<String> roles) {

        int daysLeft(LocalDate today) {
            return (int) ChronoUnit.DAYS.between(today, deadline);
        }
    }

    private final Sql sql;
    private final Clock clock;

    @Inject
    ReminderRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ReminderRepository() {
        this(null, null);
    }

    /** All regions that are to sign in a running round whose deadline lies between these days. */
    List<Awaited> awaited(LocalDate from, LocalDate to) {
        return sql.rows("""
                select r.id, r.title, r.deadline, r.started_at, c.region_code, r.signer_roles
                from signing_round r join counterpart c on c.round_id = r.id
                where r.withdrawn_at is null and c.state not in ('SIGNED', 'DECLINED') and r.deadline between ?1 and ?2
                order by r.started_at, c.region_code""", from, to)
                .map(row -> new Awaited(new RoundId((UUID) row[0]), (String) row[1], Column.date(row[2]),
                        LocalDate.ofInstant(Column.instant(row[3]), clock.getZone()), new RegionCode((String) row[4]),
                        SigningPolicy.roles((String) row[5]))).toList();
    }

    /** Notes a reminder. @return false, and nothing is noted, when the region has been reminded for that day */
    boolean add(RoundId round, RegionCode region, boolean byHost, LocalDate day, int daysLeft) {
        return sql.update("""
                insert into round_reminder (round_id, region_code, kind, day, days_left, sent_at, letters) values (?1, ?2, ?3, ?4, ?5, ?6, 0)
                on conflict do nothing""", round.value(), region.value(), byHost ? "HOST" : "TIMED", day, daysLeft, clock.instant()) == 1;
    }

    /** Notes how many letters went out with it. */
    void letters(RoundId round, RegionCode region, boolean byHost, LocalDate day, int letters) {
        sql.update("update round_reminder set letters = ?5 where round_id = ?1 and region_code = ?2 and kind = ?3 and day = ?4", round.value(),
                region.value(), byHost ? "HOST" : "TIMED", day, letters);
    }

    /** The last reminder of each region of a round. */
    Map<RegionCode, Reminder> latest(RoundId round) {
        return sql.rows("""
                select distinct on (region_code) region_code, sent_at, days_left, kind, letters from round_reminder where round_id = ?1
                order by region_code, sent_at desc""", round.value())
                .collect(Collectors.toMap(row -> new RegionCode((String) row[0]), ReminderRepository::view));
    }

    private static Reminder view(Object[] row) {
        Instant at = Column.instant(row[1]);
        return new Reminder(at, ((Number) row[2]).intValue(), "HOST".equals(row[3]), ((Number) row[4]).intValue());
    }
}
