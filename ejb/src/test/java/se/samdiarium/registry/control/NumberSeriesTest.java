package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.SeriesId;

/** Numbers drawn from a real PostgreSQL by many at once. Random, by a seed that the name of the test tells. */
class NumberSeriesTest {

    private static final int THREADS = 8;
    private static final int EACH = 60;
    private static final List<Year> YEARS = List.of(Year.of(2031), Year.of(2032));
    private static NumberingDatabase database;

    @BeforeAll
    static void start() {
        database = new NumberingDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_251_231, 842, 99_999, 5_012_009})
    @DisplayName("R1.2 R6.6 any interleaving of runs of draws and rollbacks over several series and years, rows not there before, leaves 1 to n")
    void anyInterleaving(long seed) throws Exception {
        List<SeriesId> series = List.of(database.series(prefix(seed, 0)), database.series(prefix(seed, 1)), database.series(prefix(seed, 2)));
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            CountDownLatch ready = new CountDownLatch(THREADS);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(seed * THREADS + thread);
                all.add(threads.submit(drawing(random, series, ready)));
            }
            for (Future<?> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        for (SeriesId each : series) {
            for (Year year : YEARS) {
                List<Long> serials = database.serials(each, year);
                assertThat(serials).hasSizeGreaterThan(THREADS)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, serials.size()).boxed().toList());
                assertThat(database.inTransaction(() -> database.gaps.count(each, year))).as("unexplained").isEmpty();
            }
        }
    }

    private static Callable<Void> drawing(Random random, List<SeriesId> series, CountDownLatch ready) {
        return () -> {
            try (Connection mine = database.connect()) {
                ready.countDown();
                ready.await(30, TimeUnit.SECONDS);
                for (int n = 0; n < EACH; n++) {
                    transaction(random, series);
                }
                assertThat(mine.isClosed()).isFalse();
            }
            return null;
        };
    }

    private static void transaction(Random random, List<SeriesId> series) throws Exception {
        Year year = YEARS.get(random.nextInt(YEARS.size()));
        List<SeriesId> wanted = series.stream().filter(each -> random.nextInt(3) > 0)
                .sorted(java.util.Comparator.comparing(SeriesId::value)).toList();
        try {
            database.inTransaction(() -> {
                for (SeriesId each : wanted) {
                    int run = 1 + random.nextInt(4);
                    long first = database.numbers.next(each, year, run);
                    LongStream.range(first, first + run).forEach(serial -> database.open(each, year, serial));
                }
                if (random.nextInt(3) == 0) {
                    throw new NumberingDatabase.RolledBack();
                }
                return null;
            });
        } catch (NumberingDatabase.RolledBack gaveItsNumbersBack) {
            assertThat(wanted).isNotNull();
        }
    }

    @Test
    @DisplayName("R6.6 serials go on above 99 999 and above two thousand million")
    void longSerials() throws Exception {
        SeriesId series = database.series("LONG");
        database.inTransaction(() -> {
            database.numbers.open(series, YEARS.getFirst());
            return database.sql.update("update series_year set last_serial = 99998 where series_id = ?1", series.value());
        });
        assertThat(database.inTransaction(() -> database.numbers.next(series, YEARS.getFirst(), 3))).isEqualTo(99_999);
        assertThat(database.inTransaction(() -> database.numbers.next(series, YEARS.getFirst(), 1))).isEqualTo(100_002);
        database.inTransaction(() -> database.sql.update("update series_year set last_serial = 2147483647 where series_id = ?1", series.value()));
        assertThat(database.inTransaction(() -> database.numbers.next(series, YEARS.getFirst(), 1))).isEqualTo(2_147_483_648L);
        assertThat(NumberForm.USUAL.pattern()).isEqualTo(database.inTransaction(() ->
                database.sql.values(String.class, "select number_form from series where id = ?1", series.value()).findFirst().orElseThrow()));
    }

    private static String prefix(long seed, int n) {
        char letter = (char) ('A' + seed % 26);
        return "" + letter + (char) ('A' + seed / 26 % 26) + (char) ('X' + n);
    }

    @Test
    @DisplayName("R1.2 several series are drawn from in one statement; a series without a counter row gives nothing; what is not used goes back")
    void drawnTogether() throws Exception {
        SeriesId one = database.series("TOGA");
        SeriesId other = database.series("TOGB");
        SeriesId unopened = database.series("TOGC");
        Year year = YEARS.getFirst();
        database.inTransaction(() -> {
            database.numbers.open(one, year);
            database.numbers.open(other, year);
            return null;
        });
        Map<SeriesId, Integer> wanted = Map.of(one, 3, other, 1, unopened, 1);
        assertThat(database.inTransaction(() -> database.numbers.drawing(wanted, year).now())).isEqualTo(Map.of(one, 1L, other, 1L));
        database.inTransaction(() -> {
            assertThat(database.numbers.drawing(Map.of(one, 4), year).now()).isEqualTo(Map.of(one, 4L));
            database.numbers.giveBack(one, year, 2);
            return null;
        });
        assertThat(database.inTransaction(() -> database.numbers.next(one, year, 1))).isEqualTo(6);
        assertThat(database.inTransaction(() -> database.numbers.next(other, year, 1))).isEqualTo(2);
    }
}
