package se.samdiarium.governance.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.RegionReportView;
import se.samdiarium.governance.control.PlanRecords;
import se.samdiarium.governance.control.RegionReportRecords;
import se.samdiarium.organisation.boundary.HostRegion;

/** What is due of the yearly work: answers of regions, the decision on the plan, and each region's own report. */
@ApplicationScoped
public class GovernanceDues implements DueSource {

    /** A region's report shows this many days before it is due; one that was begun always. */
    private static final int DAYS_AHEAD = 90;

    private final PlanRecords plans;
    private final RegionReportRecords reports;
    private final HostRegion host;
    private final Clock clock;

    @Inject
    GovernanceDues(PlanRecords plans, RegionReportRecords reports, HostRegion host, Clock clock) {
        this.plans = plans;
        this.reports = reports;
        this.host = host;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected GovernanceDues() {
        this(null, null, null, null);
    }

    @Override
    public List<Due> dueFor(Caller person) {
        Optional<RegionCode> region = person.region();
        if (region.isEmpty()) {
            return List.of();
        }
        List<PlanView> open = plans.all().stream().filter(plan -> plan.state() == PlanState.ANCHORING).toList();
        Stream<Due> answers = person.may(Right.PREPARE) ? open.stream().filter(plan -> waitsFor(plan, region.get()))
                .map(plan -> plan(plan, "governance.anchor", plan.lastDay().orElseThrow(), region.get())) : Stream.empty();
        Stream<Due> decisions = person.may(Right.GOVERN) && host.hosts(person) ? open.stream()
                .map(plan -> plan(plan, "governance.decide", LocalDate.of(plan.year() - 1, Month.DECEMBER, 31), region.get())) : Stream.empty();
        Stream<Due> own = person.may(Right.PREPARE) ? ownReports(region.get()) : Stream.empty();
        return Stream.of(answers, decisions, own).flatMap(dues -> dues).toList();
    }

    private static boolean waitsFor(PlanView plan, RegionCode region) {
        return plan.answers().stream().anyMatch(answer -> answer.region().equals(region) && answer.stance().isEmpty());
    }

    private static Due plan(PlanView plan, String kind, LocalDate day, RegionCode region) {
        return new Due(plan.id() + "/" + region, kind, day, plan.title(), Optional.of(region), "/verksamhetsplan?id=" + plan.id());
    }

    private Stream<Due> ownReports(RegionCode region) {
        LocalDate today = LocalDate.now(clock);
        IntStream years = IntStream.concat(IntStream.of(today.getYear()), reports.begun(region).stream().mapToInt(Integer::intValue)).distinct();
        return years.mapToObj(year -> reports.of(region, year))
                .filter(report -> report.entry().isEmpty() && (report.revision() > 0 || !today.isBefore(report.due().minusDays(DAYS_AHEAD))))
                .map(report -> own(region, report));
    }

    private static Due own(RegionCode region, RegionReportView report) {
        return new Due(region + "/" + report.year(), "governance.yearly-report", report.due(), String.valueOf(report.year()), Optional.of(region),
                "/arsrapport?region=%s&year=%d".formatted(region, report.year()));
    }
}
