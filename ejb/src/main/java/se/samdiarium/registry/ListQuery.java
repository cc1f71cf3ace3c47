package se.samdiarium.registry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;

/**
 * What a list of the diary is to hold and in what order. Empty filters let everything through; of several, each narrows.
 *
 * @param list       what its lines are
 * @param region     in whose diary; only for who reads all diaries
 * @param authority  in the diary of which authority
 * @param registered days it was registered (entries) or opened (cases)
 * @param lastDays   registered today and on the days just before, this many in all, 1 to 366; goes with a list that is kept. Empty when
 *                   {@code registered} tells days
 * @param dated      days it came in or was drawn up; entries only
 * @param direction  which way it went; entries only
 * @param type       code of the type; entries only
 * @param handler    handläggare of the case
 * @param state      what has become of it
 * @param late       registered later than the first working day after it came in; entries only
 * @param words      each is the beginning of a word in the title or the correspondent; case and punctuation do not matter
 * @param number     a diary number as typed, see {@link ReferenceKey}
 * @param order      in what order
 */
public record ListQuery(DiaryList list, Optional<RegionCode> region, Optional<AuthorityId> authority, Period registered,
        Optional<Integer> lastDays, Period dated, Optional<Direction> direction, Optional<String> type, Optional<String> handler,
        Optional<ListState> state, boolean late, Optional<String> words, Optional<String> number, ListOrder order) {

    /** Longest text in a filter. */
    public static final int LONGEST = 200;
    private static final int MOST_DAYS = 366;

    /**
     * Checks that the filters go together.
     *
     * @throws Refusal {@code registry.list-invalid} with the name of the filter as in {@link ListQueryText} and what it held
     */
    public ListQuery {
        type = text("type", type);
        handler = text("handler", handler);
        words = text("words", words).filter(typed -> typed.codePoints().anyMatch(Character::isLetterOrDigit));
        number = text("number", number);
        number.filter(typed -> ReferenceKey.of(typed).isEmpty()).ifPresent(typed -> {
            throw invalid("number", typed);
        });
        lastDays = registered.isAlways() ? lastDays : Optional.empty();
        lastDays.filter(days -> days < 1 || days > MOST_DAYS).ifPresent(days -> {
            throw invalid("days", days);
        });
        if (list == DiaryList.CASES) {
            dated = Period.ALWAYS;
            direction = Optional.empty();
            type = Optional.empty();
            late = false;
        }
        DiaryList lines = list;
        state.filter(asked -> !asked.isOf(lines)).ifPresent(asked -> {
            throw invalid("state", asked);
        });
        order = order.column().isOf(list) ? order : ListOrder.NEWEST;
    }

    /** Everything, the newest first. */
    public static ListQuery all(DiaryList list) {
        return ListQueryText.read(Map.of("list", list.name()));
    }

    /** Postlista: entries registered today. */
    public static ListQuery today() {
        return ListQueryText.read(Map.of("days", "1"));
    }

    /** The same on that day: {@code lastDays} told as days of the calendar. */
    public ListQuery on(LocalDate today) {
        return lastDays.map(days -> with(Period.of(today.minusDays(days - 1L), today))).orElse(this);
    }

    /** The same of another region only. */
    public ListQuery in(RegionCode other) {
        return new ListQuery(list, Optional.of(other), authority, registered, lastDays, dated, direction, type, handler, state, late, words, number,
                order);
    }

    /** The same in another order. */
    public ListQuery by(ListOrder other) {
        return new ListQuery(list, region, authority, registered, lastDays, dated, direction, type, handler, state, late, words, number, other);
    }

    /** Whether no filter but those of {@code diary_total} narrows: region, authority and whole years of registration. */
    public boolean isOfWholeYears() {
        boolean narrowed = !dated.isAlways() || direction.isPresent() || type.isPresent() || handler.isPresent() || state.isPresent() || late
                || words.isPresent() || number.isPresent() || lastDays.isPresent();
        return list == DiaryList.ENTRIES && !narrowed && registered.isWholeYears();
    }

    /** The refusal of a filter that cannot be understood. */
    static Refusal invalid(String filter, Object found) {
        return new Refusal(Refusal.Kind.INVALID, "registry.list-invalid", filter, found.toString());
    }

    private ListQuery with(Period days) {
        return new ListQuery(list, region, authority, days, Optional.empty(), dated, direction, type, handler, state, late, words, number, order);
    }

    private static Optional<String> text(String filter, Optional<String> typed) {
        Optional<String> text = typed.map(String::strip).filter(stripped -> !stripped.isEmpty());
        text.filter(given -> given.length() > LONGEST).ifPresent(given -> {
            throw invalid(filter, given.substring(0, 20) + "…");
        });
        return text;
    }
}
