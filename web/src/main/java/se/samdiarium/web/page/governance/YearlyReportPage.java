package se.samdiarium.web.page.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.governance.RegionReportView;
import se.samdiarium.governance.RegionTexts;
import se.samdiarium.governance.boundary.RegionReports;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Person;

/** The yearly report of the person's region on cooperation by agreement. What was typed stays when it is refused. */
@Named("yearlyReport")
@RequestScoped
public class YearlyReportPage {

    private final RegionReports reports;
    private final Organisation organisation;
    private final Person person;
    private final Notices notices;
    private final Clock clock;
    private final HttpServletRequest request;
    private String region;
    private String year;
    private RegionReportView report;
    private String agreements;
    private String done;
    private String costs;
    private String assessment;
    private String revision;
    private String authority;
    private String day;

    @Inject
    YearlyReportPage(RegionReports reports, Organisation organisation, Person person, Notices notices, Clock clock,
            HttpServletRequest request) {
        this.reports = reports;
        this.organisation = organisation;
        this.person = person;
        this.notices = notices;
        this.clock = clock;
        this.request = request;
    }

    /** For the container's proxy. */
    protected YearlyReportPage() {
        this(null, null, null, null, null, null);
    }

    /** Reads it before anything is shown. What the form has sent wins over what is stored. */
    public void load() {
        report();
        agreements = agreements == null ? report.texts().agreements() : agreements;
        done = done == null ? report.texts().done() : done;
        costs = costs == null ? report.texts().costs() : costs;
        assessment = assessment == null ? report.texts().assessment() : assessment;
        revision = revision == null ? String.valueOf(report.revision()) : revision;
        day = day == null ? reports.day().toString().substring(2) : day;
    }

    /** The report. Asked for already while a form is read, before the address is: then region and year come with the form. */
    public RegionReportView report() {
        if (report == null) {
            report = reports.report(code(), yearNumber());
        }
        return report;
    }

    /** Whether the person may write it now. */
    public boolean isWritable() {
        return person.may(Right.PREPARE) && report().entry().isEmpty();
    }

    /** Whether the person may register it now. */
    public boolean isRegistrable() {
        return person.may(Right.REGISTER) && report().entry().isEmpty() && report().texts().isComplete();
    }

    /** Address of the report as a file. */
    public String file(String format) {
        return "/api/v1/governance/region-reports/%d/%s/file?format=%s".formatted(report().year(), report().region(), format);
    }

    /** The region's authorities. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream().filter(each -> each.region().equals(report().region())).toList();
    }

    /** Saves what is typed. */
    public String save() throws IOException {
        RegionTexts texts = new RegionTexts(given(agreements), given(done), given(costs), given(assessment));
        return notices.attempt("", () -> reports.save(code(), yearNumber(), texts, Integer.parseInt(revision))).map(this::address).orElse(null);
    }

    /** Registers it. */
    public String register() throws IOException {
        return notices.attempt("", () -> reports.register(code(), yearNumber(), Ids.parse(authority, (UUID value) -> new AuthorityId(value),
                "organisation.authority-unknown"))).map(this::address).orElse(null);
    }

    /** Sets the region's day. */
    public String chooseDay() throws IOException {
        return notices.attempt("", () -> reports.setDay(day)).map(set -> "/arsrapport?faces-redirect=true&region=%s&year=%d"
                .formatted(code(), yearNumber())).orElse(null);
    }

    private String address(RegionReportView changed) {
        return "/arsrapport?faces-redirect=true&region=%s&year=%d".formatted(changed.region(), changed.year());
    }

    private RegionCode code() {
        String asked = region == null ? request.getParameter("region") : region;
        if (asked == null) {
            return person.caller().actingRegion();
        }
        if (!asked.matches("[0-9]{2}")) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "governance.region-report-unknown", asked, String.valueOf(year));
        }
        return new RegionCode(asked);
    }

    private int yearNumber() {
        String asked = year == null ? request.getParameter("year") : year;
        return asked != null && asked.matches("[0-9]{4}") ? Integer.parseInt(asked) : Year.now(clock).getValue();
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getAgreements() {
        return agreements;
    }

    public void setAgreements(String agreements) {
        this.agreements = given(agreements);
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = given(done);
    }

    public String getCosts() {
        return costs;
    }

    public void setCosts(String costs) {
        this.costs = given(costs);
    }

    public String getAssessment() {
        return assessment;
    }

    public void setAssessment(String assessment) {
        this.assessment = given(assessment);
    }

    public String getRevision() {
        return revision;
    }

    public void setRevision(String revision) {
        this.revision = revision;
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(String authority) {
        this.authority = authority;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }
}
