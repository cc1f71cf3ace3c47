package se.samdiarium.access;

/** What a door can ask for. Each role holds a fixed set ({@link Role}). */
public enum Right {
    /** Read what one may see: cases, documents, search. */
    READ,
    /** Read the diaries of all regions as lists; their documents not. */
    READ_ALL_DIARIES,
    /** Receive files, open cases, register, share. */
    REGISTER,
    /** Start, remind, withdraw and restart a signing round for the agreement. The host region's only. */
    START_ROUND,
    /** Hand in a file that was signed elsewhere, for the own region; the host region's registrars for any. */
    HAND_IN,
    /** Sign for the own region. Needs a mandate besides. */
    SIGN,
    /** Lead the remiss: send it out, extend, remind, compile. The host region's only. */
    CONSULT,
    /** Write for the own region: answers to a remiss, tjänsteutlåtanden. */
    PREPARE,
    /** Record what a body of the own region has decided. */
    DECIDE,
    /** Lead the common work's yearly plan and report. The host region's only. */
    GOVERN,
    /** Look after trusted lists, preservation and the integrity of what is kept. The host region's, or an administrator's. */
    OPERATE,
    /** Accounts, mandates. */
    ADMINISTER,
    /** Verify that the audit trail is as it was written; its events not. */
    VERIFY_AUDIT
}
