package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.EntryLine;
import se.samdiarium.registry.HandlerLoad;
import se.samdiarium.registry.ListPage;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListedCase;
import se.samdiarium.registry.WholeList;
import se.samdiarium.registry.control.ListViews;

/**
 * The diary as lists with filters, order and exact count. A caller sees the diary of the own region; who has
 * {@link Right#READ_ALL_DIARIES} those of all.
 */
@UseCase
public class DiaryLists {

    /** Lines a page at most. */
    public static final int LARGEST_PAGE = 200;
    /** Lines read at once from a {@link WholeList}. */
    public static final int LARGEST_PART = 2_000;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final ListViews views;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    DiaryLists(ListViews views, CurrentCaller current, Clock clock) {
        this.views = views;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DiaryLists() {
        this(null, null, null);
    }

    /**
     * A page of entries.
     *
     * @param query with {@link DiaryList#ENTRIES}
     * @param page  from 1; a page past the last is the last
     * @param size  lines a page, 1 to {@value #LARGEST_PAGE}
     * @throws Refusal {@code registry.other-diary} for the diary of a region the caller may not see
     */
    @Requires(Right.READ)
    public ListPage<EntryLine> entries(ListQuery query, int page, int size) {
        return page(seen(query, DiaryList.ENTRIES), page, size, views::entries);
    }

    /** A page of cases; as {@link #entries}, with {@link DiaryList#CASES}. */
    @Requires(Right.READ)
    public ListPage<ListedCase> cases(ListQuery query, int page, int size) {
        return page(seen(query, DiaryList.CASES), page, size, views::cases);
    }

    /** Who handles cases that are not closed, and how many, in the diaries the caller may see. */
    @Requires(Right.READ)
    public List<HandlerLoad> handlers() {
        return views.handlers(seen(ListQuery.all(DiaryList.CASES), DiaryList.CASES).region());
    }

    /**
     * Which lines the whole list has, to be carried out of the system; what they tell is read by {@link #entriesOf} and {@link #casesOf}.
     *
     * @param most how many lines are taken
     * @throws Refusal {@code registry.list-too-long} when there are more, {@code registry.other-diary}
     */
    @Requires(Right.READ)
    @Audited("registry.list-exported")
    public WholeList whole(ListQuery query, int most) {
        ListQuery seen = seen(query, query.list());
        List<UUID> ids = views.ids(seen, 0, most + 1);
        if (ids.size() > most) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.list-too-long", views.count(seen), most);
        }
        return new WholeList(seen.list(), ids);
    }

    /** What these lines of a whole list of entries tell, in the same order; ids in diaries the caller may not see are passed over. */
    @Requires(Right.READ)
    public List<EntryLine> entriesOf(List<UUID> ids) {
        return views.entries(part(ids)).stream().filter(line -> mayRead(line.region())).toList();
    }

    /** As {@link #entriesOf}, of cases. */
    @Requires(Right.READ)
    public List<ListedCase> casesOf(List<UUID> ids) {
        return views.cases(part(ids)).stream().filter(line -> mayRead(line.region())).toList();
    }

    /** Whether the caller reads the diaries of all regions, or the own only. */
    @Requires(Right.READ)
    public boolean isOfAllRegions() {
        return current.get().may(Right.READ_ALL_DIARIES);
    }

    private <L> ListPage<L> page(ListQuery query, int page, int size, Function<List<UUID>, List<L>> lines) {
        int lengthOfPage = Math.clamp(size, 1, LARGEST_PAGE);
        long total = views.count(query);
        int place = (int) Math.clamp(page, 1L, Math.max(1, (total + lengthOfPage - 1) / lengthOfPage));
        List<UUID> ids = views.ids(query, (place - 1L) * lengthOfPage, lengthOfPage);
        return new ListPage<>(total, place, lengthOfPage, lines.apply(ids));
    }

    /** The query narrowed to what the caller may see, with days of the calendar. */
    private ListQuery seen(ListQuery query, DiaryList list) {
        if (query.list() != list) {
            throw new IllegalArgumentException("a list of " + query.list() + " where " + list + " are shown");
        }
        ListQuery dated = query.on(LocalDate.now(clock.withZone(SWEDEN)));
        Optional<RegionCode> hidden = query.region().filter(region -> !mayRead(region));
        if (hidden.isPresent()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.other-diary", hidden.get());
        }
        return isOfAllRegions() ? dated : dated.in(current.get().actingRegion());
    }

    private boolean mayRead(RegionCode region) {
        Caller caller = current.get();
        return caller.may(Right.READ_ALL_DIARIES) || caller.isOf(region);
    }

    private static List<UUID> part(List<UUID> ids) {
        if (ids.size() > LARGEST_PART) {
            throw new IllegalArgumentException(ids.size() + " lines at once, at most " + LARGEST_PART);
        }
        return ids;
    }
}
