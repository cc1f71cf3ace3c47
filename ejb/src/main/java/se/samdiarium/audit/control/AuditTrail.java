package se.samdiarium.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;

/** Writes audit events. */
@ApplicationScoped
public class AuditTrail {

    private final EntityManager db;
    private final Clock clock;

    @Inject
    AuditTrail(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AuditTrail() {
        this(null, null);
    }

    /** Something was done: in the transaction it was done in, or its own where there is none. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void done(Optional<Caller> actor, String action, String subject) {
        write(actor, action, subject, "DONE", null);
    }

    /** Something was refused: in a transaction of its own, since the refused one is rolled back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(Optional<Caller> actor, String action, String subject, String code) {
        write(actor, action, subject, "REFUSED", code);
    }

    private void write(Optional<Caller> actor, String action, String subject, String outcome, String code) {
        db.createNativeQuery("""
                insert into audit_event (at, actor, region_code, action, subject, outcome, code)
                values (?1, ?2, cast(?3 as char(2)), ?4, ?5, ?6, cast(?7 as varchar))""")
                .setParameter(1, clock.instant())
                .setParameter(2, actor.map(Caller::username).orElse("-"))
                .setParameter(3, actor.flatMap(Caller::region).map(RegionCode::value).orElse(null))
                .setParameter(4, action)
                .setParameter(5, subject)
                .setParameter(6, outcome)
                .setParameter(7, code)
                .executeUpdate();
    }
}
