package se.samdiarium.audit;

/** Something an audit event can be about. */
public interface Traceable {

    /** How the audit trail names it: kind and id, at most 200 characters, no personal data. */
    String trace();
}
