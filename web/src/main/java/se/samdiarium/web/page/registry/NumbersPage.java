package se.samdiarium.web.page.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryGap;
import se.samdiarium.registry.ExplainNumbers;
import se.samdiarium.registry.GapAlarm;
import se.samdiarium.registry.NumberExplanation;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.SeriesReport;
import se.samdiarium.registry.boundary.GapReport;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** The number report (nummerrapport): what has become of every number, and explaining those that no case bears. */
@Named("numbersPage")
@RequestScoped
public class NumbersPage {

    private final GapReport report;
    private final Notices notices;
    private final Asked asked;
    private List<SeriesReport> lines;
    private GapAlarm alarm;
    private String reason;
    private String done;

    @Inject
    NumbersPage(GapReport report, Notices notices, Asked asked) {
        this.report = report;
        this.notices = notices;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected NumbersPage() {
        this(null, null, null);
    }

    /** What was counted last. */
    public List<SeriesReport> lines() {
        if (lines == null) {
            lines = report.report();
        }
        return lines;
    }

    /** Whether all is accounted for in the diaries of the person. */
    public GapAlarm alarm() {
        if (alarm == null) {
            alarm = report.alarmHere();
        }
        return alarm;
    }

    /** What has been explained. */
    public List<NumberExplanation> explanations() {
        return report.explanations();
    }

    /** Cases with document numbers that are missing. */
    public List<EntryGap> entryGaps() {
        return report.entryGaps();
    }

    /** The case whose document number the person explains; null when none is chosen, or it is not missing. */
    public EntryGap chosenCase() {
        return getFile() == null ? null : entryGaps().stream().filter(gap -> gap.file().toString().equals(getFile())
                && gap.missing().stream().anyMatch(number -> String.valueOf(number).equals(getNumber()))).findFirst().orElse(null);
    }

    /** Keeps the explanation of a document number. */
    public String explainEntry() throws IOException {
        return notices.attempt("", () -> {
            EntryGap gap = Optional.ofNullable(chosenCase())
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "registry.document-number-not-missing", getNumber()));
            report.explainEntry(gap.file(), Integer.parseInt(getNumber()), reason);
            return "/nummer?faces-redirect=true&forklarat=1";
        }).orElse(null);
    }

    /** Id of the chosen case. */
    public String getFile() {
        return asked.or(null, "arende");
    }

    /** The chosen number in the case. */
    public String getNumber() {
        return asked.or(null, "nr");
    }

    /** The prefix of a series, as the report tells it. */
    public String prefix(SeriesId series) {
        return lines().stream().filter(line -> line.series().equals(series)).map(SeriesReport::prefix).findFirst().orElse("–");
    }

    /** The unexplained numbers, the first twenty ranges. */
    public List<SerialRange> shown(SeriesReport line) {
        return line.ranges().stream().limit(20).toList();
    }

    /** Counts now. */
    public String recount() throws IOException {
        lines = notices.attempt("", report::recount).orElse(null);
        alarm = null;
        return null;
    }

    /** The range the person explains; null when none is chosen. It is in the address, or in the hidden fields of the form. */
    public SerialRange range() {
        String first = asked.or(null, "fran");
        String last = asked.or(null, "till");
        try {
            return first == null || last == null ? null : new SerialRange(Long.parseLong(first), Long.parseLong(last));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "registry.numbers-not-missing", first + "–" + last, String.valueOf(getYear()));
        }
    }

    /** The line the chosen range is in; null when none is chosen, or it is not there. */
    public SeriesReport chosen() {
        SerialRange range = range();
        return range == null ? null : lines().stream().filter(line -> line.series().toString().equals(getSeries())
                && String.valueOf(line.year()).equals(getYear()) && line.ranges().stream().anyMatch(each -> each.holds(range)))
                .findFirst().orElse(null);
    }

    /** Keeps the explanation. */
    public String explain() throws IOException {
        Optional<String> kept = notices.attempt("", () -> {
            SeriesId series = Ids.parse(getSeries(), SeriesId::new, "registry.series-missing");
            report.explain(new ExplainNumbers(series, Year.parse(getYear()), range(), Optional.ofNullable(reason).orElse("")));
            return "/nummer?faces-redirect=true&forklarat=1";
        });
        return kept.orElse(null);
    }

    /** Id of the chosen series. */
    public String getSeries() {
        return asked.or(null, "serie");
    }

    /** The chosen year. */
    public String getYear() {
        return asked.or(null, "ar");
    }

    /** Why no case bears the numbers. */
    public String getReason() {
        return reason;
    }

    /** Takes the reason. */
    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Whether an explanation was just kept. */
    public String getDone() {
        return done;
    }

    /** Takes whether an explanation was just kept. */
    public void setDone(String done) {
        this.done = done;
    }
}
