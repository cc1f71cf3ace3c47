package se.samdiarium.signing;

import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;

/**
 * Whether a region may sign in a round yet. A port: whoever knows what must come before a signature implements it as a CDI bean; without one, and for
 * rounds none of them knows, all is open.
 */
public interface SigningGate {

    /** Why the region's signing in this round is shut, and where that is mended; empty when it is open. Called with a transaction, and again in
     * the one that accepts a signature. */
    Optional<Refusal> shut(RoundView round, RegionCode region);
}
