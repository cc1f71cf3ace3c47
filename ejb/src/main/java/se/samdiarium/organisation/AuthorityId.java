package se.samdiarium.organisation;

import java.util.UUID;

/** Id of an authority (myndighet: a regionstyrelse or another nämnd). */
public record AuthorityId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
