package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.ear.container.PublicRule.Shown;
import se.samdiarium.ear.container.PublicRule.StoredEntry;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.PublicAnswer;
import se.samdiarium.registry.PublicEntry;
import se.samdiarium.registry.PublicQuestion;
import se.samdiarium.registry.boundary.PublicDiary;
import se.samdiarium.registry.boundary.Publicity;

/** Every answer of the public view is compared with an oracle of its own, for entries in all combinations. */
class PublicDiaryIT extends InContainer {

    private static final int DELAY = 24;

    @Inject
    private PublicDiary diary;

    @Inject
    private Publicity publicity;

    @Test
    @DisplayName("R4.5 R4.6 R4.7 of entries in all combinations exactly what the rule allows is shown: lists, words, numbers, periods, counts, pages")
    void exactlyWhatTheRuleAllows() throws SQLException {
        for (int delay : new int[] {0, DELAY}) {
            RegionCode region = new RegionCode(delay == 0 ? "10" : "08");
            AuthorityId authority = authority(region);
            RandomDiary stored = new RandomDiary(rows, region, authority, 7L + delay, clock.instant());
            set(region, true, delay);
            PublicRule rule = new PublicRule(stored.entries, clock.instant().minus(Duration.ofHours(delay)));
            assertAnswers(question(region, authority), rule.shown(entry -> true, Optional.empty()));
            assertWords(stored, rule, region, authority);
            assertNumbers(stored, rule, region, authority);
            assertPeriods(rule, region, authority);
        }
    }

    private void assertWords(RandomDiary stored, PublicRule rule, RegionCode region, AuthorityId authority) {
        for (String word : stored.everyWord()) {
            assertAnswers(new PublicQuestion(region, Optional.of(authority), Optional.empty(), Optional.empty(), Optional.of(word.toUpperCase()),
                    Optional.empty(), 1, 1), rule.shown(entry -> true, Optional.of(word)));
        }
        for (String sign : List.of("%", "_", "!", "!_", "om 1", "med flera")) {
            List<String> words = List.of(sign.split(" "));
            List<Shown> expected = rule.shown(entry -> true, Optional.of(words.getFirst())).stream()
                    .filter(shown -> words.stream().allMatch(shown::has)).toList();
            assertAnswers(new PublicQuestion(region, Optional.of(authority), Optional.empty(), Optional.empty(), Optional.of(sign),
                    Optional.empty(), 1, 7), expected);
        }
    }

    private void assertNumbers(RandomDiary stored, PublicRule rule, RegionCode region, AuthorityId authority) {
        stored.cases.forEach(file -> {
            List<Shown> ofCase = rule.shown(entry -> entry.file() == file, Optional.empty());
            assertAnswers(numbered(region, authority, "2025-%04d".formatted(file.serial())), ofCase);
            assertAnswers(numbered(region, authority, file.number().toLowerCase()), ofCase);
            assertAnswers(numbered(region, authority, file.foreignNumber()), List.of());
        });
        stored.entries.forEach(entry -> assertAnswers(numbered(region, authority, entry.written()),
                rule.shown(other -> other == entry, Optional.empty())));
        assertAnswers(numbered(region, authority, "inget nummer"), List.of());
    }

