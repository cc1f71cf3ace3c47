package se.samdiarium.consultation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.AnswerId;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.AnswerView;
import se.samdiarium.consultation.Channel;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.CommentId;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.CommentView;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.CompiledPoint;
import se.samdiarium.consultation.CompiledSection;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.Treatment;
import se.samdiarium.consultation.TreatmentKind;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Refusal;
import se.samdiarium.publishing.Publication;

/** The official documents: the letter, the answer, the compilation. */
class OfficialTextsTest {

    private static final LocalDate LAST = LocalDate.of(2025, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2024, 12, 19);
    private static final Instant SENT = Instant.parse("2024-12-19T09:00:00Z");

    @Test
    @DisplayName("Q1.1 the letter tells the last day, what goes with it and who gets it")
    void letter() {
        String text = MadeFiles.plain(LetterText.of(consultation(consultees()), "Region Uppsala", "RS 2024-00042", "Avtal, version 1",
                List.of("Kalkyl"), TODAY));
        assertThat(text).contains("Remiss: Avtal om beredskap", "Tyck till.", "senast 2025-01-31", "Avtal, version 1", "Kalkyl", "Region Skåne",
                "SKR", "Diarienummer: RS 2024-00042").doesNotContain("Patientföreningen");
        assertThat(LetterText.recipients(consultation(consultees()))).isEqualTo("3 regioner och SKR enligt sändlista");
        assertThat(LetterText.list(consultation(consultees()))).isEqualTo("Sändlista: Region Uppsala, Region Skåne, Region Gotland, SKR");
    }

    @Test
    @DisplayName("Q2.3 an answer written on the page tells its position, its words and its comments in the order of the text")
    void answer() {
        WorkingAnswer written = written(Position.SUPPORTS_WITH_COMMENTS, "Vi tillstyrker.\nMed två synpunkter.", "2", "1", "9");
        List<TextSection> sections = List.of(new TextSection("1", "§ 1 Bakgrund", List.of()), new TextSection("2", "§ 2 Kostnader", List.of()));
        Publication made = AnswerText.of(consultation(consultees()), written, "Region Skåne", "Region Uppsala", sections, Optional.of("RS 2025-1"),
                TODAY, false);
        assertThat(MadeFiles.plain(made)).containsSubsequence("Ert diarienummer: RS 2024-00042-2", "Region Skåne: tillstyrker med synpunkter.",
                "Vi tillstyrker.", "§ 1 Bakgrund", "§ 2 Kostnader", "Ändringsförslag: Text 2", "Föreslagen lydelse: ”Bättre 2”", "Texten som helhet");
    }

    @Test
    @DisplayName("Q2.6 position and words go together: no comments with comments, or an objection without words, is refused")
    void complete() {
        assertThatCode(() -> HandingIn.requireComplete(written(Position.ABSTAINS, ""))).doesNotThrowAnyException();
        assertRefused(written(null, "Text"), "consultation.position-missing");
        assertRefused(written(Position.NO_COMMENTS, "", "1"), "consultation.comments-contradict");
        assertRefused(written(Position.OPPOSES, " "), "consultation.nothing-said");
    }

    private static void assertRefused(WorkingAnswer answer, String code) {
        assertThatThrownBy(() -> HandingIn.requireComplete(answer)).isInstanceOf(Refusal.class).extracting(fault -> ((Refusal) fault).code())
                .isEqualTo(code);
    }

