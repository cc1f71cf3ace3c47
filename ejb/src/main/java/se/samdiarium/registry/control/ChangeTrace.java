package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.RegisterChange;

/** Changes of the register, written in the transaction of the change and never altered. */
@ApplicationScoped
public class ChangeTrace {

    private final Sql sql;

    @Inject
    ChangeTrace(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected ChangeTrace() {
        this(null);
    }

    /** Writes changes of a case and its entries. A field that is the same before and after is no change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(CaseId file, List<RegisterChange> changes) {
        sql.insert("register_change", changes.stream().filter(change -> !change.before().equals(change.after()))
                .map(change -> row(file, change)).toList());
    }

    /** The changes of a case and all its entries, the newest first. */
    public List<RegisterChange> of(CaseId file) {
        return sql.rows("""
                select entry_id, field, before_value, after_value, changed_at, changed_by, reason from register_change
                where case_id = ?1 order by id desc""", file.value())
                .map(row -> new RegisterChange(Optional.ofNullable((UUID) row[0]).map(EntryId::new), (String) row[1],
                        Optional.ofNullable((String) row[2]), Optional.ofNullable((String) row[3]), Column.instant(row[4]), (String) row[5],
                        (String) row[6]))
                .toList();
    }

    private static Map<String, Object> row(CaseId file, RegisterChange change) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("case_id", file);
        row.put("entry_id", change.entry().orElse(null));
        row.put("field", change.field());
        row.put("before_value", change.before().orElse(null));
        row.put("after_value", change.after().orElse(null));
        row.put("changed_at", change.at());
        row.put("changed_by", change.by());
        row.put("reason", change.reason());
        return row;
    }
}
