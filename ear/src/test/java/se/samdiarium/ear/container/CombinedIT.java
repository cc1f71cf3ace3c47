package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;
import se.samdiarium.registry.SeriesReport;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.GapReport;
import se.samdiarium.registry.control.Order;
import se.samdiarium.registry.control.Outcome;
import se.samdiarium.registry.control.RegistrationBatch;

class CombinedIT extends InContainer {

    private static final String REFUSED = "registry.title-missing";

    @Inject
    private RegistrationBatch batch;

    @Inject
    private CurrentCaller current;

    @Inject
    private GapReport report;

    @Inject
    private Diary diary;

    @Test
    @DisplayName("R6.5 sixty-four on one series, one in three refused: each gets its own answer, without gap or duplicate")
    void oneInThreeRefused() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        List<String> answers = people.together(registrar, IntStream.range(0, 64).<Callable<String>>mapToObj(i -> () -> i % 3 == 0
                ? refusalOf(() -> registration.openCase(new OpenCase(authority, " ")))
                : open(authority).number()).toList());
        assertThat(answers).filteredOn(REFUSED::equals).hasSize(22);
        assertThat(answers).filteredOn(answer -> !answer.equals(REFUSED)).hasSize(42).doesNotHaveDuplicates();
        assertThat(serials(authority)).containsExactlyElementsOf(oneTo(42));
    }

    @Test
    @DisplayName("R1.3 many register in the same case at once: the documents are numbered 1 to n, and a closed door costs none of them")
    void manyInTheSameCase() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        List<String> numbers = people.together(registrar, IntStream.range(0, 48).<Callable<String>>mapToObj(i -> () -> i % 4 == 0
                ? refusalOf(() -> registration.register(file.id(), paper(" ")))
                : registration.register(file.id(), paper("Handling " + i)).number()).toList());
        assertThat(numbers).filteredOn(number -> !number.equals(REFUSED))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 36).mapToObj(n -> file.number() + "-" + n).toList());
        assertThat(rows.count("select entries from case_file where id = ?", file.id().value())).isEqualTo(36);
    }

    @Test
    @DisplayName("R6.5 in one batch, whoever wants a received file that another has taken is refused, and the number goes to the next")
    void fileTakenByAnother() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        List<Outcome> outcomes = people.as(registrar, () -> {
            ReceivedId shared = receive("Samma fil " + UUID.randomUUID());
            ReceivedId gone = receive("Redan diarieförd " + UUID.randomUUID());
            registration.registerInNewCase(new OpenCase(authority, "Före"), filed(gone));
            return batch.commit(List.of(order(authority, filed(shared)), order(authority, filed(shared)), order(authority, filed(gone)),
                    order(authority, paper("Sist"))));
        });
        assertThat(outcomes).extracting(outcome -> outcome instanceof Outcome.Refused refused ? ((Refusal) refused.why()).code() : "done")
                .containsExactly("done", "document.received-unknown", "document.received-unknown", "done");
        assertThat(serials(authority)).containsExactlyElementsOf(oneTo(3));
    }

    @Test
    @DisplayName("R1.1 what a registration answers is what the diary shows, with a file and without, with secrecy and note")
    void answersWhatIsShown() throws IOException {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        people.as(registrar, () -> {
            Secrecy secrecy = new Secrecy(Optional.of(new SecrecyMarking("OSL 15:2", LocalDate.now(clock), "Regionstyrelsen")),
                    Optional.of("Remissvar"), Optional.of("En region"));
            EntryView filed = registration.registerInNewCase(new OpenCase(authority(UPPSALA), "Ett ärende"), new RegisterEntry(
                    Optional.of(receive("Fil " + UUID.randomUUID())), " Remissvar ", Direction.OUTGOING, "REMISSVAR", LocalDate.now(clock),
                    Optional.of("Region Gotland"), true, Optional.of("Anteckning"), secrecy));
            EntryView paper = registration.register(filed.caseId(), paper("Bilaga"));
            assertThat(diary.caseFile(filed.caseId()).entries()).containsExactly(filed, paper);
            return filed;
        });
    }

    @Test
    @DisplayName("R6.5 two at once want the same received file: one has it, the other is refused, and there is no gap")
    void raceForAFile() throws IOException {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        ReceivedId shared = people.as(registrar, () -> receive("Kapplöpning " + UUID.randomUUID()));
        List<String> answers = people.together(registrar, IntStream.range(0, 12).<Callable<String>>mapToObj(i -> () -> refusalOf(() ->
                registration.registerInNewCase(new OpenCase(authority, "Ärende " + i), filed(shared)))).toList());
        assertThat(answers).filteredOn("done"::equals).hasSize(1);
        assertThat(answers).filteredOn("document.received-unknown"::equals).hasSize(11);
        assertThat(serials(authority)).containsExactly(1L);
    }

    /** In one test: Arquillian would run all cases of a parameterised one for each of them. */
    @Test
    @DisplayName("R1.2 R1.3 R6.7 any interleaving of cases, documents, refusals and rollbacks over several series leaves all numbers accounted for")
    void anyInterleaving() {
        List.of(3L, 20_311_231L, 77L).forEach(this::interleaving);
    }

    private void interleaving(long seed) {
        Someone registrar = people.make(GOTLAND, Role.REGISTRAR);
        List<AuthorityId> diaries = List.of(authority(GOTLAND), authority(GOTLAND), authority(GOTLAND));
        List<CaseView> files = people.as(registrar, () -> List.of(open(diaries.get(0)), open(diaries.get(1))));
        people.together(registrar, IntStream.range(0, 24).<Callable<Integer>>mapToObj(thread -> () -> {
            Random random = new Random(seed * 1_000 + thread);
            for (int n = 0; n < 8; n++) {
                step(random, diaries, files);
            }
            return thread;
        }).toList());
        for (AuthorityId authority : diaries) {
            List<Long> serials = serials(authority);
            assertThat(serials).as("seed " + seed).hasSizeGreaterThan(8).containsExactlyElementsOf(oneTo(serials.size()));
        }
        for (CaseView file : files) {
            List<Long> numbers = new ArrayList<>(longs("select number from diary_entry where case_id = ?", file.id().value()));
            assertThat(numbers).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(oneTo(numbers.size()));
        }
        List<SeriesReport> counted = people.as(registrar, () -> report.recount());
        assertThat(counted).filteredOn(line -> rows.count("select count(*) from series where id = ? and authority_id in (?, ?, ?)",
                line.series().value(), diaries.get(0).value(), diaries.get(1).value(), diaries.get(2).value()) == 1)
                .hasSize(3).allMatch(SeriesReport::complete);
    }

    private void step(Random random, List<AuthorityId> diaries, List<CaseView> files) throws Exception {
        AuthorityId authority = diaries.get(random.nextInt(diaries.size()));
        CaseView file = files.get(random.nextInt(files.size()));
        switch (random.nextInt(7)) {
            case 0 -> rolledBack(() -> open(authority));
            case 1 -> rolledBack(() -> registration.registerInNewCase(new OpenCase(authority, "Ångrat"), paper("Ångrat")));
            case 2 -> refusalOf(() -> registration.registerInNewCase(new OpenCase(authority, "Vägrat"), paper("")));
            case 3 -> registration.registerInNewCase(new OpenCase(authority, "Nytt"), paper("Första"));
            case 4 -> open(authority);
            case 5 -> rolledBack(() -> registration.register(file.id(), paper("Ångrat")));
            default -> registration.register(file.id(), paper("Nästa"));
        }
    }

    private Order order(AuthorityId authority, RegisterEntry entry) {
        return Order.register(current.get(), new Order.New(new OpenCase(authority, "Testärende")), entry);
    }

    private RegisterEntry filed(ReceivedId file) {
        return new RegisterEntry(file, "Testhandling", Direction.INCOMING, "OVRIGT", LocalDate.now(clock), Optional.of("Avsändaren"), true);
    }

    private RegisterEntry paper(String title) {
        return new RegisterEntry(Optional.empty(), title, Direction.INCOMING, "OVRIGT", LocalDate.now(clock), Optional.of("Avsändaren"), true,
                Optional.empty(), Secrecy.NONE);
    }

    private static String refusalOf(Callable<?> action) throws Exception {
        try {
            action.call();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private List<Long> serials(AuthorityId authority) {
        return longs("select serial from case_file where authority_id = ?", authority.value());
    }

    private List<Long> longs(String sql, Object parameter) {
        List<Long> values = new ArrayList<>(rows.of(sql, parameter).stream().map(row -> ((Number) row[0]).longValue()).toList());
        Collections.sort(values);
        return values;
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
