package se.samdiarium.governance;

import java.util.UUID;

/** Id of a verksamhetsplan. */
public record PlanId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
