package se.samdiarium.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.samdiarium.access.PasswordHash;

/**
 * Remembers for ten minutes, in memory, that a password was right, so that HTTP Basic on REST does not pay PBKDF2 at every request.
 *
 * <p>Kept is an HMAC under a key that dies with the process. A changed password has another stored hash and is checked anew.
 */
@ApplicationScoped
public class VerifiedPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Proof(byte[] mac, PasswordHash hash, Instant until) {
    }

    private record Attempt(String username, String mac, PasswordHash hash) {
    }

    private final Map<String, Proof> proofs = new ConcurrentHashMap<>();
    private final Map<Attempt, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();
    private final byte[] key = new byte[32];
    private final Clock clock;
    private final BiPredicate<PasswordHash, String> check;

    @Inject
    VerifiedPasswords(Clock clock) {
        this(clock, PasswordHash::matches);
    }

    VerifiedPasswords(Clock clock, BiPredicate<PasswordHash, String> check) {
        this.clock = clock;
        this.check = check;
        new SecureRandom().nextBytes(key);
    }

    /** For the container's proxy. */
    protected VerifiedPasswords() {
        this(null);
    }

    /** Whether this is the password of the user with the stored hash. */
    public boolean matches(String username, String password, PasswordHash hash) {
        byte[] mac = mac(username, password);
        Proof proof = proofs.get(username);
        Instant now = clock.instant();
        if (proof != null && proof.hash.equals(hash) && now.isBefore(proof.until) && MessageDigest.isEqual(proof.mac, mac)) {
            return true;
        }
        if (!once(new Attempt(username, HexFormat.of().formatHex(mac), hash), password)) {
            return false;
        }
        if (proofs.size() >= MOST) {
            proofs.clear();
        }
        proofs.put(username, new Proof(mac, hash, now.plus(REMEMBERED)));
        return true;
    }

    /** Many requests that come with the same password at the same time have it reckoned once. */
    private boolean once(Attempt attempt, String password) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> theirs = running.putIfAbsent(attempt, mine);
        if (theirs != null) {
            return theirs.join();
        }
        try {
            mine.complete(check.test(attempt.hash, password));
            return mine.join();
        } finally {
            running.remove(attempt);
            mine.complete(false);
        }
    }

    /**
     * Whether this password was right before, however long ago, and the stored one has not changed since: an attempt that is not counted, unless
     * attempts are held up just now. It is still to be checked by {@link #matches}.
     */
    public boolean recognises(String username, String password, PasswordHash hash) {
        Proof proof = proofs.get(username);
        return proof != null && proof.hash.equals(hash) && MessageDigest.isEqual(proof.mac, mac(username, password));
    }

    private byte[] mac(String username, String password) {
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            hmac.update(username.getBytes(StandardCharsets.UTF_8));
            hmac.update((byte) 0);
            return hmac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
