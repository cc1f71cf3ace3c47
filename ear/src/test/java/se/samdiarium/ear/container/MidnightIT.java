package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.ear.clock.ThreadClock;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.control.SeriesYears;

class MidnightIT extends InContainer {

    private static final int THREADS = 200;
    private static final Year OLD = Year.of(2031);
    private static final Year NEW = Year.of(2032);

    @Inject
    private SeriesYears years;

    /** Stands at half a second before midnight until it is let go; then it goes as clocks go. */
    private static final class NewYearsEve implements InstantSource {
        private static final Instant BEFORE = LocalDateTime.of(OLD.getValue(), 12, 31, 23, 59, 59, 500_000_000).atZone(SWEDEN).toInstant();
        private volatile long letGo;

        void letGo() {
            letGo = System.nanoTime();
        }

        @Override
        public Instant instant() {
            long since = letGo;
            return since == 0 ? BEFORE : BEFORE.plusNanos(System.nanoTime() - since);
        }

        boolean isNewYear() {
            return instant().atZone(SWEDEN).getYear() == NEW.getValue();
        }
    }

    @Test
    @DisplayName("R6.6 R1.2 two hundred threads register over midnight of 31 December: no error, no duplicate, no gap, each in its own year, "
            + "the new year from 1, also in a series nobody has prepared")
    void overMidnight() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId prepared = authority(UPPSALA);
        people.as(registrar, () -> ThreadClock.in(new NewYearsEve(), () -> {
            years.open();
            return null;
        }));
        AuthorityId unprepared = authority(UPPSALA);
        NewYearsEve time = new NewYearsEve();
        AtomicInteger before = new AtomicInteger();
        AtomicInteger cases = new AtomicInteger();
        List<Callable<Integer>> actions = IntStream.range(0, THREADS).<Callable<Integer>>mapToObj(i -> () -> ThreadClock.in(time, () -> {
            int after = 0;
            for (int n = 0; after < 2; n++) {
                boolean wasNewYear = time.isNewYear();
                open((i + n) % 2 == 0 ? prepared : unprepared);
                cases.incrementAndGet();
                after += wasNewYear ? 1 : 0;
                if (before.incrementAndGet() == THREADS) {
                    time.letGo();
                }
            }
            return after;
        })).toList();
        assertThat(people.together(registrar, actions)).hasSize(THREADS).containsOnly(2);
        long told = 0;
        for (AuthorityId authority : List.of(prepared, unprepared)) {
            for (Year year : List.of(OLD, NEW)) {
                List<Long> serials = serials(authority, year);
                assertThat(serials).as(authority + " " + year).hasSizeGreaterThan(THREADS / 4)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, serials.size()).boxed().toList());
                assertThat(lastSerial(authority, year)).isEqualTo(serials.size());
                told += serials.size();
            }
            assertThat(rows.count("""
                    select count(*) from case_file where authority_id = ?
                    and year <> extract(year from opened_at at time zone 'Europe/Stockholm')""", authority.value())).isZero();
        }
        assertThat(told).isEqualTo(cases.get());
    }

    /** In one test: Arquillian would run all cases of a parameterised one for each of them. */
    @Test
    @DisplayName("R6.6 the year is the one in Sweden, at the edges of years, of summer time and of leap years")
    void yearInSweden() {
        Map<String, Integer> years = Map.ofEntries(Map.entry("2033-12-31T22:59:59.999999Z", 2033), Map.entry("2033-12-31T23:00:00Z", 2034),
                Map.entry("2033-12-31T23:30:00Z", 2034), Map.entry("2034-01-01T00:00:00Z", 2034), Map.entry("2034-03-26T00:59:59Z", 2034),
                Map.entry("2034-03-26T01:00:00Z", 2034), Map.entry("2034-10-29T00:30:00Z", 2034), Map.entry("2034-10-29T01:30:00Z", 2034),
                Map.entry("2036-02-29T12:00:00Z", 2036), Map.entry("2036-12-31T23:00:00Z", 2037), Map.entry("2036-12-30T23:30:00Z", 2036));
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        years.forEach((text, year) -> {
            Instant instant = Instant.parse(text);
            AuthorityId authority = authority(UPPSALA);
            String number = people.as(registrar, () -> ThreadClock.in(InstantSource.fixed(instant), () -> open(authority).number()));
            assertThat(number).as("at " + text).endsWith(" " + year + "-00001");
            assertThat(clock.instant()).as("the others' time goes on").isBefore(instant);
        });
    }

    private List<Long> serials(AuthorityId authority, Year year) {
        List<Long> serials = new ArrayList<>(rows.of("select serial from case_file where authority_id = ? and year = ?", authority.value(),
                year.getValue()).stream().map(row -> ((Number) row[0]).longValue()).toList());
        Collections.sort(serials);
        return serials;
    }

    private long lastSerial(AuthorityId authority, Year year) {
        return rows.count("select last_serial from series_year y join series s on s.id = y.series_id where s.authority_id = ? and y.year = ?",
                authority.value(), year.getValue());
    }
}
