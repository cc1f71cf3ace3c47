package se.samdiarium.demo.trust.csc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.samdiarium.demo.trust.DemoSigner;

/** Compares PINs and locks a signer for {@link #LOCK} after {@link #TRIES} wrong ones in a row. In memory: a restart unlocks. */
final class PinGuard {

    static final int TRIES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    /** The outcome of one try. */
    sealed interface Outcome {
        /** The right PIN. */
        record Right() implements Outcome {
        }

        /** A wrong PIN. @param left tries before the lock, at least 1 */
        record Wrong(int left) implements Outcome {
        }

        /** Locked, whatever PIN was given. @param until when it opens */
        record Locked(Instant until) implements Outcome {
        }
    }

    private record Tries(int wrong, Instant lockedUntil) {
    }

    private final Map<String, Tries> byUser = new HashMap<>();
    private final Clock clock;

    PinGuard(Clock clock) {
        this.clock = clock;
    }

    synchronized Outcome check(DemoSigner signer, String pin) {
        Instant now = clock.instant();
        Tries before = byUser.getOrDefault(signer.userId(), new Tries(0, Instant.MIN));
        if (now.isBefore(before.lockedUntil())) {
            return new Outcome.Locked(before.lockedUntil());
        }
        if (same(signer.pin(), pin)) {
            byUser.remove(signer.userId());
            return new Outcome.Right();
        }
        int wrong = before.wrong() + 1;
        if (wrong >= TRIES) {
            Instant until = now.plus(LOCK);
            byUser.put(signer.userId(), new Tries(0, until));
            return new Outcome.Locked(until);
        }
        byUser.put(signer.userId(), new Tries(wrong, Instant.MIN));
        return new Outcome.Wrong(TRIES - wrong);
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
