package se.samdiarium.web.page.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import se.samdiarium.governance.ReportId;
import se.samdiarium.governance.ReportView;
import se.samdiarium.governance.boundary.Reports;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.document.DocumentLinks;

/** A report of the common work; opening it is the receipt. */
@Named("reportPage")
@RequestScoped
public class ReportPage {

    private final Reports reports;
    private final Notices notices;
    private String id;
    private ReportView report;

    @Inject
    ReportPage(Reports reports, Notices notices) {
        this.reports = reports;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected ReportPage() {
        this(null, null);
    }

    /** Reads it before anything is shown, and leaves the receipt. */
    public void load() {
        report = reports.open(reportId());
    }

    /** The report. */
    public ReportView report() {
        return report;
    }

    /** Address of its bytes. */
    public String content() {
        return DocumentLinks.content(report.document(), report.version());
    }

    /** Sends it to all regions. */
    public String send() throws IOException {
        return notices.attempt("", () -> reports.send(reportId()))
                .map(sent -> "/verksamhetsberattelse?faces-redirect=true&id=" + sent.id()).orElse(null);
    }

    private ReportId reportId() {
        return Ids.parse(id, ReportId::new, "governance.report-unknown");
    }

    /** Id of the report. */
    public String getId() {
        return id;
    }

    /** Takes the id of the report. */
    public void setId(String id) {
        this.id = id;
    }
}
