package se.samdiarium.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SeriesId;

class CaseFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final RegionCode REGION = new RegionCode("03");
    private static final AuthorityId BOARD = new AuthorityId(UUID.randomUUID());
    private static final SeriesId SERIES = new SeriesId(UUID.randomUUID());

    private final CaseFile file = opened(" Samverkansavtal ");

    @Test
    @DisplayName("R1.3 documents of a case are numbered 1, 2, 3")
    void entriesAreNumbered() {
        assertThat(enter("Förslag").number()).isEqualTo(1);
        assertThat(enter("Remissvar").number()).isEqualTo(2);
        assertThat(enter("Beslut").number()).isEqualTo(3);
    }

    @Test
    @DisplayName("R1.3 each case counts its own documents")
    void casesCountApart() {
        enter("Förslag");
        CaseFile other = opened("Annat");
        assertThat(other.enter(data("Förslag"), Optional.empty(), "anna", NOW).number()).isEqualTo(1);
    }

    @Test
    @DisplayName("a refused entry takes no number")
    void refusedEntryTakesNoNumber() {
        enter("Förslag");
        assertThat(catchThrowableOfType(Refusal.class, () -> enter(" "))).isNotNull();
        assertThat(enter("Remissvar").number()).isEqualTo(2);
    }

    @Test
    @DisplayName("a case gets its number once")
    void numberedOnce() {
        file.number(SERIES, new DiaryNumber("RS", Year.of(2026), 7, NumberForm.USUAL));
        assertThatIllegalStateException().isThrownBy(() -> file.number(SERIES, new DiaryNumber("RS", Year.of(2026), 8, NumberForm.USUAL)))
                .withMessageContaining("7");
    }

    @Test
    @DisplayName("a case belongs to the region of its authority")
    void belongsToItsRegion() {
        assertThat(file.region()).isEqualTo(new RegionCode("03"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @NullSource
    @ValueSource(strings = {"", "  ", "\t\n"})
    @DisplayName("R1.4 a case or document that does not tell what it is about is refused")
    void titleIsNeeded(String title) {
        assertThat(catchThrowableOfType(Refusal.class, () -> opened(title)).code()).isEqualTo("registry.title-missing");
        assertThat(catchThrowableOfType(Refusal.class, () -> enter(title)).code()).isEqualTo("registry.title-missing");
    }

    @Test
    @DisplayName("a title has at most 500 characters, blanks around it not counted; a longer one is refused and told its length")
    void longTitles() {
        assertThat(enter(" " + "a".repeat(500) + " ").number()).isEqualTo(1);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> enter("a".repeat(501)));
        assertThat(refusal.code()).isEqualTo("registry.title-too-long");
        assertThat(refusal.facts()).containsExactly(501, 500);
    }

    private static CaseFile opened(String title) {
        return CaseFile.open(new OpenCase(BOARD, title), REGION, "anna", NOW);
    }

    private DiaryEntry enter(String title) {
        return file.enter(data(title), Optional.empty(), "anna", NOW);
    }

    private static DiaryEntry.Data data(String title) {
        return new DiaryEntry.Data(new EntryId(UUID.randomUUID()), title, Direction.values()[0], "AVTAL", LocalDate.of(2026, 11, 22),
                Optional.empty(), Optional.empty(), Secrecy.NONE);
    }
}
