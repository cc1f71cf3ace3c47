package se.samdiarium.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;

@DisplayName("R3.1 A query for a list")
class ListQueryTest {

    @Test
    @DisplayName("R3.1 is the same after it has been written to an address and read again, whatever its filters")
    void isTheSameAfterTheAddress() {
        Random random = new Random(20251122);
        for (int i = 0; i < 500; i++) {
            ListQuery query = any(random);
            assertThat(ListQueryText.read(ListQueryText.write(query))).isEqualTo(query);
            assertThat(ListQueryText.read(ListQueryText.values(query))).isEqualTo(query);
            assertThat(ListQueryText.values(query).keySet()).isSubsetOf(ListQueryText.NAMES);
        }
    }

    @Test
    @DisplayName("without values is all entries, the newest first; blank values and names of others filter nothing")
    void nothingIsEverything() {
        assertThat(ListQueryText.read(Map.of())).isEqualTo(ListQuery.all(DiaryList.ENTRIES));
        assertThat(ListQueryText.read(Map.of("words", "  ", "from", "", "sida", "4", "words2", "x"))).isEqualTo(ListQuery.all(DiaryList.ENTRIES));
        assertThat(ListQueryText.read(Map.of("words", "– , –")).words()).as("no letter, no digit").isEmpty();
        assertThat(ListQueryText.write(ListQuery.all(DiaryList.CASES))).isEqualTo("list=cases");
    }

    @ParameterizedTest
    @CsvSource({"list,diary", "region,3", "authority,RS", "registeredFrom,igår", "from,2025-02-30", "days,0", "days,367", "days,ett", "direction,in",
        "state,closed", "late,ja", "number,RS", "sort,namn"})
    @DisplayName("R3.1 with a filter that cannot be understood is refused with the filter's name")
    void refusesWhatItDoesNotUnderstand(String name, String value) {
        assertThatThrownBy(() -> ListQueryText.read(Map.of(name, value))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("registry.list-invalid");
            assertThat(refusal.facts()).first().isEqualTo(name);
        });
    }

    @Test
    @DisplayName("R3.1 with a period that ends before it begins is refused")
    void refusesReversedPeriod() {
        assertThatThrownBy(() -> ListQueryText.read(Map.of("from", "2025-02-01", "to", "2025-01-31")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registry.list-period"));
    }

    @Test
    @DisplayName("tells the last days as days of the calendar, and days that are given go before them")
    void lastDays() {
        LocalDate today = LocalDate.of(2025, 3, 1);
        assertThat(ListQuery.today().on(today).registered()).isEqualTo(Period.of(today, today));
        assertThat(ListQueryText.read("days=7").on(today).registered()).isEqualTo(Period.of(LocalDate.of(2025, 2, 23), today));
        ListQuery both = ListQueryText.read("days=7&registeredFrom=2024-01-01");
        assertThat(both.lastDays()).isEmpty();
        assertThat(both.on(today)).isEqualTo(both);
    }

    @Test
    @DisplayName("of cases has no filters of entries, and is in the order of a column that cases have")
    void casesHaveNoFiltersOfEntries() {
        ListQuery cases = ListQueryText.read("list=cases&late=true&direction=incoming&type=REMISSVAR&from=2025-01-01&sort=correspondent");
        assertThat(cases).isEqualTo(ListQuery.all(DiaryList.CASES));
    }

    @Test
    @DisplayName("a column chosen once gives the way one mostly wants, chosen again the other way")
    void choosingAColumn() {
        assertThat(ListOrder.NEWEST.chosen(ListColumn.TITLE)).isEqualTo(new ListOrder(ListColumn.TITLE, false));
        assertThat(ListOrder.NEWEST.chosen(ListColumn.TITLE).chosen(ListColumn.TITLE)).isEqualTo(new ListOrder(ListColumn.TITLE, true));
        assertThat(ListOrder.NEWEST.chosen(ListColumn.DATE)).isEqualTo(new ListOrder(ListColumn.DATE, true));
        assertThat(ListOrder.NEWEST.chosen(ListColumn.REGISTERED)).isEqualTo(new ListOrder(ListColumn.REGISTERED, false));
    }

    private static ListQuery any(Random random) {
        DiaryList list = random.nextBoolean() ? DiaryList.ENTRIES : DiaryList.CASES;
        ListState state = one(random, ListState.values());
        return new ListQuery(list, maybe(random, new RegionCode("03")), maybe(random, new AuthorityId(new UUID(random.nextLong(), 4))),
                period(random), maybe(random, 1 + random.nextInt(366)), period(random),
                maybe(random, one(random, Direction.values())), maybe(random, "REMISSVAR"),
                maybe(random, "anna.å"), state.isOf(list) ? maybe(random, state) : Optional.empty(), random.nextBoolean(),
                maybe(random, "åäö & \"=+%' ?"), maybe(random, "RS 2025-00123"),
                new ListOrder(one(random, ListColumn.values()), random.nextBoolean()));
    }

    private static Period period(Random random) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000));
        return new Period(maybe(random, from), maybe(random, from.plusDays(random.nextInt(400))));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> T one(Random random, T[] values) {
        return Arrays.asList(values).get(random.nextInt(values.length));
    }
}
