package se.samdiarium.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Identifiers of what is stored. Those made one after the other lie side by side in the database's indexes, which spares it most of the work
 * of random ones.
 */
public final class NewId {

    private NewId() {
    }

    /** A new one: UUID version 7 (RFC 9562, clause 5.7), begins with the milliseconds since 1970. Tells when it was made, and is no secret. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
