package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.platform.Refusal;

/** How often one asker may have something examined without being logged in: a number of times in any ten minutes, on this server. */
@ApplicationScoped
public class AskerLimit {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ASKERS = 10_000;

    private final Clock clock;
    private final int most;
    private final Map<String, Deque<Instant>> asked = new HashMap<>();

    /**
     * @param most setting {@code samdiarium.verify.per-ten-minutes}, default 30; more costs processor time, 0 closes the page
     */
    @Inject
    AskerLimit(Clock clock, @ConfigProperty(name = "samdiarium.verify.per-ten-minutes", defaultValue = "30") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** For the container's proxy. */
    protected AskerLimit() {
        this(null, 0);
    }

    /**
     * Counts one question.
     *
     * @param asker network address
     * @throws Refusal {@code signing.verify-too-often}; also when too many different askers have come
     */
    public synchronized void count(String asker) {
        Instant now = clock.instant();
        asked.values().removeIf(times -> times.isEmpty() || times.getLast().isBefore(now.minus(WINDOW)));
        Deque<Instant> times = asked.computeIfAbsent(asker, each -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= most || asked.size() > MOST_ASKERS) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.verify-too-often", most, WINDOW.toMinutes());
        }
        times.addLast(now);
    }
}