    private void assertPeriods(PublicRule rule, RegionCode region, AuthorityId authority) {
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(20));
            LocalDate to = from.plusDays(random.nextInt(6) - 1);
            Predicate<StoredEntry> within = entry -> !entry.date().isBefore(from) && !entry.date().isAfter(to);
            assertAnswers(new PublicQuestion(region, Optional.of(authority), Optional.of(from), Optional.of(to), Optional.empty(), Optional.empty(),
                    1, 1 + random.nextInt(9)), rule.shown(within, Optional.empty()));
        }
    }

    /** All pages together are exactly what is expected, in order, and every page tells the same number. */
    private void assertAnswers(PublicQuestion question, List<Shown> expected) {
        List<Shown> shown = new ArrayList<>();
        int page = 1;
        PublicAnswer answer;
        do {
            answer = diary.find(new PublicQuestion(question.region(), question.authority(), question.from(), question.to(), question.words(),
                    question.number(), page, question.size()));
            assertThat(answer.total()).as(question + " page " + page).isEqualTo(expected.size());
            assertThat(answer.more()).isFalse();
            answer.entries().forEach(entry -> shown.add(told(entry)));
            page++;
        } while (!answer.entries().isEmpty());
        assertThat(shown).as(question.toString()).isEqualTo(expected);
    }

    /** What an answer tells; the number of the case stands in the number of the entry. */
    private static Shown told(PublicEntry entry) {
        assertThat(entry.number()).startsWith(entry.caseNumber());
        assertThat(entry.authority()).startsWith("Testnämnden");
        assertThat(entry.direction().isPresent()).isEqualTo(entry.type().isPresent());
        return new Shown(entry.number(), entry.date(), entry.state(), entry.title().orElse(null), entry.correspondent().orElse(null),
                entry.type().isPresent(), entry.caseTitle().orElse(null), entry.movedTo().orElse(null));
    }

    private static PublicQuestion question(RegionCode region, AuthorityId authority) {
        return new PublicQuestion(region, Optional.of(authority), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1, 7);
    }

    private static PublicQuestion numbered(RegionCode region, AuthorityId authority, String number) {
        return new PublicQuestion(region, Optional.of(authority), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(number), 1, 5);
    }

    @Test
    @DisplayName("R4.7 the view of a region is closed until an administrator opens it, and closed again at once; the setting is in the audit trail")
    void closedUntilOpened() {
        RegionCode region = new RegionCode("07");
        AuthorityId authority = authority(region);
        assertThat(diary.open()).extracting(DiaryPublicity::region).doesNotContain(region);
        assertRefused("registry.diary-not-public", () -> diary.find(question(region, authority)));
        set(region, true, 0);
        assertThat(diary.find(question(region, authority)).entries()).isEmpty();
        set(region, false, 0);
        assertRefused("registry.diary-not-public", () -> diary.find(question(region, authority)));
        assertThat(rows.of("select subject from audit_event where action = 'registry.publicity-set' and subject like '%region 07%' order by id"))
                .extracting(row -> row[0]).containsExactly("diary of region 07 open, delay 0 h", "diary of region 07 closed");
    }

    @Test
    @DisplayName("R4.7 only who administers sets the public view, and a delay is 0 to 8760 hours")
    void whoMayOpen() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        assertRefused("access.forbidden", () -> people.as(registrar, () -> publicity.set(new DiaryPublicity(UPPSALA, true, 0))));
        assertRefused("registry.delay-invalid", () -> set(UPPSALA, true, -1));
        assertRefused("registry.delay-invalid", () -> set(UPPSALA, true, 8761));
        Someone local = people.make(GOTLAND, Role.ADMINISTRATOR);
        assertRefused("registry.publicity-of-other-region", () -> people.as(local, () -> publicity.set(new DiaryPublicity(UPPSALA, true, 0))));
        assertThat(people.as(local, publicity::all)).extracting(DiaryPublicity::region).containsExactly(GOTLAND);
    }

    @Test
    @DisplayName("R4.7 an entry under delay is not there, not even to be counted or found by its number, and is there when the delay has passed")
    void notThereUntilTheDelayHasPassed() throws SQLException {
        RegionCode region = new RegionCode("21");
        AuthorityId authority = authority(region);
        Someone registrar = people.make(region, Role.REGISTRAR);
        set(region, true, 2);
        String number = people.as(registrar, () -> register(open(authority), receive("Fördröjd " + UUID.randomUUID())).number());
        assertThat(diary.find(question(region, authority)).total()).isZero();
        assertThat(diary.find(numbered(region, authority, number)).entries()).isEmpty();
        Instant then = clock.instant().minus(Duration.ofHours(2));
        rows.change("update diary_entry set registered_at = ? where authority_id = ?", java.sql.Timestamp.from(then), authority.value());
        assertThat(diary.find(numbered(region, authority, number)).entries()).extracting(PublicEntry::number).containsExactly(number);
    }

    private void set(RegionCode region, boolean open, int delay) {
        people.as(people.administrator(), () -> publicity.set(new DiaryPublicity(region, open, delay)));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowableOfType(Refusal.class, call).code()).isEqualTo(code);
    }
}
