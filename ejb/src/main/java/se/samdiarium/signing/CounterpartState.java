package se.samdiarium.signing;

/** How far a region has come. Stored state: the names are in the database. */
public enum CounterpartState {
    /** Väntar: nobody of the region has opened it. */
    WAITING,
    /** Öppnad: the signatory has opened it. */
    OPENED,
    /** Signerad: the counterpart is accepted. */
    SIGNED
}
