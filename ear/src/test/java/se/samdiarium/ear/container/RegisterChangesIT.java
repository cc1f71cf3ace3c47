package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseFields;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.ChangeCase;
import se.samdiarium.registry.ChangeEntry;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryFields;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;
import se.samdiarium.registry.boundary.DiaryAsOf;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;

class RegisterChangesIT extends InContainer {

    private static final int STEPS = 40;

    @Inject
    private RegisterChanges changes;

    @Inject
    private DiaryAsOf asOf;

    @Inject
    private Search search;

    @Test
    @DisplayName("R4.1 what an entry and its case said before is kept with who, when and why, and the audit trail names the change")
    void kept() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseId file = people.as(registrar, () -> open(authority(UPPSALA))).id();
        EntryId entry = people.as(registrar, () -> paper(file, "Fel rubrik")).id();
        people.as(registrar, () -> changes.change(new ChangeEntry(entry, 0, titled("Rätt rubrik"), "Felskrivning")));
        Classification chosen = people.as(registrar, changes::classifications).getFirst();
        people.as(registrar, () -> changes.change(new ChangeCase(file, 0, new CaseFields("Rätt mening", Optional.of("berit"),
                Optional.of(chosen.id()), Optional.empty(), Secrecy.NONE), "Bättre mening")));
        people.as(registrar, () -> changes.change(new ChangeCase(file, changes.file(file).revision(), new CaseFields("Rätt mening", Optional.empty(),
                Optional.empty(), Optional.empty(), Secrecy.NONE), "Ingen handläggare")));
        List<RegisterChange> history = people.as(registrar, () -> changes.history(file));
        assertThat(history).extracting(RegisterChange::field, change -> change.before().orElse(null), change -> change.after().orElse(null),
                RegisterChange::by, RegisterChange::reason).containsExactlyInAnyOrder(
                        tuple("handler", "berit", null, registrar, "Ingen handläggare"),
                        tuple("classification_id", chosen.id().toString(), null, registrar, "Ingen handläggare"),
                        tuple("title", "Testärende", "Rätt mening", registrar, "Bättre mening"),
                        tuple("handler", null, "berit", registrar, "Bättre mening"),
                        tuple("classification_id", null, chosen.id().toString(), registrar, "Bättre mening"),
                        tuple("title", "Fel rubrik", "Rätt rubrik", registrar, "Felskrivning"));
        assertThat(rows.of("select action from audit_event where actor = ? order by id", registrar.username())).extracting(row -> row[0])
                .endsWith("registry.entry-changed", "registry.case-changed", "registry.case-changed");
    }

    private static org.assertj.core.groups.Tuple tuple(String field, String before, String after, Someone by, String reason) {
        return org.assertj.core.groups.Tuple.tuple(field, before, after, by.username(), reason);
    }

    @Test
    @DisplayName("R4.1 a change without a reason, and R4.8 one with a personal identity number, is refused and changes nothing")
    void refused() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseId file = people.as(registrar, () -> open(authority(UPPSALA))).id();
        EntryId entry = people.as(registrar, () -> paper(file, "Rubrik")).id();
        assertRefused("registry.reason-missing", () -> people.as(registrar, () -> changes.change(new ChangeEntry(entry, 0, titled("Ny"), " "))));
        assertRefused("registry.personal-number", () -> people.as(registrar,
                () -> changes.change(new ChangeEntry(entry, 0, titled("Klagan 19900228-9990"), "x"))));
        assertRefused("registry.provision-unknown", () -> people.as(registrar, () -> changes.change(new ChangeEntry(entry, 0, fields("Ny",
                new Secrecy(Optional.of(new SecrecyMarking("OSL 99:99", LocalDate.now(clock), "X")), Optional.empty(), Optional.empty())), "x"))));
        assertThat(people.as(registrar, () -> changes.entry(entry)).fields().title()).isEqualTo("Rubrik");
        assertThat(people.as(registrar, () -> changes.history(file))).isEmpty();
    }

    @Test
    @DisplayName("R4.2 of eight who change the same at the same time one is heard and seven are told that it was changed meanwhile")
    void changedMeanwhile() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseId file = people.as(registrar, () -> open(authority(UPPSALA))).id();
        EntryId entry = people.as(registrar, () -> paper(file, "Rubrik")).id();
        List<Callable<String>> attempts = IntStream.range(0, 8).<Callable<String>>mapToObj(i -> () -> {
            try {
                return changes.change(new ChangeEntry(entry, 0, titled("Rubrik " + i), "Försök " + i)).fields().title();
            } catch (Refusal refusal) {
                return refusal.code();
            }
        }).toList();
        List<String> outcomes = people.atOnce(registrar, attempts);
        assertThat(outcomes).filteredOn("registry.changed-meanwhile"::equals).hasSize(7);
        String heard = outcomes.stream().filter(outcome -> outcome.startsWith("Rubrik")).findFirst().orElseThrow();
        assertThat(people.as(registrar, () -> changes.entry(entry)).fields().title()).isEqualTo(heard);
        assertThat(people.as(registrar, () -> changes.history(file))).hasSize(1);
    }

    @Test
    @DisplayName("R4.2 documents registered in a case meanwhile do not stand against a change of the case")
    void registrationIsNoChange() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseId file = people.as(registrar, () -> open(authority(UPPSALA))).id();
        long seen = people.as(registrar, () -> changes.file(file)).revision();
        people.as(registrar, () -> paper(file, "Kom emellan"));
        assertThat(people.as(registrar, () -> changes.change(new ChangeCase(file, seen, new CaseFields("Ny mening", Optional.empty(),
                Optional.empty(), Optional.empty(), Secrecy.NONE), "Bättre"))).fields().title()).isEqualTo("Ny mening");
    }

    @Test
    @DisplayName("R4.3 what is void or moved is not changed, nor what is another region's, nor by who does not register")
    void notChanged() throws SQLException {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseId file = people.as(registrar, () -> open(authority(UPPSALA))).id();
        EntryId voided = people.as(registrar, () -> paper(file, "Misstag")).id();
        EntryId moved = people.as(registrar, () -> paper(file, "Flyttad")).id();
        EntryId target = people.as(registrar, () -> paper(file, "Hit")).id();
        voidEntry(voided, clock.instant());
        rows.change("update diary_entry set moved_to = ?, moved_at = now() where id = ?", target.value(), moved.value());
        for (EntryId entry : List.of(voided, moved)) {
            assertRefused("registry.entry-not-in-force",
                    () -> people.as(registrar, () -> changes.change(new ChangeEntry(entry, 0, titled("Ny"), "x"))));
        }
        Someone stranger = people.make(GOTLAND, Role.REGISTRAR);
        assertRefused("registry.entry-unknown", () -> people.as(stranger, () -> changes.change(new ChangeEntry(target, 0, titled("Ny"), "x"))));
        assertRefused("registry.case-unknown", () -> people.as(stranger, () -> changes.history(file)));
        assertRefused("registry.case-unknown", () -> people.as(stranger, () -> asOf.file(file, clock.instant())));
        Someone lawyer = people.make(UPPSALA, Role.LAWYER);
        assertRefused("access.forbidden", () -> people.as(lawyer, () -> changes.change(new ChangeEntry(target, 0, titled("Ny"), "x"))));
    }

    @Test
    @DisplayName("R4.4 after a random history of a case, every earlier instant shows what was seen then, case and day's list alike")
    void asItLooked() throws SQLException {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        CaseId file = people.as(registrar, () -> open(authority)).id();
        Random random = new Random(11);
        Map<Instant, RegisteredCase> seen = new LinkedHashMap<>();
        Instant before = tick();
        for (int step = 0; step < STEPS; step++) {
            act(registrar, file, random);
            seen.put(tick(), people.as(registrar, () -> changes.file(file)));
        }
        LocalDate today = LocalDate.now(clock.withZone(SWEDEN));
        RecursiveComparisonConfiguration butRevision = RecursiveComparisonConfiguration.builder()
                .withIgnoredFields("revision", "entries.revision").build();
        for (Map.Entry<Instant, RegisteredCase> each : seen.entrySet()) {
            RegisteredCase then = people.as(registrar, () -> asOf.file(file, each.getKey()));
            assertThat(then).as("at " + each.getKey()).usingRecursiveComparison(butRevision).isEqualTo(each.getValue());
            List<RegisteredEntry> day = people.as(registrar, () -> asOf.day(today, each.getKey(), 0, 500)).stream()
                    .filter(entry -> entry.caseId().equals(file)).toList();
            assertThat(day).usingRecursiveFieldByFieldElementComparatorIgnoringFields("revision")
                    .containsExactlyInAnyOrderElementsOf(each.getValue().entries());
        }
        assertThat(people.as(registrar, () -> asOf.file(file, before)).entries()).isEmpty();
        assertThat(people.as(registrar, () -> asOf.day(LocalDate.MIN, Instant.MIN, 0, 10))).isEmpty();
        assertThat(people.as(registrar, () -> asOf.day(today, Instant.MAX, 0, 500))).isNotEmpty();
        assertRefused("registry.case-not-then", () -> people.as(registrar, () -> asOf.file(file, before.minus(1, ChronoUnit.DAYS))));
    }

    private void act(Someone registrar, CaseId file, Random random) throws SQLException {
        RegisteredCase now = people.as(registrar, () -> changes.file(file));
        List<RegisteredEntry> open = now.entries().stream().filter(entry -> entry.state() == EntryState.REGISTERED).toList();
        int what = random.nextInt(10);
        if (open.isEmpty() || what < 3) {
            people.as(registrar, () -> paper(file, "Rubrik " + random.nextInt(100)));
        } else if (what == 3) {
            voidEntry(open.get(random.nextInt(open.size())).id(), clock.instant());
        } else if (what == 4) {
            people.as(registrar, () -> changes.change(new ChangeCase(file, now.revision(), new CaseFields("Mening " + random.nextInt(100),
                    Optional.of("h" + random.nextInt(3)), Optional.empty(), Optional.empty(), Secrecy.NONE), "Skäl")));
        } else {
            RegisteredEntry entry = open.get(random.nextInt(open.size()));
            Secrecy secrecy = random.nextBoolean() ? Secrecy.NONE : new Secrecy(
                    Optional.of(new SecrecyMarking("OSL 18:13", LocalDate.of(2026, 1, 1 + random.nextInt(20)), "Region")),
                    Optional.of("Öppen"), Optional.empty());
            people.as(registrar, () -> changes.change(new ChangeEntry(entry.id(), entry.revision(), fields("Rubrik " + random.nextInt(100), secrecy),
                    "Skäl")));
        }
    }

    /** The present instant, when it has passed: what is done next is done later. */
    private Instant tick() {
        Instant reached = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        while (!clock.instant().isAfter(reached.plus(1, ChronoUnit.MICROS))) {
            Thread.onSpinWait();
        }
        return reached;
    }

    @Test
    @DisplayName("R4.9 a document whose title was changed is found by the new title and not by the old, at once by the one who changed it")
    void foundByWhatItSaysSince() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        String old = word();
        String changed = word();
        CaseId file = people.as(registrar, () -> open(authority(UPPSALA))).id();
        EntryView entry = people.as(registrar, () -> registration.register(file, new RegisterEntry(receive("Text " + UUID.randomUUID()), "Om " + old,
                Direction.INCOMING, "OVRIGT", LocalDate.now(clock), Optional.empty(), true)));
        people.as(registrar, () -> changes.change(new ChangeEntry(entry.id(), 0, titled("Om " + changed), "Felskrivning")));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(changed))).total()).isEqualTo(1);
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(old))).total()).isZero();
        String mening = word();
        people.as(registrar, () -> changes.change(new ChangeCase(file, 0, new CaseFields("Om " + mening, Optional.empty(), Optional.empty(),
                Optional.empty(), Secrecy.NONE), "Bättre")));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(mening))).total()).isEqualTo(1);
    }

    private static String word() {
        return "ord" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private EntryView paper(CaseId file, String title) {
        return registration.register(file, new RegisterEntry(Optional.empty(), title, Direction.INCOMING, "OVRIGT", LocalDate.now(clock),
                Optional.of("Avsändaren"), true, Optional.empty(), Secrecy.NONE));
    }

    private EntryFields titled(String title) {
        return fields(title, Secrecy.NONE);
    }

    private EntryFields fields(String title, Secrecy secrecy) {
        return new EntryFields(title, Direction.INCOMING, "OVRIGT", LocalDate.now(clock), Optional.of("Avsändaren"), Optional.empty(), secrecy);
    }

    private void voidEntry(EntryId entry, Instant at) throws SQLException {
        rows.change("update diary_entry set voided_at = ?, voided_by = 'x', void_reason = 'x' where id = ?", Timestamp.from(at), entry.value());
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThat(catchThrowableOfType(Refusal.class, call).code()).isEqualTo(code);
    }
}
