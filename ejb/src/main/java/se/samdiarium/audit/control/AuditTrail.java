package se.samdiarium.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.AuditLine;
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

    /** Several things were done, in the running transaction: one statement for all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(List<AuditLine> lines) {
        sql.insert("audit_event", lines.stream().map(line -> row(Optional.of(line.actor()), line.action(), line.subject(), "DONE", null)).toList());
    }

    private void write(Optional<Caller> actor, String action, String subject, String outcome, String code) {
        sql.insert("audit_event", List.of(row(actor, action, subject, outcome, code)));
    }

    private Map<String, Object> row(Optional<Caller> actor, String action, String subject, String outcome, String code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", clock.instant());
        row.put("actor", actor.map(Caller::username).orElse("-"));
        row.put("region_code", actor.flatMap(Caller::region).map(RegionCode::value).orElse(null));
        row.put("action", action);
        row.put("subject", subject);
        row.put("outcome", outcome);
        row.put("code", code);
        return row;
    }
}
