package se.samdiarium;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in Stockholm that a test moves. Starts at noon, 22 November 2026. */
public final class MovableClock extends Clock {

    private Instant now = Instant.parse("2026-11-22T11:00:00Z");

    /** Moves on. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Europe/Stockholm");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the product keeps the clock's zone");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
