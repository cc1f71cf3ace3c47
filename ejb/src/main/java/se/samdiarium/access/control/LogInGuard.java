package se.samdiarium.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import se.samdiarium.access.AccessEvent;
import se.samdiarium.access.LogInAttempt;
import se.samdiarium.access.TooManyAttempts;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/**
 * Slows down who guesses passwords (docs/adr/0063).
 *
 * <p>An attempt is counted before its password is looked at, so that attempts at the same time cannot pass together, and taken back when it
 * was right. A held attempt is neither counted nor looked at: nobody can make a hold longer by knocking at it.
 */
@ApplicationScoped
public class LogInGuard {

    /** What attempts are counted by, and how many may fail before the next are held up. The names are in the database. */
    enum Scope {
        /** An account from one place: a browser or address the person has logged in from, else the address. */
        ORIGIN(5),
        /** All accounts from an address. Not for accounts that have logged in from the place. */
        ADDRESS(50),
        /** An account from everywhere. Not from places the person has logged in from. */
        ACCOUNT(20);

        private final int free;

        Scope(int free) {
            this.free = free;
        }
    }

    /** Failures are forgotten when none has followed for this long. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Duration FIRST_HOLD = Duration.ofSeconds(30);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration ORIGIN_KNOWN = Duration.ofDays(400);

    /** Asked about where there is no account, so that it takes the same time. */
    private static final UUID NOBODY = new UUID(0, 0);

    /** An attempt that was let through to the password. */
    public static final class Admitted {

        private final LogInAttempt attempt;
        private final Optional<UUID> account;
        private final String origin;
        private final Set<Scope> counted;
        private final List<Scope> holding = new ArrayList<>();

        private Admitted(LogInAttempt attempt, Optional<UUID> account, Optional<String> known) {
            this.attempt = attempt;
            this.account = account;
            this.origin = known.orElseGet(() -> hash(attempt.address()));
            this.counted = known.isPresent() ? EnumSet.of(Scope.ORIGIN) : EnumSet.allOf(Scope.class);
        }

        private String subject(Scope scope) {
            String name = attempt.username().strip().toLowerCase(Locale.ROOT);
            return hash(switch (scope) {
                case ORIGIN -> name + '\n' + origin;
                case ADDRESS -> attempt.address();
                case ACCOUNT -> name;
            });
        }
    }

    private final Sql sql;
    private final Clock clock;
    private final Consumer<AccessEvent> events;

    @Inject
    LogInGuard(Sql sql, Clock clock, Event<AccessEvent> events) {
        this(sql, clock, (Consumer<AccessEvent>) events::fire);
    }

    LogInGuard(Sql sql, Clock clock, Consumer<AccessEvent> events) {
        this.sql = sql;
        this.clock = clock;
        this.events = events;
    }

    /** For the container's proxy. */
    protected LogInGuard() {
        this(null, null, (Consumer<AccessEvent>) null);
    }

    /**
     * Counts the attempt and lets it through.
     *
     * @param account of the user name, if there is an active one
     * @throws TooManyAttempts when it is held up
     */
    @Transactional
    public Admitted admit(LogInAttempt attempt, Optional<UUID> account) {
        Instant now = clock.instant();
        Admitted admitted = new Admitted(attempt, account, knownOrigin(account.orElse(NOBODY), attempt));
        for (Scope scope : admitted.counted) {
            String subject = admitted.subject(scope);
            int failures = sql.values(Number.class, """
                    insert into login_failure as f (scope, subject, failures, last_at) values (?1, ?2, 1, ?3)
                    on conflict (scope, subject) do update set failures = case when f.last_at < ?4 then 1 else f.failures + 1 end, last_at = ?3
                    where f.held is null or f.held <= ?3 returning failures""", scope.name(), subject, now, now.minus(FORGOTTEN))
                    .findFirst().orElseThrow(() -> new TooManyAttempts(now, heldUntil(scope, subject))).intValue();
            if (failures >= scope.free) {
                sql.update("update login_failure set held = ?3 where scope = ?1 and subject = ?2", scope.name(), subject,
                        now.plus(hold(failures - scope.free)));
                admitted.holding.add(scope);
            }
        }
        return admitted;
    }

    /** Whether such an attempt would be held up now, also with the right password: else whoever guesses would be told when it was right. */
    public boolean holds(LogInAttempt attempt, Optional<UUID> account) {
        Instant now = clock.instant();
        Admitted asked = new Admitted(attempt, account, knownOrigin(account.orElse(NOBODY), attempt));
        return asked.counted.stream().anyMatch(scope -> sql.values(Object.class,
                "select held from login_failure where scope = ?1 and subject = ?2 and held > ?3", scope.name(), asked.subject(scope), now)
                .findFirst().isPresent());
    }

    /** The password was right: the attempt is taken back, and the place is known from now on. */
    @Transactional
    public void succeeded(Admitted admitted) {
        Instant now = clock.instant();
        sql.update("delete from login_failure where scope = 'ORIGIN' and subject = ?1", admitted.subject(Scope.ORIGIN));
        admitted.counted.stream().filter(scope -> scope != Scope.ORIGIN).forEach(scope -> takeBack(scope, admitted.subject(scope)));
        remember(admitted, hash(admitted.attempt.address()), now);
        admitted.attempt.device().ifPresent(device -> remember(admitted, hash(device), now));
        sql.update("""
                delete from login_failure where (scope, subject) in (select scope, subject from login_failure where last_at < ?1
                limit 1000 for update skip locked)""", now.minus(FORGOTTEN.multipliedBy(24)));
    }

    private void takeBack(Scope scope, String subject) {
        if (sql.update("delete from login_failure where scope = ?1 and subject = ?2 and failures = 1", scope.name(), subject) == 0) {
            sql.update("""
                    update login_failure set failures = failures - 1, held = case when failures <= ?3 then null else held end
                    where scope = ?1 and subject = ?2""", scope.name(), subject, scope.free);
        }
    }

    /** The password was wrong. */
    @Transactional
    public void failed(Admitted admitted) {
        admitted.holding.forEach(scope -> events.accept(new AccessEvent("access.log-in-held", scope == Scope.ADDRESS
                ? "address " + admitted.attempt.address() : "account " + admitted.account.map(UUID::toString).orElse("unknown"), Optional.empty(),
                Optional.of("access.too-many-attempts"))));
    }

    /** The browser, or the address, this account has logged in from. */
    private Optional<String> knownOrigin(UUID account, LogInAttempt attempt) {
        List<String> known = sql.values(String.class, "select origin from login_origin where account_id = ?1 and last_at >= ?2", account,
                clock.instant().minus(ORIGIN_KNOWN)).toList();
        return attempt.device().map(LogInGuard::hash).filter(known::contains).or(() -> Optional.of(hash(attempt.address())).filter(known::contains));
    }

    private Instant heldUntil(Scope scope, String subject) {
        return sql.values(Object.class, "select held from login_failure where scope = ?1 and subject = ?2", scope.name(), subject)
                .map(Column::instant).findFirst().orElseThrow();
    }

    private void remember(Admitted admitted, String origin, Instant now) {
        sql.update("""
                insert into login_origin (account_id, origin, last_at) values (?1, ?2, ?3)
                on conflict (account_id, origin) do update set last_at = excluded.last_at""", admitted.account.orElseThrow(), origin, now);
    }

    private static Duration hold(int surplus) {
        Duration hold = FIRST_HOLD.multipliedBy(1L << Math.min(surplus, MOST_DOUBLINGS));
        return hold.compareTo(LONGEST_HOLD) < 0 ? hold : LONGEST_HOLD;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
