package se.samdiarium.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samdiarium.access.AccessEvent;
import se.samdiarium.access.Caller;

/**
 * Remembers for a second who a user name is: a person's requests that come close together ask the database once. A change made on this
 * server is known at once, one made on another server within the second.
 */
@ApplicationScoped
public class KnownCallers {

    /** How long a closed account or a taken right may still work. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST = 10_000;
    private static final int LOCKS = 64;

    private record Known(LogIn logIn, Instant from) {

        boolean at(Instant now) {
            return !now.isBefore(from) && now.isBefore(from.plus(REMEMBERED));
        }
    }

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Object[] asking = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final Function<String, Optional<LogIn>> database;

    @Inject
    KnownCallers(Clock clock, AccountRepository accounts) {
        this(clock, accounts::logIn);
    }

    KnownCallers(Clock clock, Function<String, Optional<LogIn>> database) {
        this.clock = clock;
        this.database = database;
    }

    /** For the container's proxy. */
    protected KnownCallers() {
        this(null, name -> Optional.empty());
    }

    /**
     * The person of this user name if the account is active, or was a second ago. Nobody is asked for anew each time. Of those who ask for the
     * same person at once, one asks the database and the others wait.
     */
    public Optional<Caller> find(String username) {
        return logIn(username).map(LogIn::caller);
    }

    /** Same, with what proves it: a password that was changed on another server may still work for a second. */
    public Optional<LogIn> logIn(String typed) {
        String username = typed.toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        return remembered(username, now).or(() -> {
            synchronized (asking[Math.floorMod(username.hashCode(), asking.length)]) {
                return remembered(username, now).or(() -> ask(username, now));
            }
        });
    }

    private Optional<LogIn> remembered(String username, Instant now) {
        return Optional.ofNullable(known.get(username)).filter(one -> one.at(now)).map(Known::logIn);
    }

    private Optional<LogIn> ask(String username, Instant now) {
        long seen = changes.get();
        Optional<LogIn> found = database.apply(username);
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(one -> known.put(username, new Known(one, now)), () -> known.remove(username));
        if (changes.get() != seen) {
            // What was read may be from before the change.
            known.remove(username);
        }
        return found;
    }

    /** Forgets an account that has changed. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessEvent event) {
        event.username().ifPresent(username -> {
            changes.incrementAndGet();
            known.remove(username);
        });
    }
}
