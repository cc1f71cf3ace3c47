package se.samdiarium.web.page.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.FeedState;
import se.samdiarium.calendar.boundary.CalendarFeeds;
import se.samdiarium.registry.WorkingDays;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Notices;

/** Everything due as a month and as a list by month; the person's calendar for other programs, and letters. Weeks are those of ISO 8601. */
@Named("calendarPage")
@RequestScoped
public class CalendarPage {

    private static final int DAYS_OF_WEEK = 7;
    private static final int IN_CELL = 3;
    private static final String FEED = "/api/v1/public/calendars/%s.ics";

    /** A day of the grid. */
    public record Day(LocalDate date, boolean inMonth, boolean today, boolean free, List<Due> dues) {

        /** As many as a cell has room for; the list has all. */
        public List<Due> first() {
            return dues.stream().limit(IN_CELL).toList();
        }

        /** Colour of the cell: a day outside the month, a day off, today. */
        public String styles() {
            return Stream.of(inMonth ? "" : "other", free ? "free" : "", today ? "now" : "").filter(style -> !style.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** A week of the grid. @param number by ISO 8601 */
    public record Week(int number, List<Day> days) {
    }

    /** A day with something due, in the list. */
    public record DatedList(LocalDate date, List<Due> dues) {
    }

    /** A month of the list. */
    public record MonthList(String title, List<DatedList> days) {
    }

    private final TodoPart todo;
    private final CalendarFeeds feeds;
    private final Notices notices;
    private final Language language;
    private final String base;
    private String month;
    private FeedState state;
    private String address = "";

    /** @param base address of the application; setting {@code samdiarium.base-uri}, default {@code http://localhost:8080} */
    @Inject
    CalendarPage(TodoPart todo, CalendarFeeds feeds, Notices notices, Language language,
            @ConfigProperty(name = "samdiarium.base-uri", defaultValue = "http://localhost:8080") String base) {
        this.todo = todo;
        this.feeds = feeds;
        this.notices = notices;
        this.language = language;
        this.base = base;
    }

    /** For the container's proxy. */
    protected CalendarPage() {
        this(null, null, null, null, null);
    }

    /** Reads before anything is shown: who may not read is refused. */
    public void load() {
        todo.agenda();
    }

    /** The month that is shown: the one asked for, else the one with today. */
    public YearMonth shown() {
        try {
            return YearMonth.parse(month == null ? "" : month);
        } catch (DateTimeException e) {
            return YearMonth.from(todo.agenda().today());
        }
    }

    /** Name of a month. */
    public String name(YearMonth each) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", language.getLocale()).format(each);
    }

    /** Names of the days of a week, from Monday. */
    public List<String> dayNames() {
        return Stream.of(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, language.getLocale())).toList();
    }

    /** Name of a day for those who do not see where it stands. */
    public String longName(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", language.getLocale()).format(day);
    }

    /** The weeks that have a day of the month. */
    public List<Week> weeks() {
        YearMonth asked = shown();
        SortedMap<LocalDate, List<Due>> dues = byDay();
        List<Week> weeks = new ArrayList<>();
        LocalDate monday = asked.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(asked.atEndOfMonth()); monday = monday.plusDays(DAYS_OF_WEEK)) {
            LocalDate first = monday;
            weeks.add(new Week(first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), Stream.iterate(first, day -> day.plusDays(1)).limit(DAYS_OF_WEEK)
                    .map(day -> new Day(day, YearMonth.from(day).equals(asked), day.equals(todo.agenda().today()),
                            !WorkingDays.isWorkingDay(day), dues.getOrDefault(day, List.of()))).toList()));
        }
        return weeks;
    }

    /** Everything by month and day. */
    public List<MonthList> months() {
        return byDay().entrySet().stream().map(day -> new DatedList(day.getKey(), day.getValue()))
                .collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(each -> new MonthList(name(each.getKey()), each.getValue())).toList();
    }

    private SortedMap<LocalDate, List<Due>> byDay() {
        return todo.agenda().all().stream().collect(Collectors.groupingBy(Due::day, TreeMap::new, Collectors.toList()));
    }

    /** How it stands with the address and the letters. */
    public FeedState state() {
        if (state == null) {
            state = feeds.state();
        }
        return state;
    }

    /** Makes an address. It is shown in this answer and never again, so there is no redirect. */
    public void make() throws IOException {
        address = notices.attempt("", () -> base + FEED.formatted(feeds.make().value())).orElse("");
        state = null;
    }

    /** Closes the calendar. */
    public void close() throws IOException {
        notices.attempt("", () -> state = feeds.close());
    }

    /** Asks for letters. */
    public void want() throws IOException {
        notices.attempt("", () -> state = feeds.want(true));
    }

    /** Asks for no more letters. */
    public void wantNot() throws IOException {
        notices.attempt("", () -> state = feeds.want(false));
    }

    /** The address that was just made; empty else. */
    public String getAddress() {
        return address;
    }

    /** The month asked for, {@code 2026-12}. */
    public String getMonth() {
        return month;
    }

    /** Takes the month asked for. */
    public void setMonth(String month) {
        this.month = month;
    }

    /** A month with its first letter as a heading has it. */
    public String heading(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
