package se.samdiarium.registry.control;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryGap;
import se.samdiarium.registry.ExplainNumbers;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.SeriesReport;

class GapCountTest {

    private static final Year YEAR = Year.of(2030);
    private static NumberingDatabase database;

    @BeforeAll
    static void start() {
        database = new NumberingDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    @DisplayName("R6.7 every number is issued, voided, imported, explained or unexplained, and the unexplained are told as ranges")
    void everyNumberIsAccountedFor() throws Exception {
        SeriesId series = database.series("SLAG");
        database.fill(series, YEAR, 20, 5);
        database.inTransaction(() -> database.sql.update("update series_year set last_serial = 30 where series_id = ?1", series.value()));
        change("voided_at = current_timestamp, voided_by = 'test', void_reason = 'fel'", series, 3);
        change("origin = 'IMPORTED'", series, 7);
        explain(series, 24, 26);
        assertThat(count(series)).containsExactly(range(5, 5), range(10, 10), range(15, 15), range(20, 23), range(27, 30));
        SeriesReport report = report(series);
        assertThat(report).extracting(SeriesReport::last, SeriesReport::highest, SeriesReport::issued, SeriesReport::voided, SeriesReport::imported,
                SeriesReport::explained, SeriesReport::unexplained).containsExactly(30L, 19L, 14L, 1L, 1L, 3L, 11L);
        assertThat(report.ranges()).containsExactlyElementsOf(count(series));
        assertThat(report.complete()).isFalse();
        explain(series, 5, 5);
        explain(series, 10, 23);
        explain(series, 27, 30);
        assertThat(count(series)).isEmpty();
        assertThat(report(series).complete()).isTrue();
    }

    @RepeatedTest(30)
    @DisplayName("R6.7 whatever numbers are borne and explained, the unexplained are exactly the rest")
    void sameAsBruteForce(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        int n = repetition.getCurrentRepetition();
        SeriesId series = database.series("B" + (char) ('A' + n % 26) + (char) ('A' + n / 26));
        long last = random.nextInt(40);
        NavigableSet<Long> rest = new TreeSet<>(LongStream.rangeClosed(1, last).boxed().toList());
        database.inTransaction(() -> {
            database.numbers.open(series, YEAR);
            database.sql.update("update series_year set last_serial = ?2 where series_id = ?1", series.value(), last);
            LongStream.rangeClosed(1, last).filter(serial -> random.nextInt(3) > 0).forEach(serial -> {
                database.open(series, YEAR, serial);
                rest.remove(serial);
            });
            return null;
        });
        for (int said = random.nextInt(5); said > 0; said--) {
            long from = 1 + random.nextInt(45);
            long to = from + random.nextInt(8);
            explain(series, from, to);
            rest.subSet(from, true, to, true).clear();
        }
        assertThat(count(series)).isEqualTo(ranges(rest));
        assertThat(last == 0 ? 0 : report(series).unexplained()).isEqualTo(rest.size());
    }

    @Test
    @DisplayName("R6.7 a million numbers of one series are counted in less than two seconds")
    void aMillion() throws Exception {
        SeriesId series = database.series("MILJON");
        database.withoutUpkeep(() -> database.fill(series, YEAR, 1_000_000, 333_333));
        Duration best = Duration.ofDays(1);
        for (int n = 0; n < 3; n++) {
            long begun = System.nanoTime();
            List<SerialRange> found = count(series);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            best = took.compareTo(best) < 0 ? took : best;
            assertThat(found).containsExactly(range(333_333, 333_333), range(666_666, 666_666), range(999_999, 999_999));
        }
        System.out.println("a million numbers, three of them missing, were counted in " + best.toMillis() + " ms");
        assertThat(best).as("the best of three").isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("R6.7 a number cannot be borne twice in a series and year")
    void noDuplicates() throws Exception {
        SeriesId series = database.series("DUBBEL");
        database.fill(series, YEAR, 2, 100);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.inTransaction(() -> database.open(series, YEAR, 2))))
                .hasStackTraceContaining("case_file_serial");
    }

