package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.FeedState;
import se.samdiarium.platform.AddressSecret;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/** The addresses of calendars, as hashes, and how each thing in them was last told. */
@ApplicationScoped
@Transactional
public class FeedRecords {

    /**
     * How often a thing has changed since its calendar told it first.
     *
     * @param sequence 0 at first (RFC 5545, 3.8.7.4)
     * @param at       when it was last changed, to the second
     */
    public record Change(int sequence, Instant at) {
    }

    private final Sql sql;
    private final Clock clock;

    @Inject
    FeedRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected FeedRecords() {
        this(null, null);
    }

    /** Gives the account this secret, and no other. */
    public void put(UUID account, AddressSecret secret) {
        sql.update("""
                insert into calendar_feed (account_id, secret_hash, made_at) values (?1, ?2, ?3)
                on conflict (account_id) do update set secret_hash = excluded.secret_hash, made_at = excluded.made_at, read_at = null""",
                account, secret.hash(), clock.instant());
    }

    /** Takes the account's secret away. */
    public void remove(UUID account) {
        sql.update("delete from calendar_feed where account_id = ?1", account);
        sql.update("delete from calendar_item where account_id = ?1", account);
    }

    /** The account behind a secret; that it was read is noted, to the hour. */
    public Optional<UUID> read(AddressSecret secret) {
        Optional<UUID> account = sql.values(UUID.class, "select account_id from calendar_feed where secret_hash = ?1", secret.hash()).findFirst();
        account.ifPresent(known -> sql.update("""
                update calendar_feed set read_at = ?2 where account_id = ?1 and (read_at is null or read_at < ?2)""", known,
                clock.instant().truncatedTo(ChronoUnit.HOURS)));
        return account;
    }

    /** How it stands for an account. */
    public FeedState state(UUID account, boolean letters, boolean reached) {
        return sql.rows("select made_at, read_at from calendar_feed where account_id = ?1", account).findFirst()
                .map(row -> new FeedState(Optional.of(Column.instant(row[0])), Optional.ofNullable(Column.instant(row[1])), letters, reached))
                .orElse(new FeedState(Optional.empty(), Optional.empty(), letters, reached));
    }

    /** Notes how a thing is told now, and tells how often that has changed. @param fingerprint same for the same words */
    public Change told(UUID account, Due due, String fingerprint) {
        sql.update("""
                insert into calendar_item as i (account_id, kind, due_id, fingerprint, sequence, changed_at) values (?1, ?2, ?3, ?4, 0, ?5)
                on conflict (account_id, kind, due_id) do update set fingerprint = excluded.fingerprint, sequence = i.sequence + 1,
                    changed_at = excluded.changed_at where i.fingerprint <> excluded.fingerprint""",
                account, due.kind(), due.id(), fingerprint, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return sql.rows("select sequence, changed_at from calendar_item where account_id = ?1 and kind = ?2 and due_id = ?3", account, due.kind(),
                due.id()).findFirst().map(row -> new Change(((Number) row[0]).intValue(), Column.instant(row[1]))).orElseThrow();
    }
}
