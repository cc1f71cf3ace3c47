package se.samdiarium.consultation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.consultation.CommentId;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.CommentView;
import se.samdiarium.consultation.CompiledPoint;
import se.samdiarium.consultation.CompiledSection;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.TextBlock;
import se.samdiarium.document.TextForm;

/** How a text is divided into sections, and what is said put under them. */
class RemissTextTest {

    @Test
    @DisplayName("Q2.7 with the sign § its headings are the sections, and points below belong to them")
    void signed() {
        List<TextSection> sections = RemissText.sections(List.of(heading("", "Parter"), paragraph("", "Avtalet ingås av 21 regioner."),
                heading("§ 1", "Bakgrund"), paragraph("1.1", "Regionerna ansvarar."), heading("1.2", "Syfte"), heading("§ 2 a", "Kostnader"),
                paragraph("2.1", "De delas.")));
        assertThat(sections).extracting(TextSection::key).containsExactly("r1", "1", "2a");
        assertThat(sections).extracting(TextSection::label).containsExactly("Parter", "§ 1", "§ 2 a");
        assertThat(sections.get(1).blocks()).hasSize(2);
    }

    @Test
    @DisplayName("Q2.7 a law's way, 5 § before running text, is a section too")
    void asInLaws() {
        List<TextSection> sections = RemissText.sections(List.of(paragraph("", "Ingress"), paragraph("1 §", "Avtalet gäller."),
                paragraph("", "Det gäller tills vidare."), paragraph("2 §", "Kostnaderna delas.")));
        assertThat(sections).extracting(TextSection::key).containsExactly("", "1", "2");
        assertThat(sections.get(1).blocks()).extracting(TextBlock::text).containsExactly("Avtalet gäller.", "Det gäller tills vidare.");
    }

    @Test
    @DisplayName("Q2.7 without the sign every numbered heading is a section; a text without headings is one part")
    void numbered() {
        assertThat(RemissText.sections(List.of(heading("1", "Bakgrund"), paragraph("", "Text"), heading("1.1", "Uppdrag"), heading("2.", "Kostnad"))))
                .extracting(TextSection::key).containsExactly("1", "1.1", "2");
        assertThat(RemissText.sections(List.of(paragraph("", "Bara text")))).extracting(TextSection::key).containsExactly("");
        assertThat(RemissText.sections(List.of())).isEmpty();
    }

    @Test
    @DisplayName("Q3.1 Q3.2 comments stand by section in the order of the text, groups first; what is about none of them last")
    void compiled() {
        GroupId group = new GroupId(UUID.randomUUID());
        List<CommentView> comments = List.of(comment("Gotland", "2", Optional.of(group)), comment("Skåne", "1", Optional.empty()),
                comment("Skåne", "2", Optional.of(group)), comment("Örebro", "-", Optional.empty()), comment("Örebro", "2", Optional.empty()));
        List<CompiledSection> sections = Compiling.sections(comments, Map.of(group, new CompilationRecords.Group(group, "2", "Kostnaden",
                Optional.empty())), RemissText.sections(List.of(heading("§ 1", "Bakgrund"), heading("§ 2", "Kostnader"))));
        assertThat(sections).extracting(CompiledSection::label).containsExactly("§ 1 Bakgrund", "§ 2 Kostnader", "Texten som helhet");
        assertThat(sections.get(1).points()).extracting(CompiledPoint::heading).containsExactly("Kostnaden", "");
        assertThat(sections.get(1).points().getFirst().from()).isEqualTo("Gotland, Skåne");
    }

    @Test
    @DisplayName("Q3.4 the changes of a section are those between its heading and the next")
    void changes() {
        List<ComparedBlock> compared = List.of(block(TextForm.HEADING, "§ 1", "Bakgrund", ChangeKind.SAME, 0),
                block(TextForm.PARAGRAPH, "1.1", "Ny bakgrund.", ChangeKind.CHANGED, 1),
                block(TextForm.HEADING, "§ 2", "Kostnader", ChangeKind.SAME, 0),
                block(TextForm.PARAGRAPH, "2.1", "Nya kostnader.", ChangeKind.CHANGED, 2),
                block(TextForm.PARAGRAPH, "2.2", "Tillagt.", ChangeKind.ADDED, 3));
        assertThat(Compiling.changes(compared, "2")).extracting(change -> change.stop() + " " + change.text())
                .containsExactly("2 Nya kostnader.", "3 Tillagt.");
        assertThat(Compiling.changes(compared, "1")).hasSize(1);
        assertThat(Compiling.changes(compared, "9")).isEmpty();
    }

    private static ComparedBlock block(TextForm form, String number, String text, ChangeKind kind, int stop) {
        return new ComparedBlock(kind, form, 1, 1, number, number, Stream.of(text).map(each ->
                List.of(new ComparedPiece(ComparedPiece.Mark.BOTH, each))).toList(), stop, -1);
    }

    private static CommentView comment(String from, String section, Optional<GroupId> group) {
        return new CommentView(new CommentId(UUID.randomUUID()), new ConsulteeId(UUID.randomUUID()), from, section, CommentKind.REMARK, "Text", "",
                "", group, Optional.empty());
    }

    private static TextBlock heading(String number, String text) {
        return new TextBlock(TextForm.HEADING, number, text, 1);
    }

    private static TextBlock paragraph(String number, String text) {
        return new TextBlock(TextForm.PARAGRAPH, number, text, 1);
    }
}
