package se.samdiarium.registry;

import java.util.UUID;

/** Id of a number series. */
public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
