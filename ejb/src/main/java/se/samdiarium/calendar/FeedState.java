package se.samdiarium.calendar;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.audit.Traceable;

/**
 * Whether a person's calendar can be read by its address, and letters are wanted.
 *
 * @param madeAt  when the address was made; empty when there is none
 * @param readAt  when the calendar was read last, to the hour
 * @param letters whether the person wants letters about what is due
 * @param reached whether letters can reach the person: there is a mail server and an address
 */
public record FeedState(Optional<Instant> madeAt, Optional<Instant> readAt, boolean letters, boolean reached) implements Traceable {

    @Override
    public String trace() {
        return "own calendar";
    }
}
