package se.samdiarium.signing;

/** How a round stands. */
public enum RoundState {
    /** Some region is still to sign. */
    OPEN,
    /** All regions have signed. */
    COMPLETE,
    /** The host has withdrawn it; what was signed is kept, nothing more can be. */
    WITHDRAWN
}
