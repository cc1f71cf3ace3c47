package se.samdiarium.web.page.diary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.EntryLine;
import se.samdiarium.registry.HandlerLoad;
import se.samdiarium.registry.ListColumn;
import se.samdiarium.registry.ListOrder;
import se.samdiarium.registry.ListPage;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListQueryText;
import se.samdiarium.registry.ListedCase;
import se.samdiarium.registry.boundary.DiaryLists;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Paging;
import se.samdiarium.web.page.Person;

/** The diary as lists: what is shown stands in the address, so that a list can be sent and kept. */
@Named("diaryPage")
@RequestScoped
public class DiaryPage {

    private static final int SIZE = 50;

    private final DiaryLists lists;
    private final AskedList asked;
    private final Organisation organisation;
    private final Person person;
    private final Notices notices;
    private boolean loaded;
    private ListPage<EntryLine> entries;
    private ListPage<ListedCase> cases;

    @Inject
    DiaryPage(DiaryLists lists, AskedList asked, Organisation organisation, Person person, Notices notices) {
        this.lists = lists;
        this.asked = asked;
        this.organisation = organisation;
        this.person = person;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected DiaryPage() {
        this(null, null, null, null, null);
    }

    /** Reads the list, once; what cannot be understood or may not be seen is said at the top of the page. */
    public void load() throws IOException {
        if (!loaded && asked.view().equals("lista")) {
            loaded = true;
            notices.attempt("", () -> {
                read();
                return true;
            });
        }
    }

    private void read() {
        ListQuery query = asked.query();
        if (query.list() == DiaryList.ENTRIES) {
            entries = lists.entries(query, asked.page(), SIZE);
        } else {
            cases = lists.cases(query, asked.page(), SIZE);
        }
    }

    /** Entries of this page; null when it shows something else. */
    public ListPage<EntryLine> entries() {
        return entries;
    }

    /** Cases of this page; null when it shows something else. */
    public ListPage<ListedCase> cases() {
        return cases;
    }

    /** Who handles cases that are not closed. */
    public List<HandlerLoad> handlers() {
        return lists.handlers();
    }

    /** Address of the open cases of a handläggare. */
    public String handlerAddress(HandlerLoad load) {
        return "/diarium?" + ListQueryText.write(ListQueryText.read(Map.of("list", "cases", "state", "unfinished", "handler", load.handler())));
    }

    /** The authorities to choose among: of the own region, for who sees all of the region chosen. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream()
                .filter(each -> isOfAllRegions() ? asked.is("region", each.region().value()) : person.caller().isOf(each.region())).toList();
    }

    /** Whether there is a list to show; the form that keeps it is asked for before the action that loads. */
    public boolean isThere() throws IOException {
        load();
        return entries != null || cases != null;
    }

    /** Where in the list this page is. */
    public Paging paging() {
        return entries != null ? new Paging(entries.page(), SIZE, entries.total()) : new Paging(cases.page(), SIZE, cases.total());
    }

    /** How many lines this page shows. */
    public int shown() {
        return entries != null ? entries.lines().size() : cases.lines().size();
    }

    /** Address of another page of the same list. */
    public String pageAddress(int page) {
        return "/diarium?" + asked.text() + (page == 1 ? "" : "&page=" + page);
    }

    /** Address of the same list in the order of this column. */
    public String sortAddress(String column) {
        return "/diarium?" + ListQueryText.write(asked.query().by(asked.query().order().chosen(column(column))));
    }

    /** {@code ascending}, {@code descending}, or null for a column that the list is not in the order of. */
    public String sorted(String column) {
        ListOrder order = asked.query().order();
        return order.column() != column(column) ? null : order.downwards() ? "descending" : "ascending";
    }

    /** Whether diaries of several regions are in the list. */
    public boolean isOfAllRegions() {
        return lists.isOfAllRegions();
    }

    /** Whether the person may open the entry, its document and its case: those of the own region. */
    public boolean mayOpenEntry(EntryLine line) {
        return person.caller().isOf(line.region());
    }

    /** The same of a case. */
    public boolean mayOpenCase(ListedCase line) {
        return person.caller().isOf(line.region());
    }

    private static ListColumn column(String name) {
        return ListColumn.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
