package se.samdiarium.governance;

/** As what somebody sits in a body. Stored state: the names are in the database. */
public enum SeatKind {
    /** Regiondirektör. */
    REGION_DIRECTOR,
    /** Hälso- och sjukvårdsdirektör. */
    HEALTH_DIRECTOR,
    /** Adjungerad: takes part, and has no vote. */
    CO_OPTED
}
