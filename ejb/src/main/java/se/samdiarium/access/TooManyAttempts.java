package se.samdiarium.access;

import java.time.Duration;
import java.time.Instant;
import se.samdiarium.platform.Refusal;

/** The refusal {@code access.too-many-attempts}: log-ins are held up for a while, and this one was not looked at. */
public class TooManyAttempts extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /**
     * @param now   when it was refused
     * @param until when the next attempt is looked at
     */
    public TooManyAttempts(Instant now, Instant until) {
        super(Kind.TOO_MANY, "access.too-many-attempts", until);
        wait = Duration.between(now, until);
    }

    /** How long to wait, in whole seconds and at least one: for {@code Retry-After} (RFC 9110, 10.2.3). */
    public long waitSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
