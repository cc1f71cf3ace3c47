package se.samdiarium.registry.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import se.samdiarium.registry.CaseFields;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

class CorrectionTest {

    /** From the series that is used for tests: it belongs to nobody. */
    private static final String NUMBER = "19900228-9990";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final SecrecyMarking MARKING = new SecrecyMarking("OSL 18:13", LocalDate.of(2026, 11, 22), "Region Uppsala");

    private final CaseFile file = CaseFile.open(new OpenCase(new AuthorityId(UUID.randomUUID()), "Beredskap"), new RegionCode("03"), "anna", NOW);
    private final EntryId id = new EntryId(UUID.randomUUID());
    private final DiaryEntry entry = file.enter(data("Analys", Optional.of("Kommunen"), Secrecy.NONE), Optional.empty(), "anna", NOW);

    @Test
    @DisplayName("R4.1 a change tells each field that says something else, before and after, with who, when and why")
    void everyFieldThatChanged() {
        Secrecy secrecy = new Secrecy(Optional.of(MARKING), Optional.of("Handling"), Optional.empty());
        List<RegisterChange> changes = entry.correct(data("Riskanalys", Optional.empty(), secrecy), cause(" Sekretess "));
        assertThat(changes).containsExactlyInAnyOrder(
                change("title", "Analys", "Riskanalys"), change("correspondent", "Kommunen", null), change("public_title", null, "Handling"),
                change("secrecy_provision", null, "OSL 18:13"), change("secrecy_date", null, "2026-11-22"),
                change("secrecy_authority", null, "Region Uppsala"));
        assertThat(entry.secrecy()).isEqualTo(secrecy);
    }

    @Test
    @DisplayName("R4.1 a change that changes nothing leaves no trace")
    void nothingChanged() {
        assertThat(entry.correct(data(" Analys ", Optional.of("Kommunen "), Secrecy.NONE), cause("x"))).isEmpty();
    }

    @Test
    @DisplayName("R4.1 a case's title, handler, class, note and marking are changed with their trace")
    void everyFieldOfACase() {
        UUID classification = UUID.randomUUID();
        List<RegisterChange> changes = file.correct(new CaseFields("Krisberedskap", Optional.of("berit"), Optional.of(classification),
                Optional.of("Internt"), new Secrecy(Optional.of(MARKING), Optional.of("Ärende"), Optional.empty())),
                Optional.empty(), cause("Rättat"));
        assertThat(changes).extracting(RegisterChange::field).containsExactlyInAnyOrder("title", "handler", "classification_id", "note",
                "public_title", "secrecy_provision", "secrecy_date", "secrecy_authority");
        assertThat(changes).allMatch(change -> change.entry().isEmpty() && change.at().equals(LATER));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    @DisplayName("R4.1 a change without a reason is refused")
    void reasonIsNeeded(String reason) {
        assertThat(catchThrowableOfType(Refusal.class, () -> cause(reason)).code()).isEqualTo("registry.reason-missing");
    }

    @Test
    @DisplayName("R4.8 a personal identity number in a title, a correspondent or their public variants is refused when changed, in a note not")
    void personalNumbers() {
        assertRefused(() -> data("Klagan " + NUMBER, Optional.empty(), Secrecy.NONE));
        assertRefused(() -> data("Klagan", Optional.of("A " + NUMBER), Secrecy.NONE));
        assertRefused(() -> data("Klagan", Optional.empty(), new Secrecy(Optional.empty(), Optional.of(NUMBER), Optional.empty())));
        assertRefused(() -> data("Klagan", Optional.empty(), new Secrecy(Optional.empty(), Optional.empty(), Optional.of(NUMBER))));
        assertRefused(() -> file.correct(new CaseFields("Om " + NUMBER, Optional.empty(), Optional.empty(), Optional.empty(), Secrecy.NONE),
                Optional.empty(), cause("x")));
        assertRefused(() -> CaseFile.open(new OpenCase(new AuthorityId(UUID.randomUUID()), "Om " + NUMBER), new RegionCode("03"), "anna", NOW));
        assertThat(file.correct(new CaseFields("Beredskap", Optional.empty(), Optional.empty(), Optional.of("Om " + NUMBER), Secrecy.NONE),
                Optional.empty(), cause("x"))).hasSize(1);
    }

    @Test
    @DisplayName("a marking that lacks its date or authority is refused")
    void wholeMarkings() {
        assertThat(catchThrowableOfType(Refusal.class, () -> data("T", Optional.empty(),
                new Secrecy(Optional.of(new SecrecyMarking("OSL 18:13", null, "X")), Optional.empty(), Optional.empty()))).code())
                .isEqualTo("registry.marking-incomplete");
        assertThat(catchThrowableOfType(Refusal.class, () -> data("T", Optional.empty(),
                new Secrecy(Optional.of(new SecrecyMarking("OSL 18:13", LocalDate.of(2026, 1, 1), " ")), Optional.empty(), Optional.empty()))).code())
                .isEqualTo("registry.marking-incomplete");
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(catchThrowableOfType(Refusal.class, call).code()).isEqualTo("registry.personal-number");
    }

    private RegisterChange change(String field, String before, String after) {
        return new RegisterChange(Optional.of(id), field, Optional.ofNullable(before), Optional.ofNullable(after), LATER, "berit", "Sekretess");
    }

    private static ChangeCause cause(String why) {
        return new ChangeCause("berit", LATER, new Reason(why));
    }

    private DiaryEntry.Data data(String title, Optional<String> correspondent, Secrecy secrecy) {
        return new DiaryEntry.Data(id, title, Direction.INCOMING, "OVRIGT", LocalDate.of(2026, 11, 20), correspondent, Optional.empty(), secrecy);
    }
}
