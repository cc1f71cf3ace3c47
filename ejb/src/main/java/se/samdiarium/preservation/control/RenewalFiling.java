package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.platform.Refusal;

/** Makes a renewed file the newest version of its document. */
@ApplicationScoped
@Transactional
public class RenewalFiling {

    private final PreservedRecords records;
    private final Deposits deposits;
    private final Audit audit;

    @Inject
    RenewalFiling(PreservedRecords records, Deposits deposits, Audit audit) {
        this.records = records;
        this.deposits = deposits;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected RenewalFiling() {
        this(null, null, null);
    }

    /**
     * Files it.
     *
     * @return the document with its new head
     * @throws Refusal {@code document.changed} when the document has got another version meanwhile
     */
    public PreservedRecords.Task renewed(PreservedRecords.Task task, Path renewed) {
        Caller product = Caller.product(task.owner());
        int head = deposits.append(task.document(), task.owner(), task.head(), renewed, product);
        String sha256 = deposits.view(task.document(), task.owner()).latest().sha256().hex();
        records.renewed(task.document(), head, sha256);
        audit.done(List.of(new AuditLine(product, "preservation.renewed", "document " + task.document() + " version " + head)));
        return new PreservedRecords.Task(task.document(), task.owner(), head, sha256);
    }
}
