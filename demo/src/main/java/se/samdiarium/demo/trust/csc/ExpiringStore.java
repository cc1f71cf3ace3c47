package se.samdiarium.demo.trust.csc;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps values for a while under unguessable names (256 random bits, base64url). {@link #take} gives a value to one caller only. */
final class ExpiringStore<T> {

    private static final SecureRandom RANDOM = new SecureRandom();

    private record Kept<T>(T value, Instant until) {
    }

    private final Map<String, Kept<T>> kept = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration life;

    ExpiringStore(Clock clock, Duration life) {
        this.clock = clock;
        this.life = life;
    }

    Duration life() {
        return life;
    }

    String put(T value) {
        Instant now = clock.instant();
        kept.values().removeIf(entry -> !now.isBefore(entry.until()));
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        kept.put(name, new Kept<>(value, now.plus(life)));
        return name;
    }

    Optional<T> peek(String name) {
        return valid(kept.get(name));
    }

    Optional<T> take(String name) {
        return valid(kept.remove(name));
    }

    private Optional<T> valid(Kept<T> entry) {
        return entry == null || !clock.instant().isBefore(entry.until()) ? Optional.empty() : Optional.of(entry.value());
    }
}
