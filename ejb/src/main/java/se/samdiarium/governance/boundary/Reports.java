package se.samdiarium.governance.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.PlanDocument;
import se.samdiarium.governance.ReportId;
import se.samdiarium.governance.ReportView;
import se.samdiarium.governance.control.Asker;
import se.samdiarium.governance.control.Filing;
import se.samdiarium.governance.control.ReportRecords;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** The yearly report of the common work to all regions. */
@UseCase
public class Reports {

    private final ReportRecords records;
    private final Filing filing;
    private final HostRegion host;
    private final Asker asker;

    @Inject
    Reports(ReportRecords records, Filing filing, HostRegion host, Asker asker) {
        this.records = records;
        this.filing = filing;
        this.host = host;
        this.asker = asker;
    }

    /** For the container's proxy. */
    protected Reports() {
        this(null, null, null, null);
    }

    /** The reports the caller's region may see, the newest year first: before one is sent, only the host. */
    @Requires(Right.READ)
    public List<ReportView> all() {
        Caller caller = asker.caller();
        return records.all().stream().filter(report -> report.sentAt().isPresent() || host.hosts(caller)).map(report -> asSeenBy(report, caller))
                .toList();
    }

    /**
     * Documents in the host's diary a report can be made of.
     *
     * @throws Refusal {@code governance.host-only}
     */
    @Requires(Right.GOVERN)
    public List<PlanDocument> documents() {
        host.require(asker.caller(), "governance.host-only");
        return filing.candidates(Filing.REPORT);
    }

    /**
     * Makes a report of a document in the host's diary. Nobody else sees it yet.
     *
     * @throws Refusal {@code governance.host-only, .plan-invalid, .report-exists, .not-registered}, {@code document.unknown}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.report-made")
    public ReportView make(NewPlan report) {
        Caller caller = host.require(asker.caller(), "governance.host-only");
        asker.requireYearAndTitle(report);
        int version = filing.registered(report.document()).latest().number();
        return report(records.add(report, version, caller)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "governance.report-exists", String.valueOf(report.year()))));
    }

    /**
     * Sends the newest version to all regions, once.
     *
     * @throws Refusal {@code governance.host-only, .report-unknown, .report-sent}
     */
    @Requires(Right.GOVERN)
    @Audited("governance.report-sent")
    public ReportView send(ReportId id) {
        Caller caller = host.require(asker.caller(), "governance.host-only");
        ReportView report = report(id);
        if (!records.sent(id, filing.registered(report.document()).latest().number(), filing.regions(), caller)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.report-sent", report.title());
        }
        filing.shareWithAll(report.document(), caller);
        return report(id);
    }

    /**
     * One report; notes as receipt that somebody of the caller's region has opened it.
     *
     * @throws Refusal {@code governance.report-unknown}
     */
    @Requires(Right.READ)
    @Audited("governance.report-opened")
    public ReportView open(ReportId id) {
        Caller caller = asker.caller();
        report(id);
        records.opened(id, caller.actingRegion(), caller.displayName());
        return report(id);
    }

    private ReportView report(ReportId id) {
        return all().stream().filter(report -> report.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "governance.report-unknown", id));
    }

    private ReportView asSeenBy(ReportView report, Caller caller) {
        return host.hosts(caller) ? report : new ReportView(report.id(), report.year(), report.title(), report.document(), report.version(),
                report.sentAt(), report.receipts().stream().filter(receipt -> caller.isOf(receipt.region())).toList());
    }
}
