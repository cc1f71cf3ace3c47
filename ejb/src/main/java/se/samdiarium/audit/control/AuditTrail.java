package se.samdiarium.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.boundary.Sql;

/** Writes audit events. */
@ApplicationScoped
public class AuditTrail {

    private final Sql sql;
    private final Clock clock;

    @Inject
    AuditTrail(Sql sql, Clock clock) {
        this.sql = sql;
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
        sql.update("""
                insert into audit_event (at, actor, region_code, action, subject, outcome, code)
                values (?1, ?2, cast(?3 as char(2)), ?4, ?5, ?6, cast(?7 as varchar))""",
                clock.instant(), actor.map(Caller::username).orElse("-"),
                actor.flatMap(Caller::region).map(RegionCode::value).orElse(null), action, subject, outcome, code);
    }
}
