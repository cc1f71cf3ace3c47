package se.samdiarium.governance.boundary;

import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.governance.RegionReportLine;
import se.samdiarium.governance.RegionReportView;
import se.samdiarium.governance.RegionTexts;
import se.samdiarium.governance.control.Asker;
import se.samdiarium.governance.control.Filing;
import se.samdiarium.governance.control.RegionReportRecords;
import se.samdiarium.governance.control.RegionReportText;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.publishing.boundary.Publisher;
import se.samdiarium.registry.boundary.PreparedEntries;

/** The yearly report on cooperation by agreement (KL 9 kap. 38 §) of the caller's own region. */
@UseCase
public class RegionReports {

    private static final int LONGEST = 10_000;

    private final RegionReportRecords records;
    private final RegionReportText text;
    private final Publisher publisher;
    private final Filing filing;
    private final Asker asker;

    @Inject
    RegionReports(RegionReportRecords records, RegionReportText text, Publisher publisher, Filing filing, Asker asker) {
        this.records = records;
        this.text = text;
        this.publisher = publisher;
        this.filing = filing;
        this.asker = asker;
    }

    /** For the container's proxy. */
    protected RegionReports() {
        this(null, null, null, null, null);
    }

    /** How far all regions have come with a year's: no words of theirs. */
    @Requires(Right.READ)
    public List<RegionReportLine> lines(int year) {
        return records.lines(year);
    }

    /**
     * The report of the caller's region.
     *
     * @throws Refusal {@code governance.region-report-unknown} for another region's, {@code governance.plan-invalid}
     */
    @Requires(Right.READ)
    public RegionReportView report(RegionCode region, int year) {
        asker.requireYear(year);
        if (!asker.caller().isOf(region)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "governance.region-report-unknown", region, String.valueOf(year));
        }
        return records.of(region, year);
    }

    /**
     * Saves the words of the caller's region.
     *
     * @param seen the revision the caller saw
     * @throws Refusal {@code governance.region-report-unknown, .region-report-registered, .region-report-changed, .too-long, .plan-invalid}
     */
    @Requires(Right.PREPARE)
    @Audited("governance.region-report-saved")
    public RegionReportView save(RegionCode region, int year, RegionTexts texts, int seen) {
        RegionReportView now = unregistered(region, year);
        Stream.of(texts.agreements(), texts.done(), texts.costs(), texts.assessment()).filter(part -> part.length() > LONGEST).findFirst()
                .ifPresent(part -> {
                    throw new Refusal(Refusal.Kind.INVALID, "governance.too-long", "text", part.length(), LONGEST);
                });
        if (!records.save(region, year, texts, seen, asker.caller())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.region-report-changed", now.savedBy().orElse("?"));
        }
        return report(region, year);
    }

    /** The report as it stands, as a Word file. Refuses as {@link #report} does. */
    @Requires(Right.READ)
    public byte[] word(RegionCode region, int year) {
        return publisher.word(text.of(report(region, year)));
    }

    /** The report as it stands, as a PDF. Refuses as {@link #report} does. */
    @Requires(Right.READ)
    public byte[] pdf(RegionCode region, int year) {
        return publisher.pdf(text.of(report(region, year)));
    }

    /**
     * Registers the report in a new case of the caller's region: the document, the case with its entry, and that it is registered, all or nothing.
     * Nothing in it can be changed then.
     *
     * @param authority in whose diary
     * @throws Refusal {@code governance.region-report-unknown, .region-report-registered, .region-report-incomplete, .plan-invalid}, and what
     *                 {@link PreparedEntries#registerInNewCase} refuses
     */
    @Requires(Right.REGISTER)
    @Audited("governance.region-report-registered")
    public RegionReportView register(RegionCode region, int year, AuthorityId authority) {
        unregistered(region, year);
        records.lock(region, year);
        RegionReportView report = unregistered(region, year);
        if (!report.texts().isComplete()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.region-report-incomplete", String.valueOf(year));
        }
        byte[] pdf = publisher.pdf(text.of(report));
        records.registered(region, year, filing.fileInNewCase(region, authority, text.title(report), pdf, publisher.pageTexts(pdf), asker.caller()));
        return report(region, year);
    }

    /** The day of the year by which the caller's region reports. */
    @Requires(Right.READ)
    public MonthDay day() {
        return records.day(asker.caller().actingRegion());
    }

    /**
     * Sets the day by which the caller's region reports each year.
     *
     * @param day {@code MM-DD}; not 29 February, which most years lack
     * @throws Refusal {@code governance.day-invalid}
     */
    @Requires(Right.PREPARE)
    @Audited("governance.region-report-day")
    public MonthDay setDay(String day) {
        RegionCode region = asker.caller().actingRegion();
        try {
            MonthDay read = MonthDay.parse("--" + day);
            if (read.isValidYear(2025)) {
                records.setDay(region, read);
                return read;
            }
        } catch (DateTimeException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "governance.day-invalid", String.valueOf(day));
        }
        throw new Refusal(Refusal.Kind.INVALID, "governance.day-invalid", day);
    }

    private RegionReportView unregistered(RegionCode region, int year) {
        RegionReportView report = report(region, year);
        if (report.entry().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.region-report-registered", String.valueOf(year));
        }
        return report;
    }
}
