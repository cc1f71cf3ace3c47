package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.CaseView;

class NumberSeriesIT extends InContainer {

    private static final int THREADS = 50;

    @Test
    @DisplayName("R1.1 a case gets the next number of its authority and of the calendar year in Sweden")
    void casesAreNumberedByAuthorityAndYear() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        List<String> numbers = people.as(registrar, () -> List.of(open(authority).number(), open(authority).number()));
        int year = Year.now(clock.withZone(SWEDEN)).getValue();
        String prefix = (String) rows.of("select prefix from authority where id = ?", authority.value()).getFirst()[0];
        assertThat(numbers).containsExactly("%s %d-00001".formatted(prefix, year), "%s %d-00002".formatted(prefix, year));
    }

    @Test
    @DisplayName("R1.2 a case that is rolled back gives its number to the next one")
    void rolledBackCaseGivesItsNumberBack() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        String lost = people.as(registrar, () -> rolledBack(() -> open(authority).number()));
        String next = people.as(registrar, () -> open(authority).number());
        assertThat(next).isEqualTo(lost);
        assertThat(serials(authority)).containsExactly(1L);
    }

    @Test
    @DisplayName("R1.2 fifty registrars at once, a third of them rolled back: no gap and no duplicate")
    void fiftyAtOnceWithoutGapsOrDuplicates() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        List<Callable<String>> openings = IntStream.range(0, THREADS).<Callable<String>>mapToObj(i -> i % 3 == 0
                ? () -> rolledBack(() -> open(authority).number())
                : () -> open(authority).number()).toList();
        people.atOnce(registrar, openings);
        int kept = THREADS - (THREADS + 2) / 3;
        assertThat(serials(authority)).containsExactlyElementsOf(LongStream.rangeClosed(1, kept).boxed().toList());
        assertThat(rows.count("select last_serial from series_year y join series s on s.id = y.series_id where s.authority_id = ?",
                authority.value())).isEqualTo(kept);
    }

    @Test
    @DisplayName("R1.3 entries are numbered within the case, and a rolled-back entry leaves neither number nor document behind")
    void entriesAreNumberedWithinTheCase() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        CaseView file = people.as(registrar, () -> open(authority));
        ReceivedId first = people.as(registrar, () -> receive("Den första handlingen " + UUID.randomUUID()));
        ReceivedId second = people.as(registrar, () -> receive("Den andra handlingen " + UUID.randomUUID()));
        assertThat(people.as(registrar, () -> register(file, first).number())).isEqualTo(file.number() + "-1");
        String lost = people.as(registrar, () -> rolledBack(() -> register(file, second).number()));
        assertThat(lost).isEqualTo(file.number() + "-2");
        assertThat(rows.count("select count(*) from diary_entry where case_id = ?", file.id().value())).isEqualTo(1);
        assertThat(rows.count("select count(*) from received_file where id = ?", second.value())).as("still in the inbox").isEqualTo(1);
        assertThat(people.as(registrar, () -> register(file, second).number())).isEqualTo(lost);
    }

    private List<Long> serials(AuthorityId authority) {
        return rows.of("select serial from case_file where authority_id = ? order by serial", authority.value()).stream()
                .map(row -> ((Number) row[0]).longValue()).toList();
    }
}
