package se.samdiarium.publishing.boundary;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The real hands, at a moment, for tests of the features that use them. */
public final class FixedHands {

    private FixedHands() {
    }

    /** For texts. */
    public static Publisher publisher(Instant now) {
        return new Publisher(Clock.fixed(now, ZoneId.of("Europe/Stockholm")));
    }

    /** For Word templates. */
    public static WordTemplates word(Instant now) {
        return new WordTemplates(Clock.fixed(now, ZoneId.of("Europe/Stockholm")));
    }
}
