package se.samdiarium.demo.trust;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clock, which a test can move; it goes on from there. */
final class MovableClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    /** From now on it is this time. */
    void moveTo(Instant time) {
        moved = Duration.between(Instant.now(systemUTC()), time);
    }

    /** The system's time again. */
    void back() {
        moved = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now(systemUTC()).plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the trust service speaks UTC");
    }
}
