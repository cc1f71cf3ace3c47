package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryFacts;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Entries;
import se.samdiarium.search.AnswerComparison;
import se.samdiarium.search.AnswerComparison.Answer;
import se.samdiarium.search.AnswerComparison.Answerer;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;
import se.samdiarium.search.boundary.Answers;

class AnswersIT extends InContainer {

    private static final String ANSWER = "REMISSVAR";
    private static final Sought FOUR = about("4", "");
    private static final String OF_CASE = """
            select e.id from diary_entry e join case_file c on c.id = e.case_id
            where c.id = ? and c.region_code = ? and e.type_code = 'REMISSVAR' and e.voided_at is null and e.moved_to is null""";

    @Inject
    private Answers answers;

    @Inject
    private Entries entries;

    @Test
    @DisplayName("C1.30 who says something, who says nothing, whose answer cannot be read and who has not answered is told, region by region")
    void whoSaysWhat() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        people.as(registrar, () -> register(file, "Region Gotland", ANSWER, "§ 4 Uppdrag\n\nSjuktransporter bör ingå.\n\n§ 5 Annat\n\nInget."));
        people.as(registrar, () -> register(file, "Region Gotland", ANSWER, "Tillägg: även § 4 och § 9 berörs."));
        people.as(registrar, () -> register(file, "Region Skåne", ANSWER, "Vi avstyrker § 8."));
        people.as(registrar, () -> register(file, "Socialstyrelsen", ANSWER, "Punkt 4 är bra."));
        people.as(registrar, () -> register(file, "Region Dalarna", "KORRESPONDENS", "Vi svarar om § 4 senare."));
        people.as(registrar, () -> register(file, "Region Halland", ANSWER, "%PDF-1.7 går inte att läsa " + UUID.randomUUID()));
        AnswerComparison compared = people.as(registrar, () -> answers.about(file.id(), FOUR));
        Map<String, Answerer> by = compared.answerers().stream().collect(Collectors.toMap(Answerer::name, each -> each));
        assertThat(by.keySet()).containsExactlyInAnyOrder("Region Gotland", "Region Skåne", "Region Halland", "Socialstyrelsen");
        assertThat(by.get("Region Gotland").answers()).hasSize(2).allSatisfy(answer -> assertThat(answer.passages()).hasSize(1));
        assertThat(texts(by.get("Region Gotland"))).anySatisfy(text -> assertThat(text).isEqualTo("§ 4 Uppdrag\n\nSjuktransporter bör ingå."));
        assertThat(by.get("Region Skåne")).satisfies(each -> assertThat(each.says()).isFalse(), each -> assertThat(each.readable()).isTrue());
        assertThat(by.get("Region Halland").readable()).isFalse();
        assertThat(by.get("Socialstyrelsen")).satisfies(each -> assertThat(each.region()).isEmpty(), each -> assertThat(each.says()).isTrue());
        assertThat(compared.missing()).hasSize(18).doesNotContain(GOTLAND).contains(UPPSALA, new RegionCode("20"));
        assertThat(compared.sections()).extracting(each -> each.section().number() + "=" + each.answerers())
                .containsExactly("4=2", "5=1", "8=1", "9=1");
        assertThat(people.as(registrar, () -> answers.about(file.id(), about("4", "sjuktransport"))).answerers())
                .filteredOn(Answerer::says).extracting(Answerer::name).containsExactly("Region Gotland");
        assertThat(people.as(registrar, answers::cases)).extracting(CaseLine::id).contains(file.id());
    }

    @Test
    @DisplayName("C1.30 C1.17 answers are those of the register's rule, for every asker and case: of the own diary, in force, and nothing else")
    void answersAreTheRegisters() {
        Random random = new Random(21);
        List<RegionCode> regions = List.of(UPPSALA, GOTLAND);
        Map<RegionCode, Someone> registrars = regions.stream()
                .collect(Collectors.toMap(each -> each, each -> people.make(each, Role.REGISTRAR)));
        Map<RegionCode, Someone> askers = regions.stream().collect(Collectors.toMap(each -> each, each -> people.make(each, Role.LAWYER)));
        List<CaseView> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RegionCode region = regions.get(i % 2);
            CaseView file = people.as(registrars.get(region), () -> open(authority(region)));
            files.add(file);
            for (int number = 0; number < 4; number++) {
                String type = random.nextInt(3) > 0 ? ANSWER : "OVRIGT";
                boolean voided = random.nextInt(4) == 0;
                people.as(registrars.get(region), () -> voided(register(file, "Region Skåne", type, "Om § 4 i " + UUID.randomUUID()), voided));
            }
        }
        for (CaseView file : files) {
            for (RegionCode region : regions) {
                if (file.region().equals(region)) {
                    Set<Object> expected = rows.of(OF_CASE, file.id().value(), region.value()).stream().map(row -> row[0])
                            .collect(Collectors.toSet());
                    AnswerComparison compared = people.as(askers.get(region), () -> answers.about(file.id(), FOUR));
                    assertThat(told(compared)).isEqualTo(expected);
                    assertThat(people.as(askers.get(region), () -> answers.cases().stream().anyMatch(each -> each.id().equals(file.id()))))
                            .isEqualTo(!expected.isEmpty());
                } else {
                    assertThat(refusal(() -> people.as(askers.get(region), () -> answers.about(file.id(), FOUR)))).isEqualTo("registry.case-unknown");
                    assertThat(refusal(() -> people.as(askers.get(region), () -> answers.list(file.id(), FOUR)))).isEqualTo("registry.case-unknown");
                    assertThat(people.as(askers.get(region), answers::cases)).extracting(CaseLine::id).doesNotContain(file.id());
                }
            }
        }
        Someone signatory = people.administrator();
        assertThat(refusal(() -> people.as(signatory, () -> answers.about(files.getFirst().id(), FOUR)))).isEqualTo("access.forbidden");
    }

    private EntryView voided(EntryView entry, boolean really) {
        if (really) {
            EntryFacts facts = entries.facts(entry.id());
            entries.makeVoid(entry.id(), new Reason("Fel"), facts.revision());
        }
        return entry;
    }

    private EntryView register(CaseView file, String sender, String type, String text) throws IOException {
        return registration.register(file.id(), new RegisterEntry(receive(text), "Svar från " + sender, Direction.INCOMING, type,
                LocalDate.now(clock), Optional.of(sender), true));
    }

    private static String refusal(Runnable action) {
        return catchThrowableOfType(Refusal.class, action::run).code();
    }

    private static Set<Object> told(AnswerComparison compared) {
        return compared.answerers().stream().flatMap(each -> each.answers().stream())
                .filter(answer -> answer.passages().size() == 1).map(answer -> (Object) answer.entry().value()).collect(Collectors.toSet());
    }

    private static List<String> texts(Answerer answerer) {
        return answerer.answers().stream().map(Answer::passages).flatMap(List::stream).map(Passage::text).toList();
    }

    private static Sought about(String section, String words) {
        return new Sought(words, Optional.of(new Section(section)));
    }
}
