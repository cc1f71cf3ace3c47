package se.samdiarium.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.registry.LegacyDiary;
import se.samdiarium.registry.LegacyOutcome;
import se.samdiarium.registry.LegacyRow;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.control.GapCount;
import se.samdiarium.registry.control.LegacyRegister;

/**
 * For the import of old diaries: rows brought into an authority's diary, many at once. For other features, not for web: the door that calls
 * has asked for the right and sees to it that the authority is of the caller's region.
 *
 * <p>A row is judged after those before it, by the rules of a registration. Its number passes the constraint our own numbers pass: unique in
 * the authority, and when it is written in the form of one of the authority's open series it takes its place in the series, which goes on
 * after it. A row that stands in the diary already is told so and changes nothing.
 */
@ApplicationScoped
public class LegacyEntries {

    private final LegacyRegister register;
    private final GapCount count;

    @Inject
    LegacyEntries(LegacyRegister register, GapCount count) {
        this.register = register;
        this.count = count;
    }

    /** For the container's proxy. */
    protected LegacyEntries() {
        this(null, null);
    }

    /** What {@link #write} would do with the rows; nothing is written and nothing locked. */
    public List<LegacyOutcome> judge(LegacyDiary diary, List<LegacyRow> rows) {
        return register.judge(diary, rows);
    }

    /**
     * Enters the rows in the running transaction, each kind in one statement. The authority's other imports wait until it ends, and so does
     * whoever draws a number from a series and year that a row has its number in.
     *
     * @return one outcome for each row, in the same order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LegacyOutcome> write(LegacyDiary diary, List<LegacyRow> rows) {
        return register.write(diary, rows);
    }

    /**
     * Numbers of a series and year, up to the highest, that no case bears and nobody has explained.
     *
     * @param planned serials that are to be thought of as borne
     */
    public List<SerialRange> missing(SeriesId series, Year year, Collection<Long> planned) {
        return register.missing(series, year, planned);
    }

    /** Explains numbers that no case bears, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void declareLost(Caller caller, SeriesId series, Year year, List<SerialRange> ranges, String reason) {
        register.declareLost(caller, series, year, ranges, reason);
    }

    /** Counts the numbers of a series and year again, so that the number report tells of the import at once. */
    public void recount(SeriesId series, Year year) {
        count.count(series, year);
    }

    /** Prefix of a series, for people. */
    public String prefix(SeriesId series) {
        return register.prefix(series);
    }
}
