package se.samdiarium.memo.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoSource;
import se.samdiarium.memo.MemoText;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Secrecy;

class MemoTest {

    private static final Instant NOW = Instant.parse("2025-03-17T08:00:00Z");
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final DocumentId FILE = new DocumentId(UUID.randomUUID());

    @Test
    @DisplayName("M1.5 while a file counts the form waits; going back to the form, it is written in again")
    void inFile() {
        Memo memo = begun();
        memo.handBack(FILE, text("Ur filen"), List.of(MemoField.SUMMARY), "bo", NOW);
        assertThat(memo.kept().source()).isEqualTo(MemoSource.FILE);
        assertThat(memo.kept().lost()).containsExactly(MemoField.SUMMARY);
        assertThatThrownBy(() -> memo.write(text("Nytt"), Optional.of(CASE), "bo", NOW)).isInstanceOf(Refusal.class)
                .hasMessageContaining("memo.in-file");
        memo.write(text("Ur filen"), Optional.of(CASE), "bo", NOW);
        memo.backToForm("bo", NOW);
        memo.write(text("Nytt"), Optional.of(CASE), "bo", NOW);
        assertThat(memo.text().title()).isEqualTo("Nytt");
        assertThat(memo.kept().lost()).isEmpty();
    }

    @Test
    @DisplayName("M1.7 without a case, or with something missing, it is not registered")
    void incomplete() {
        Memo memo = begun();
        assertThatThrownBy(memo::requireComplete).isInstanceOf(Refusal.class).hasMessageContaining("memo.case-missing");
        memo.write(new MemoText(null, "", "", "", "", "", "Rubrik", List.of(), "", List.of(), "", "", "", List.of(), Secrecy.NONE),
                Optional.of(CASE), "bo", NOW);
        assertThatThrownBy(memo::requireComplete).isInstanceOf(Refusal.class)
                .hasMessageContaining("Förslag till beslut, Sammanfattning av ärendet, Datum");
        memo.write(text("Rubrik"), Optional.of(CASE), "bo", NOW);
        assertThat(memo.requireComplete()).isEqualTo(CASE);
    }

    @Test
    @DisplayName("M1.6 registered, it is a draft no more; in another case its attachments no longer go with it")
    void registered() {
        Memo memo = begun();
        EntryId attached = new EntryId(UUID.randomUUID());
        memo.write(text("Rubrik").withAttachments(List.of(attached)), Optional.empty(), "bo", NOW);
        assertThat(memo.text().attachments()).containsExactly(attached);
        memo.write(memo.text(), Optional.of(CASE), "bo", NOW);
        assertThat(memo.text().attachments()).isEmpty();
        memo.register(FILE, new EntryId(UUID.randomUUID()), "bo", NOW);
        assertThatThrownBy(() -> memo.requireDraft(0)).isInstanceOf(Refusal.class).hasMessageContaining("memo.registered");
    }

    private static Memo begun() {
        return new Memo(new MemoId(UUID.randomUUID()), new RegionCode("12"), Optional.empty(), text("Rubrik"), Memo.Kept.begun("åsa", NOW));
    }

    private static MemoText text(String title) {
        return new MemoText(Optional.of(LocalDate.of(2025, 3, 17)), "", "", "", "", "", title, List.of("Delta"), "Kort", List.of(), "", "", "",
                List.of(), Secrecy.NONE);
    }
}
