package se.samdiarium.web.page.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.document.DocumentId;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.PlanAnswer;
import se.samdiarium.governance.PlanDocument;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.RegionReportLine;
import se.samdiarium.governance.ReportView;
import se.samdiarium.governance.boundary.Plans;
import se.samdiarium.governance.boundary.RegionReports;
import se.samdiarium.governance.boundary.Reports;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Installation;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Person;

/** A year of the common work: its plan, its report, and how far each region has come. */
@Named("commonWork")
@RequestScoped
public class CommonWorkPage {

    /**
     * A region in the year.
     *
     * @param region  the region
     * @param answer  what it answered on the plan; null when the person may not know, or there is no plan
     * @param receipt of the report; null likewise
     * @param own     its own yearly report
     */
    public record Line(RegionCode region, PlanAnswer answer, ReportView.Receipt receipt, RegionReportLine own) {
    }

    private final Plans plans;
    private final Reports reports;
    private final RegionReports regionReports;
    private final Person person;
    private final Installation installation;
    private final Notices notices;
    private final Clock clock;
    private final HttpServletRequest request;
    private String year;
    private List<PlanView> allPlans;
    private List<ReportView> allReports;

    @Inject
    CommonWorkPage(Plans plans, Reports reports, RegionReports regionReports, Person person, Installation installation, Notices notices,
            Clock clock, HttpServletRequest request) {
        this.plans = plans;
        this.reports = reports;
        this.regionReports = regionReports;
        this.person = person;
        this.installation = installation;
        this.notices = notices;
        this.clock = clock;
        this.request = request;
    }

    /** For the container's proxy. */
    protected CommonWorkPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Reads before anything is shown: who may not read is refused. */
    public void load() {
        allPlans();
        allReports();
    }

    private List<PlanView> allPlans() {
        if (allPlans == null) {
            allPlans = plans.all();
        }
        return allPlans;
    }

    private List<ReportView> allReports() {
        if (allReports == null) {
            allReports = reports.all();
        }
        return allReports;
    }

    /** The year that is shown: the one asked for, else that of the newest open plan, else this year. */
    public int shown() {
        if (year != null && year.matches("20[2-9][0-9]")) {
            return Integer.parseInt(year);
        }
        return allPlans().stream().mapToInt(PlanView::year).max().orElse(Year.now(clock).getValue());
    }

    /** The years to choose from. */
    public List<Integer> years() {
        int now = Year.now(clock).getValue();
        return IntStream.concat(IntStream.of(now - 1, now, now + 1, shown()), Stream.concat(allPlans().stream().map(PlanView::year),
                allReports().stream().map(ReportView::year)).mapToInt(Integer::intValue)).distinct().sorted().boxed().toList();
    }

    /** The plans of the year: one, and those turned down. */
    public List<PlanView> plans() {
        return allPlans().stream().filter(plan -> plan.year() == shown()).toList();
    }

    /** Whether a plan can be made: the year has none, but for those turned down. */
    public boolean isPlanMissing() {
        return plans().stream().allMatch(plan -> plan.state() == PlanState.REJECTED);
    }

    /** The report of the year; null when there is none. */
    public ReportView report() {
        return allReports().stream().filter(report -> report.year() == shown()).findFirst().orElse(null);
    }

    /** The regions in the year. */
    public List<Line> lines() {
        Map<RegionCode, PlanAnswer> answers = plans().stream().findFirst().map(PlanView::answers).orElse(List.of()).stream()
                .collect(Collectors.toMap(PlanAnswer::region, Function.identity()));
        Map<RegionCode, ReportView.Receipt> receipts = Optional.ofNullable(report()).map(ReportView::receipts).orElse(List.of()).stream()
                .collect(Collectors.toMap(ReportView.Receipt::region, Function.identity()));
        return regionReports.lines(shown()).stream()
                .map(own -> new Line(own.region(), answers.get(own.region()), receipts.get(own.region()), own)).toList();
    }

    /** Whether the person leads the common work: of the host, with the right. */
    public boolean isLeader() {
        return person.may(Right.GOVERN) && isHost();
    }

    /** Whether the person is of the host. */
    public boolean isHost() {
        return person.caller().isOf(installation.getHostRegion());
    }

    /** Documents a plan can be made of. */
    public List<PlanDocument> planDocuments() {
        return isLeader() ? plans.documents() : List.of();
    }

    /** Documents a report can be made of. */
    public List<PlanDocument> reportDocuments() {
        return isLeader() ? reports.documents() : List.of();
    }

    /** Makes a plan or a report of the chosen document; which stands on the button. */
    public String act() throws IOException {
        String made = request.getParameter("gor");
        if (!FacesContext.getCurrentInstance().isPostback() || made == null) {
            return null;
        }
        NewPlan chosen = new NewPlan(shown(), request.getParameter(made + "Title"),
                Ids.parse(request.getParameter(made + "Document"), DocumentId::new, "document.unknown"));
        return "plan".equals(made)
                ? notices.attempt("", () -> plans.draft(chosen)).map(plan -> "/verksamhetsplan?faces-redirect=true&id=" + plan.id()).orElse(null)
                : notices.attempt("", () -> reports.make(chosen)).map(report -> "/verksamhetsberattelse?faces-redirect=true&id=" + report.id())
                        .orElse(null);
    }

    /** The year asked for. */
    public String getYear() {
        return year;
    }

    /** Takes the year asked for. */
    public void setYear(String year) {
        this.year = year;
    }
}
