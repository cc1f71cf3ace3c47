package se.samdiarium.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SeriesId;

@DisplayName("The life of a case and its entries")
class CaseLifeTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-20T12:00:00Z");
    private static final Reason WHY = new Reason("Fel ärende");

    private final CaseFile file = opened();

    @Test
    @DisplayName("R5.1 the whole way: open, in progress, decided, expedited, closed, and open again")
    void theWholeWay() {
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        file.advance(CaseState.IN_PROGRESS);
        file.advance(CaseState.DECIDED);
        file.advance(CaseState.EXPEDITED);
        file.close(NOW);
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        file.reopen();
        assertThat(file.state()).isEqualTo(CaseState.IN_PROGRESS);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"OPEN,OPEN", "OPEN,EXPEDITED", "OPEN,CLOSED", "IN_PROGRESS,OPEN", "IN_PROGRESS,CLOSED", "DECIDED,OPEN", "DECIDED,CLOSED",
        "EXPEDITED,OPEN", "EXPEDITED,CLOSED"})
    @DisplayName("R5.1 a step that makes no sense is refused; closing is no step")
    void senselessSteps(CaseState from, CaseState to) {
        bring(from);
        assertThat(code(() -> file.advance(to))).isEqualTo("registry.case-step");
        assertThat(file.state()).isEqualTo(from);
    }

    @ParameterizedTest
    @EnumSource(value = CaseState.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("R5.1 a case can close from every state but closed, and only a closed one opens again")
    void closesFromEveryState(CaseState from) {
        bring(from);
        assertThat(code(file::reopen)).isEqualTo("registry.case-not-closed");
        file.close(NOW);
        assertThat(code(() -> file.close(NOW))).isEqualTo("registry.case-closed");
    }

    @Test
    @DisplayName("R5.1 in a closed case nothing is registered and no step is taken, until it is opened again")
    void closedIsClosed() {
        file.close(NOW);
        assertThat(code(file::requireOpen)).isEqualTo("registry.case-closed");
        assertThat(code(() -> file.advance(CaseState.DECIDED))).isEqualTo("registry.case-closed");
        file.reopen();
        assertThatCode(file::requireOpen).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("R5.3 a void case stays with who, when and why; nothing more happens in it, and it is voided once")
    void voidCase() {
        file.makeVoid(WHY, "anna", NOW);
        assertThat(file.voiding()).hasValueSatisfying(voiding -> {
            assertThat(voiding.by()).isEqualTo("anna");
            assertThat(voiding.at()).isEqualTo(NOW);
            assertThat(voiding.reason()).isEqualTo("Fel ärende");
        });
        assertThat(file.number()).isEqualTo("RS 2026-00001");
        assertThat(code(file::requireOpen)).isEqualTo("registry.case-voided");
        assertThat(code(() -> file.close(NOW))).isEqualTo("registry.case-voided");
        assertThat(code(file::reopen)).isEqualTo("registry.case-voided");
        assertThat(code(() -> file.makeVoid(WHY, "bo", NOW))).isEqualTo("registry.already-voided");
    }

    @Test
    @DisplayName("R5.3 the number of a void entry is not used again, and it is voided once")
    void voidEntry() {
        DiaryEntry entry = enter(file, LocalDate.of(2026, 11, 20));
        entry.makeVoid(WHY, "anna", NOW);
        assertThat(entry.state()).isEqualTo(EntryState.VOIDED);
        assertThat(entry.number()).isEqualTo(1);
        assertThat(enter(file, LocalDate.of(2026, 11, 20)).number()).isEqualTo(2);
        assertThat(code(() -> entry.makeVoid(WHY, "bo", NOW))).isEqualTo("registry.already-voided");
        assertThat(code(() -> entry.moveTo(new EntryId(UUID.randomUUID()), NOW))).isEqualTo("registry.already-voided");
    }

    @Test
    @DisplayName("R5.4 what is moved has the same data and bytes under the other case's next number, and the old entry stays")
    void moved() {
        DiaryEntry entry = enter(file, LocalDate.of(2026, 11, 20));
        CaseFile other = opened();
        enter(other, LocalDate.of(2026, 11, 20));
        DiaryEntry made = other.enterMoved(entry, new EntryId(UUID.randomUUID()), "bo", LATER);
        entry.moveTo(made.id(), LATER);
        assertThat(made.number()).isEqualTo(2);
        assertThat(made.bytes()).isPresent().isEqualTo(entry.bytes());
        assertThat(entry.state()).isEqualTo(EntryState.MOVED);
        assertThat(entry.caseId()).isEqualTo(file.id());
        assertThat(made.state()).isEqualTo(EntryState.REGISTERED);
        assertThat(code(() -> entry.moveTo(made.id(), LATER))).isEqualTo("registry.entry-moved");
        assertThat(code(() -> entry.makeVoid(WHY, "bo", LATER))).isEqualTo("registry.entry-moved");
    }

    @Test
    @DisplayName("a document that was registered in time is not late because it is moved, and a late one stays late")
    void lateOnce() {
        DiaryEntry inTime = enter(file, LocalDate.of(2026, 11, 20));
        DiaryEntry late = enter(file, LocalDate.of(2026, 11, 2));
        CaseFile other = opened();
        assertThat(other.enterMoved(inTime, new EntryId(UUID.randomUUID()), "bo", LATER).row()).containsEntry("late", false);
        assertThat(other.enterMoved(late, new EntryId(UUID.randomUUID()), "bo", LATER).row()).containsEntry("late", true);
    }

    @Test
    @DisplayName("R5.9 a change of what has changed since it was seen is refused")
    void seen() {
        assertThatCode(() -> file.requireRevision(1)).doesNotThrowAnyException();
        assertThat(code(() -> file.requireRevision(0))).isEqualTo("registry.case-changed");
        DiaryEntry entry = enter(file, LocalDate.of(2026, 11, 20));
        assertThatCode(() -> entry.requireRevision(1)).doesNotThrowAnyException();
        assertThat(code(() -> entry.requireRevision(2))).isEqualTo("registry.entry-changed");
    }

    private void bring(CaseState to) {
        switch (to) {
            case OPEN, CLOSED -> { }
            case IN_PROGRESS, DECIDED -> file.advance(to);
            case EXPEDITED -> {
                file.advance(CaseState.DECIDED);
                file.advance(CaseState.EXPEDITED);
            }
        }
    }

    private static CaseFile opened() {
        CaseFile file = CaseFile.open(new OpenCase(new AuthorityId(UUID.randomUUID()), "Avtal"), new RegionCode("03"), "anna", NOW);
        file.number(new SeriesId(UUID.randomUUID()), new DiaryNumber("RS", Year.of(2026), 1, NumberForm.USUAL));
        return file;
    }

    private static DiaryEntry enter(CaseFile file, LocalDate date) {
        return file.enter(new DiaryEntry.Data(new EntryId(UUID.randomUUID()), "Remissvar", Direction.INCOMING, "REMISSVAR", date,
                Optional.of("Region Gotland"), Optional.of("Anteckning"), Secrecy.NONE),
                Optional.of(new DiaryEntry.Bytes(new DocumentId(UUID.randomUUID()), new Sha256("ab".repeat(32)), true)), "anna", NOW);
    }

    private static String code(ThrowingCallable action) {
        return catchThrowableOfType(Refusal.class, action).code();
    }
}
