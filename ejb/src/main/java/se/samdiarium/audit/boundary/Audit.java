package se.samdiarium.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.control.AuditTrail;

/** For doors that carry out several people's requests in one transaction; all others carry {@link se.samdiarium.audit.Audited}. */
@ApplicationScoped
public class Audit {

    private final AuditTrail trail;

    @Inject
    Audit(AuditTrail trail) {
        this.trail = trail;
    }

    /** For the container's proxy. */
    protected Audit() {
        this(null);
    }

    /** Writes what was done, in the running transaction. */
    public void done(List<AuditLine> lines) {
        trail.done(lines);
    }
}