    @Test
    @DisplayName("Q3.1 Q3.3 the compilation tells who was asked, what each answers, and by section what is done with what is said")
    void compilation() {
        CommentView one = comment("Region Skåne", Optional.empty());
        CompiledPoint group = new CompiledPoint(Optional.of(new GroupId(UUID.randomUUID())), "Kostnaden behöver ett tak",
                List.of(one, comment("SKR", Optional.empty())), Optional.of(new Treatment(TreatmentKind.HEEDED_PARTLY, "Taket införs.",
                Optional.of(2), Optional.of(3), SENT, "Jurist")));
        CompiledPoint open = new CompiledPoint(Optional.empty(), "", List.of(comment("Region Gotland", Optional.empty())), Optional.empty());
        Compilation compilation = new Compilation(consultation(consultees()),
                List.of(new CompiledSection("2", "§ 2 Kostnader", List.of(group, open))), List.of());
        String text = MadeFiles.plain(CompilationText.of(compilation, "Region Uppsala", "RS 2024-00042", "Avtal, version 1", TODAY));
        assertThat(text).contains("4 instanser tillfrågades", "Därutöver har 1 spontansvar kommit",
                "2 punkter: 0 beaktas, 1 beaktas delvis och 0 beaktas ej. 1 punkt är ännu inte bemött.",
                "Region Gotland\tEj svarat\t–\tAnstånd till 2025-02-14", "Patientföreningen\tAvstyrker\t2025-02-03\tSpontansvar",
                "1. Kostnaden behöver ett tak", "Framfört av: Region Skåne, SKR.", "Beaktas delvis. Taket införs. Se version 2 av texten, ändring 3.",
                "2. Region Gotland", "Ny, ännu inte bemött.", "Region Skåne, ändringsförslag: Text Föreslagen lydelse: ”Lydelse”");
        assertThat(compilation.remaining()).isEqualTo(1);
        assertThat(compilation.points()).isEqualTo(2);
    }

    private static WorkingAnswer written(Position position, String text, String... sections) {
        List<CommentDraft> comments = new ArrayList<>();
        for (String section : sections) {
            comments.add(new CommentDraft(UUID.randomUUID(), section, CommentKind.CHANGE, "Text " + section, "Bättre " + section, ""));
        }
        return new WorkingAnswer(new ConsulteeId(UUID.randomUUID()), new RegionCode("12"), Optional.ofNullable(position), text, Optional.empty(),
                comments, 1, Optional.of(SENT), Optional.of("Rut"));
    }

    private static CommentView comment(String from, Optional<GroupId> group) {
        return new CommentView(new CommentId(UUID.randomUUID()), new ConsulteeId(UUID.randomUUID()), from, "2", CommentKind.CHANGE, "Text", "Lydelse",
                "", group, Optional.empty());
    }

    private static List<ConsulteeView> consultees() {
        return List.of(consultee("03", "Region Uppsala", true, Position.NO_COMMENTS, null), consultee("12", "Region Skåne", true,
                Position.SUPPORTS_WITH_COMMENTS, null), consultee("09", "Region Gotland", true, null, LocalDate.of(2025, 2, 14)),
                consultee(null, "SKR", true, Position.ABSTAINS, null), consultee(null, "Patientföreningen", false, Position.OPPOSES, null));
    }

    private static ConsulteeView consultee(String region, String name, boolean asked, Position position, LocalDate extended) {
        List<AnswerView> answers = position == null ? List.of() : List.of(new AnswerView(new AnswerId(UUID.randomUUID()), 1, position,
                Channel.PAGE, Optional.empty(), Optional.empty(), "RS 2024-00042-3", asked ? LAST : LAST.plusDays(3), SENT, "Rut", false));
        return new ConsulteeView(new ConsulteeId(UUID.randomUUID()), Optional.ofNullable(region).map(RegionCode::new), name, Optional.empty(), asked,
                new AnswerTime(LAST, Optional.ofNullable(extended)), answers, List.of());
    }

    private static ConsultationView consultation(List<ConsulteeView> consultees) {
        DocumentId text = new DocumentId(UUID.randomUUID());
        return new ConsultationView(new ConsultationId(UUID.randomUUID()), new RegionCode("03"), "Avtal om beredskap", new VersionRef(text, 1),
                "Tyck till.", Optional.empty(), List.of(), LAST, ConsultationState.OUT, 1, Optional.of(new ConsultationView.Sent(SENT, "Rut", text,
                "RS 2024-00042-2")), Optional.empty(), consultees, new ConsultationView.Comments(2, 1));
    }
}
