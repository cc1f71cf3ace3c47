package se.samdiarium.registry.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.EntryLine;
import se.samdiarium.registry.HandlerLoad;
import se.samdiarium.registry.ListColumn;
import se.samdiarium.registry.ListOrder;
import se.samdiarium.registry.ListPage;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListQueryText;
import se.samdiarium.registry.ListedCase;
import se.samdiarium.registry.SavedList;
import se.samdiarium.registry.boundary.SampleDiaries.Case;
import se.samdiarium.registry.boundary.SampleDiaries.Entry;
import se.samdiarium.registry.control.ListsOverJdbc;

/** Lists against a real PostgreSQL with the real schema, beside the same asked of a plain list in memory. */
class DiaryListsTest {

    private static final RegionCode UPPSALA = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-14T11:00:00Z"), ZoneOffset.UTC);
    private static final int ASKED = 120;
    private static EmbeddedPostgres postgres;
    private static Connection database;
    private static SampleDiaries sample;

    private Caller caller;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure().dataSource(postgres.getPostgresDatabase()).locations("classpath:db/migration").load().migrate();
        database = postgres.getPostgresDatabase().getConnection();
        database.setAutoCommit(false);
        sample = SampleDiaries.make(database, 20251122, 300);
        database.commit();
        database.setAutoCommit(true);
    }

    @AfterAll
    static void stopDatabase() throws IOException, SQLException {
        database.close();
        postgres.close();
    }

    @Test
    @DisplayName("R3.2 R3.3 whatever the filters, the list holds exactly the entries that pass them, and counts them exactly")
    void entriesAreTheSameAsByBruteForce() {
        Random random = new Random(31);
        int found = 0;
        for (int i = 0; i < ASKED; i++) {
            actAs(i % 3 == 0 ? Optional.empty() : Optional.of(i % 3 == 1 ? UPPSALA : GOTLAND));
            ListQuery query = ByBruteForce.anyOfEntries(random, sample);
            List<UUID> expected = sample.entries.stream().filter(visibleEntry()).filter(ByBruteForce.entry(query)).map(Entry::id).toList();
            ListPage<EntryLine> first = lists().entries(query, 1, 200);
            assertThat(first.total()).as(ListQueryText.write(query)).isEqualTo(expected.size());
            assertThat(idsOfAll(query)).as(ListQueryText.write(query)).containsExactlyInAnyOrderElementsOf(expected);
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("queries that found something").isGreaterThan(ASKED / 3);
    }

    @Test
    @DisplayName("R3.2 R3.3 the same of cases")
    void casesAreTheSameAsByBruteForce() {
        Random random = new Random(32);
        for (int i = 0; i < ASKED; i++) {
            actAs(i % 3 == 0 ? Optional.empty() : Optional.of(i % 3 == 1 ? UPPSALA : GOTLAND));
            ListQuery query = ByBruteForce.anyOfCases(random, sample);
            List<UUID> expected = sample.cases.stream().filter(visibleCase()).filter(ByBruteForce.each(query)).map(Case::id).toList();
            assertThat(lists().cases(query, 1, 1).total()).as(ListQueryText.write(query)).isEqualTo(expected.size());
            assertThat(idsOfAll(query)).as(ListQueryText.write(query)).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    @DisplayName("R3.3 the unfiltered count and that of whole years come from the kept totals, and are the same as counted")
    void totalsAreExact() {
        for (Optional<RegionCode> region : List.of(Optional.of(UPPSALA), Optional.of(GOTLAND), Optional.<RegionCode>empty())) {
            actAs(region);
            for (String period : List.of("", "registeredFrom=2024-01-01", "registeredFrom=2024-01-01&registeredTo=2024-12-31",
                    "registeredTo=2023-12-31", "authority=" + sample.diaries.getFirst().authority())) {
                ListQuery query = ListQueryText.read(period);
                assertThat(query.isOfWholeYears()).isTrue();
                assertThat(lists().entries(query, 1, 1).total()).as(region + " " + period)
                        .isEqualTo(sample.entries.stream().filter(visibleEntry()).filter(ByBruteForce.entry(query)).count());
            }
        }
    }

    @Test
    @DisplayName("R3.4 pages in any order, both ways, put together are the whole list: no line twice and none left out")
    void pagesAreTheWholeList() {
        actAs(Optional.of(UPPSALA));
        for (DiaryList list : DiaryList.values()) {
            for (ListColumn column : ListColumn.values()) {
                ListQuery up = ListQuery.all(list).by(new ListOrder(column, false));
                List<UUID> whole = idsOfAll(up);
                List<UUID> paged = new ArrayList<>();
                for (int page = 1; paged.size() < whole.size(); page++) {
                    paged.addAll(page(up, page, 53));
                }
                assertThat(paged).as(list + " " + column).isEqualTo(whole).doesNotHaveDuplicates();
                if (column.isOf(list)) {
                    assertThat(idsOfAll(ListQuery.all(list).by(new ListOrder(column, true)))).as("downwards").isEqualTo(whole.reversed());
                }
            }
        }
        assertThat(lists().entries(ListQuery.all(DiaryList.ENTRIES), 100_000, 50).lines()).as("past the last page is the last").isNotEmpty();
    }

    @Test
    @DisplayName("R3.4 the order is by time, by number as number, and of text Swedish: å ä ö last")
    void orders() {
        actAs(Optional.of(UPPSALA));
        assertThat(lists().entries(ListQuery.all(DiaryList.ENTRIES), 1, 200).lines()).extracting(EntryLine::registeredAt)
                .isSortedAccordingTo(Comparator.reverseOrder());
        List<UUID> byNumber = sample.cases.stream().filter(visibleCase()).sorted(Comparator.comparing(Case::year).thenComparing(Case::serial))
                .map(Case::id).toList();
        assertThat(idsOfAll(ListQueryText.read("list=cases&sort=number"))).isEqualTo(byNumber);
        List<String> firsts = lists().entries(ListQueryText.read("sort=title"), 1, 200).lines().stream().map(EntryLine::title).toList();
        List<String> lasts = lists().entries(ListQueryText.read("sort=-title"), 1, 200).lines().stream().map(EntryLine::title).toList();
        assertThat(firsts).last().asString().doesNotStartWith("Å").doesNotStartWith("ä").doesNotStartWith("Ö");
        assertThat(lasts).first().asString().startsWith("Öde");
        List<String> letters = lasts.stream().map(title -> title.substring(0, 1)).filter("ÖäÅ"::contains).distinct().toList();
        assertThat(letters).containsExactly("Ö", "ä", "Å");
    }

    @Test
    @DisplayName("R3.5 a region never sees a line or a count of another's diary, and asking for it is refused; who reads all diaries sees all")
    void regionsAreApart() {
        actAs(Optional.of(GOTLAND));
        ListQuery everything = ListQuery.all(DiaryList.ENTRIES);
        assertThat(lists().entries(everything, 1, 200).lines()).isNotEmpty().extracting(EntryLine::region).containsOnly(GOTLAND);
        assertThat(lists().cases(ListQuery.all(DiaryList.CASES), 1, 200).lines()).isNotEmpty().extracting(ListedCase::region).containsOnly(GOTLAND);
        assertThatThrownBy(() -> lists().entries(ListQueryText.read("region=03"), 1, 50))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registry.other-diary"));
        UUID uppsala = sample.diaries.getFirst().authority();
        assertThat(lists().entries(ListQueryText.read("authority=" + uppsala), 1, 50).total()).isZero();
        assertThat(lists().entriesOf(sample.entries.stream().limit(500).map(Entry::id).toList())).extracting(EntryLine::region).containsOnly(GOTLAND);
        assertThat(lists().casesOf(sample.cases.stream().map(Case::id).toList())).extracting(ListedCase::region).containsOnly(GOTLAND);
        actAs(Optional.empty());
        assertThat(lists().entries(everything, 1, 200).total()).isEqualTo(sample.entries.size());
        assertThat(lists().entries(ListQueryText.read("region=09"), 1, 200).lines()).extracting(EntryLine::region).containsOnly(GOTLAND);
        assertThat(lists().cases(ListQuery.all(DiaryList.CASES), 1, 200).lines()).extracting(ListedCase::region).contains(GOTLAND, UPPSALA);
    }

    @Test
    @DisplayName("R3.6 who handles open cases, and how many, in the own diary only")
    void handlers() {
        for (Optional<RegionCode> region : List.of(Optional.of(UPPSALA), Optional.<RegionCode>empty())) {
            actAs(region);
            List<HandlerLoad> expected = Stream.of("anna.berg", "per.ö", "åsa.ek").map(handler -> new HandlerLoad(handler, sample.cases.stream()
                    .filter(visibleCase()).filter(each -> handler.equals(each.handler()) && !each.voided() && !each.state().equals("CLOSED"))
                    .count())).toList();
            assertThat(lists().handlers()).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("R3.7 a list longer than a file takes is refused with its length, and one as long is not")
    void tooLong() {
        actAs(Optional.of(GOTLAND));
        int length = (int) lists().entries(ListQuery.all(DiaryList.ENTRIES), 1, 1).total();
        assertThat(lists().whole(ListQuery.all(DiaryList.ENTRIES), length).ids()).hasSize(length);
        assertThatThrownBy(() -> lists().whole(ListQuery.all(DiaryList.ENTRIES), length - 1)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("registry.list-too-long");
            assertThat(refusal.facts()).containsExactly((long) length, length - 1);
        });
    }

    @Test
    @DisplayName("R3.8 a list kept under a name is its owner's alone, keeps its filters, and can be renamed and deleted")
    void savedLists() throws SQLException {
        Caller anna = person();
        Caller stranger = person();
        ListQuery late = ListQueryText.read("late=true&days=7&sort=title");
        caller = anna;
        SavedList kept = saved().save("  Sena i veckan ", late);
        assertThat(saved().all()).containsExactly(kept);
        assertThat(ListQueryText.read(kept.query())).isEqualTo(late);
        assertRefused("registry.list-name-taken", () -> saved().save("SENA i veckan", late));
        assertRefused("registry.list-name", () -> saved().save("  ", late));
        SavedList other = saved().save("Annat", late);
        assertRefused("registry.list-name-taken", () -> saved().rename(other.id(), "sena i veckan"));
        saved().rename(kept.id(), "Sena I veckan!");
        caller = stranger;
        assertThat(saved().all()).isEmpty();
        assertRefused("registry.list-unknown", () -> saved().delete(kept.id()));
        assertRefused("registry.list-unknown", () -> saved().rename(kept.id(), "Min"));
        caller = anna;
        saved().delete(other.id());
        assertThat(saved().all()).extracting(SavedList::name).containsExactly("Sena I veckan!");
        assertRefused("registry.list-unknown", () -> saved().delete(other.id()));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private List<UUID> idsOfAll(ListQuery query) {
        return lists().whole(query, 100_000).ids();
    }

    private List<UUID> page(ListQuery query, int page, int size) {
        return query.list() == DiaryList.ENTRIES ? lists().entries(query, page, size).lines().stream().map(line -> line.id().value()).toList()
                : lists().cases(query, page, size).lines().stream().map(line -> line.id().value()).toList();
    }

    private DiaryLists lists() {
        return new DiaryLists(ListsOverJdbc.views(database), current(), CLOCK);
    }

    private SavedLists saved() {
        return new SavedLists(ListsOverJdbc.saved(database, CLOCK), current());
    }

    private CurrentCaller current() {
        return new CurrentCaller() {
            @Override
            public Caller get() {
                return caller;
            }
        };
    }

    private void actAs(Optional<RegionCode> region) {
        caller = new Caller(UUID.randomUUID(), "någon", "Någon", region, Set.of(region.isPresent() ? Role.REGISTRAR : Role.AUDITOR));
    }

    private static Caller person() throws SQLException {
        UUID id = UUID.randomUUID();
        try (var statement = database.prepareStatement(
                "insert into account (id, username, display_name, password_hash, created_at) values (?, ?, 'Test', 'x', now())")) {
            statement.setObject(1, id);
            statement.setString(2, id.toString());
            statement.executeUpdate();
        }
        return new Caller(id, id.toString(), "Test", Optional.of(UPPSALA), Set.of(Role.LAWYER));
    }

    private Predicate<Entry> visibleEntry() {
        return entry -> visibleCase().test(entry.of());
    }

    private Predicate<Case> visibleCase() {
        return each -> caller.region().map(region -> region.value().equals(each.diary().region())).orElse(true);
    }
}
