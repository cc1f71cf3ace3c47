package se.samdiarium.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import se.samdiarium.access.AccessEvent;
import se.samdiarium.access.boundary.CurrentCaller;

/** Writes to the audit trail what access, which stands above audit, tells as events. */
@ApplicationScoped
public class AccessEvents {

    private final AuditTrail trail;
    private final CurrentCaller current;

    @Inject
    AccessEvents(AuditTrail trail, CurrentCaller current) {
        this.trail = trail;
        this.current = current;
    }

    /** For the container's proxy. */
    protected AccessEvents() {
        this(null, null);
    }

    void write(@Observes AccessEvent event) {
        event.code().ifPresentOrElse(code -> trail.refused(current.find(), event.action(), event.subject(), code),
                () -> trail.done(current.find(), event.action(), event.subject()));
    }
}
