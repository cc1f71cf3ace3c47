package se.samdiarium.governance;

import java.util.UUID;

/** Id of a seat in a body. */
public record SeatId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
