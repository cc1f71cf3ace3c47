package se.samdiarium.signing;

/** How far a region has come. Stored state: the names are in the database. */
public enum CounterpartState {
    /** Väntar: nobody of the region has opened it. */
    WAITING,
    /** Öppnad: the signatory has opened it. */
    OPENED,
    /** Avvisad: the last file handed in does not do; the region can sign or hand in another. */
    REJECTED,
    /** Avböjd: the region will not sign, unless the host asks again. */
    DECLINED,
    /** Signerad: all signatures the policy asks of the region are accepted. */
    SIGNED
}
