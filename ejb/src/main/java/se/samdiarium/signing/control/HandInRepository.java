package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.HandInState;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.RoundId;

/** Files handed in, in the database. */
@ApplicationScoped
@Transactional
public class HandInRepository {

    private static final Jsonb JSON = JsonbBuilder.create();
    /** A file that came while the server was being stopped is judged after this. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(12);
    private static final String VIEW = """
            select h.id, h.round_id, h.region_code, h.file_name, h.sha256, h.channel, a.username, h.received_at, h.state, h.grounds, h.judged_at,
            h.retry_at from hand_in h join account a on a.id = h.account_id where\s""";

    private final Sql sql;
    private final Clock clock;

    @Inject
    HandInRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected HandInRepository() {
        this(null, null);
    }

    /** Keeps that a file was handed in. */
    public HandInId add(RoundId round, Optional<RegionCode> region, TakenFile file, Channel channel, Caller by) {
        HandInId id = new HandInId(NewId.next());
        sql.update("""
                insert into hand_in (id, round_id, region_code, sha256, file_name, channel, account_id, received_at, state, retry_at)
                values (?1, ?2, cast(?3 as varchar), ?4, ?5, ?6, ?7, ?8, 'RECEIVED', ?9)""", id.value(), round.value(),
                region.map(RegionCode::value).orElse(null), file.sha256().hex(), file.fileName(), channel.name(), by.account(), clock.instant(),
                clock.instant().plus(ABANDONED));
        return id;
    }

    /** It is the region's counterpart. */
    public void accepted(HandInId id, RegionCode region) {
        settle(id, HandInState.ACCEPTED, List.of(), Optional.of(region), null);
    }

    /** It does not do. */
    public void rejected(HandInId id, List<Ground> grounds) {
        settle(id, HandInState.REJECTED, grounds, Optional.empty(), null);
    }

    /** It cannot be judged now; each time it is waited longer. */
    public void undetermined(HandInId id, List<Ground> grounds) {
        int tries = sql.values(Number.class, "select tries from hand_in where id = ?1", id.value()).findFirst().orElseThrow().intValue();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        settle(id, HandInState.UNDETERMINED, grounds, Optional.empty(),
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    /** Takes those that are due; nobody else gets them for a while. */
    public List<HandInId> due() {
        List<HandInId> due = sql.values(UUID.class, """
                select id from hand_in where state in ('RECEIVED', 'UNDETERMINED') and retry_at <= ?1 order by retry_at limit 20
                for update skip locked""", clock.instant()).map(HandInId::new).toList();
        due.forEach(this::postpone);
        return due;
    }

    /** Whoever else looks for what is due does not get it for a while. */
    public void postpone(HandInId id) {
        sql.update("update hand_in set retry_at = ?2 where id = ?1", id.value(), clock.instant().plus(ABANDONED));
    }

    /** One, or the refusal {@code signing.hand-in-unknown}. */
    public HandInView get(HandInId id) {
        return views("h.id = ?1", id.value()).stream().findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.hand-in-unknown", id));
    }

    /** The account that handed it in. */
    public UUID account(HandInId id) {
        return sql.values(UUID.class, "select account_id from hand_in where id = ?1", id.value()).findFirst().orElseThrow();
    }

    /** All of a round, the newest first. */
    public List<HandInView> of(RoundId round) {
        return views("h.round_id = ?1 order by h.received_at desc, h.id", round.value());
    }

    private void settle(HandInId id, HandInState state, List<Ground> grounds, Optional<RegionCode> region, Instant retryAt) {
        sql.update("""
                update hand_in set state = ?2, grounds = ?3, region_code = coalesce(cast(?4 as varchar), region_code), judged_at = ?5,
                retry_at = cast(?6 as timestamptz), tries = tries + 1 where id = ?1""", id.value(), state.name(), JSON.toJson(grounds),
                region.map(RegionCode::value).orElse(null), clock.instant(), retryAt);
    }

    private List<HandInView> views(String condition, Object parameter) {
        return sql.rows(VIEW + condition, parameter).map(HandInRepository::view).toList();
    }

    private static HandInView view(Object[] row) {
        return new HandInView(new HandInId((UUID) row[0]), new RoundId((UUID) row[1]), Optional.ofNullable((String) row[2]).map(RegionCode::new),
                (String) row[3], new Sha256((String) row[4]), Channel.valueOf((String) row[5]), (String) row[6], Column.instant(row[7]),
                HandInState.valueOf((String) row[8]), List.of(JSON.fromJson((String) row[9], Ground[].class)),
                Optional.ofNullable(Column.instant(row[10])), Optional.ofNullable(Column.instant(row[11])));
    }
}