    @Test
    @DisplayName("R6.7 a case whose documents are not numbered 1 to n is found; what an import brought along may have holes")
    void holesWithinACase() throws Exception {
        SeriesId series = database.series("HANDL");
        List<UUID> cases = new ArrayList<>();
        database.inTransaction(() -> {
            LongStream.rangeClosed(1, 7).forEach(serial -> cases.add(database.open(series, YEAR, serial)));
            return null;
        });
        entries(cases.get(0), 3, false, 1, 2, 3);
        entries(cases.get(1), 3, false, 1, 3);
        entries(cases.get(2), 2, false, 1, 2, 3);
        entries(cases.get(3), 9, true, 2, 5, 9);
        entries(cases.get(4), 0, false);
        entries(cases.get(5), 0, false, 1, 2);
        entries(cases.get(5), 4, true, 4);
        entries(cases.get(6), 0, true, 3);
        entries(cases.get(6), 5, false, 5);
        database.inTransaction(() -> {
            database.entryGaps.count();
            return null;
        });
        assertThat(broken()).containsExactlyInAnyOrder(cases.get(1), cases.get(2), cases.get(6));
        database.inTransaction(() -> {
            database.gaps.finishRun(1);
            return null;
        });
        assertThat(database.inTransaction(() -> database.gaps.alarm(Optional.empty())).cases()).isEqualTo(3);
        assertThat(missing()).containsOnly(entry(cases.get(1), List.of(2)), entry(cases.get(2), List.of()), entry(cases.get(6), List.of(4)));
        explainEntry(cases.get(1), 2);
        explainEntry(cases.get(6), 4);
        assertThat(missing()).as("at once").containsOnly(entry(cases.get(2), List.of()));
        database.inTransaction(() -> {
            database.entryGaps.count();
            return null;
        });
        assertThat(missing()).as("and when all are counted again").containsOnly(entry(cases.get(2), List.of()));
        assertThatThrownBy(() -> explainEntry(cases.get(1), 2)).hasStackTraceContaining("entry_explanation");
        assertThatThrownBy(() -> database.inTransaction(() -> database.sql.update("delete from entry_explanation")))
                .hasStackTraceContaining("nothing is deleted");
    }

    private static void explainEntry(UUID file, int number) throws Exception {
        database.inTransaction(() -> {
            database.entryGaps.explain(new CaseId(file), number, "Pappersdiariet", "registrator");
            return null;
        });
    }

    private static Map<UUID, List<Integer>> missing() throws Exception {
        return database.inTransaction(() -> database.entryGaps.found(Optional.empty())).stream()
                .collect(Collectors.toMap(gap -> gap.file().value(), EntryGap::missing));
    }

    private static void entries(UUID file, int counter, boolean imported, int... numbers) throws Exception {
        database.inTransaction(() -> {
            for (int number : numbers) {
                database.sql.update("""
                        insert into diary_entry (id, case_id, number, region_code, authority_id, title, direction, type_code, date, registered_at,
                               registered_by, registered_on, imported)
                        select gen_random_uuid(), id, ?2, region_code, authority_id, 'Test', 'INCOMING', 'OVRIGT', current_date, current_timestamp,
                               'test', current_date, ?3 from case_file where id = ?1""", file, number, imported);
            }
            return database.sql.update("update case_file set entries = ?2 where id = ?1", file, counter);
        });
    }

    private static List<UUID> broken() throws Exception {
        return database.inTransaction(() -> database.sql.values(UUID.class, "select case_id from gap_case").toList());
    }

    private static void change(String what, SeriesId series, long serial) throws Exception {
        database.inTransaction(() -> database.sql.update("update case_file set " + what + " where series_id = ?1 and serial = ?2",
                series.value(), serial));
    }

    private static void explain(SeriesId series, long first, long last) throws Exception {
        database.inTransaction(() -> {
            database.gaps.explain(new ExplainNumbers(series, YEAR, range(first, last), ""), "Pappersdiariet", "registrator");
            return null;
        });
    }

    private static List<SerialRange> count(SeriesId series) throws Exception {
        return database.inTransaction(() -> database.gaps.count(series, YEAR));
    }

    private static SeriesReport report(SeriesId series) throws Exception {
        return database.inTransaction(() -> database.gaps.reports(Optional.empty())).stream()
                .filter(report -> report.series().equals(series)).findFirst().orElseThrow();
    }

    private static SerialRange range(long first, long last) {
        return new SerialRange(first, last);
    }

    private static List<SerialRange> ranges(NavigableSet<Long> numbers) {
        List<SerialRange> ranges = new ArrayList<>();
        for (long number : numbers) {
            if (!ranges.isEmpty() && ranges.getLast().last() == number - 1) {
                ranges.set(ranges.size() - 1, range(ranges.getLast().first(), number));
            } else {
                ranges.add(range(number, number));
            }
        }
        return ranges;
    }
}
