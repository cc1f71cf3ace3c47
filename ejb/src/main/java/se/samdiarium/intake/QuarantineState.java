package se.samdiarium.intake;

/** What became of a message that could not be taken. Stored state: the names are in the database. */
public enum QuarantineState {
    /** It lies in the mailbox; somebody must decide. */
    WAITING,
    /** It will be tried again at the next reading. */
    RETRY,
    /** It has been filed after all. */
    FILED,
    /** Somebody has decided, with a reason, that it shall not be filed. It still lies in the mailbox. */
    DISMISSED,
    /** Somebody has moved or removed it in the mailbox. */
    GONE
}
