package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryGap;
import se.samdiarium.registry.ExplainNumbers;
import se.samdiarium.registry.GapAlarm;
import se.samdiarium.registry.NumberExplanation;
import se.samdiarium.registry.SeriesReport;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.EntryGaps;
import se.samdiarium.registry.control.GapCount;
import se.samdiarium.registry.control.SeriesRegister;

/** What has become of every number of the diaries. Whoever belongs to a region sees that region's, whoever belongs to none sees all. */
@UseCase
public class GapReport {

    private static final int LONGEST_REASON = 500;

    private final GapCount count;
    private final EntryGaps entries;
    private final SeriesRegister register;
    private final CaseRepository cases;
    private final CurrentCaller current;

    @Inject
    GapReport(GapCount count, EntryGaps entries, SeriesRegister register, CaseRepository cases, CurrentCaller current) {
        this.count = count;
        this.entries = entries;
        this.register = register;
        this.cases = cases;
        this.current = current;
    }

    /** For the container's proxy. */
    protected GapReport() {
        this(null, null, null, null, null);
    }

    /** What was counted last. */
    @Requires(Right.READ)
    public List<SeriesReport> report() {
        return count.reports(mine());
    }

    /** Counts the region's series now, and the documents of all cases. */
    @Requires(Right.REGISTER)
    public List<SeriesReport> recount() {
        entries.count();
        count.years(mine()).forEach((series, years) -> years.forEach(year -> count.count(series, year)));
        return report();
    }

    /** What has been explained, newest first. */
    @Requires(Right.READ)
    public List<NumberExplanation> explanations() {
        return count.explanations(mine());
    }

    /**
     * Says why no case bears these numbers; the word stays.
     *
     * @throws Refusal {@code registry.series-missing} also when it is another region's, {@code registry.explanation-missing,
     *                 .numbers-not-missing} when a case bears one of them, or one is explained already or not drawn yet
     */
    @Requires(Right.REGISTER)
    @Audited("registry.numbers-explained")
    public void explain(ExplainNumbers said) {
        RegionCode region = current.get().actingRegion();
        if (!register.series(said.series()).region().equals(region)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "registry.series-missing", said.series());
        }
        String reason = reason(said.reason());
        if (count.count(said.series(), said.year()).stream().noneMatch(range -> range.holds(said.range()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.numbers-not-missing", said.range(), said.year());
        }
        count.explain(said, reason, current.get().username());
        count.count(said.series(), said.year());
    }

    /** Cases with a document number that is missing and unexplained, as counted last. */
    @Requires(Right.READ)
    public List<EntryGap> entryGaps() {
        return entries.found(mine());
    }

    /**
     * Says why a case of the caller's region has no document under a number; the word stays.
     *
     * @throws Refusal {@code registry.case-unknown, .explanation-missing}, {@code registry.document-number-not-missing} when a document has the
     *                 number, or it is explained already or not given yet
     */
    @Requires(Right.REGISTER)
    @Audited("registry.document-number-explained")
    public void explainEntry(CaseId file, int number, String why) {
        cases.lock(file, current.get().actingRegion());
        String reason = reason(why);
        if (!entries.isMissing(file, number)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.document-number-not-missing", number);
        }
        entries.explain(file, number, reason, current.get().username());
    }

    private static String reason(String typed) {
        String reason = Optional.ofNullable(typed).orElse("").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.explanation-missing", LONGEST_REASON);
        }
        return reason;
    }

    /** Whether the numbers of all diaries are accounted for, as counted last. */
    @OpenToAll("counts, for the health page")
    public GapAlarm alarm() {
        return count.alarm(Optional.empty());
    }

    /** Same, for the diaries of the caller's region; of all for a caller without one, and for nobody. */
    @OpenToAll("counts, for the banner of the pages")
    public GapAlarm alarmHere() {
        return count.alarm(mine());
    }

    private Optional<RegionCode> mine() {
        return current.find().flatMap(caller -> caller.region());
    }
}
