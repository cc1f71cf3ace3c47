package se.samdiarium.memo.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoHead;
import se.samdiarium.memo.MemoText;
import se.samdiarium.platform.Refusal;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.VeraPdf;
import se.samdiarium.publishing.boundary.FixedHands;
import se.samdiarium.publishing.boundary.Publisher;
import se.samdiarium.publishing.boundary.WordTemplates;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

class MemoBlocksTest {

    private static final EntryId AGREEMENT = new EntryId(UUID.randomUUID());
    private static final MemoHead HEAD = new MemoHead("Region Skåne", "RS 2025-00012", List.of("Samverkansavtal (RS 2025-00012-3)"));
    private static final MemoText WHOLE = new MemoText(Optional.of(LocalDate.of(2025, 3, 17)), "Regionledningskontoret", "Åsa Öberg",
            "018-611 00 00", "asa.oberg@example.org", "Till regionstyrelsen", "Samverkan om planering",
            List.of("Regionen deltar", "Regionen\nunderrättas"), "Ett stycke.\n\nEtt till\nmed två rader.\n\n- å\n- ä",
            List.of(new MemoText.Part("Bakgrund", "Text & <b>."), new MemoText.Part("Uppdrag", "1. ett\n2. två")), "Kostnad.", "Remiss.",
            "Region Uppsala\nRegion Skåne", List.of(AGREEMENT), Secrecy.NONE);

    private static final MemoText MARKED = new MemoText(WHOLE.date(), WHOLE.department(), WHOLE.handler(), WHOLE.phone(), WHOLE.email(), WHOLE.to(),
            WHOLE.title(), WHOLE.proposals(), WHOLE.summary(), WHOLE.parts(), WHOLE.financing(), WHOLE.preparation(), WHOLE.sentTo(),
            List.of(AGREEMENT), new Secrecy(Optional.of(new SecrecyMarking("OSL 18:13", LocalDate.of(2025, 3, 17), "Regionstyrelsen i Skåne")),
            Optional.of("Ett ärende om beredskap"), Optional.empty()));

    private final WordTemplates word = FixedHands.word(Instant.parse("2025-03-17T08:00:00Z"));

    @Test
    @DisplayName("M1.4 M1.5 all that was written is in the Word file, with the case's number, and is read back from it as it was written")
    void thereAndBack() throws IOException {
        byte[] file = word.fill(word.standard(MemoField.plan()), WHOLE.title(), WHOLE.handler(), MemoBlocks.tagged(WHOLE, HEAD));
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getDocument().xmlText()).contains("RS 2025-00012", "Region Skåne", "Samverkansavtal (RS 2025-00012-3)");
            assertThat(read.getDocument().validate()).isTrue();
        }
        MemoBlocks.Read back = MemoBlocks.read(word.read(file).orElseThrow(), empty());
        assertThat(back.lost()).isEmpty();
        assertThat(back.text().withAttachments(List.of(AGREEMENT))).isEqualTo(WHOLE);
    }

    @Test
    @DisplayName("M1.5 fields that are no longer in the file keep what they held, and it is told which")
    void lostFields() {
        MemoBlocks.Read read = MemoBlocks.read(Map.of("rubrik", List.of(new Paragraph("Ny rubrik")), "datum",
                List.of(new Paragraph("i mars"))), WHOLE);
        assertThat(read.text().title()).isEqualTo("Ny rubrik");
        assertThat(read.text().summary()).isEqualTo(WHOLE.summary());
        assertThat(read.text().date()).isEqualTo(WHOLE.date());
        assertThat(read.lost()).contains(MemoField.SUMMARY, MemoField.PROPOSALS).doesNotContain(MemoField.TITLE, MemoField.DATE, MemoField.NUMBER);
    }

    @Test
    @DisplayName("M1.4 as a text of its own it has head, headings in order, numbered points, lists and attachments")
    void publication() {
        Publication text = MemoBlocks.publication(WHOLE, HEAD);
        assertThat(text.facts()).extracting(Publication.Fact::name).containsExactly("Datum", "Diarienummer", "Region", "Förvaltning",
                "Handläggare", "Telefon", "E-post");
        assertThat(text.blocks()).filteredOn(Heading.class::isInstance).extracting(block -> ((Heading) block).text()).containsExactly(
                "Förslag till beslut", "Sammanfattning av ärendet", "Fördjupad beskrivning av ärendet", "Bakgrund", "Uppdrag",
                "Finansiering och resurskonsekvenser av beslutet", "Beredning", "Beslutet skickas till", "Bilagor");
        assertThat(text.blocks()).contains(new Items(true, WHOLE.proposals()), new Items(false, List.of("å", "ä")),
                new Items(true, List.of("ett", "två")), new Paragraph("Ett till\nmed två rader."));
        assertThat(text.front()).contains(new Publication.Front("Tjänsteutlåtande", "Till regionstyrelsen", List.of()));
        assertThat(MemoBlocks.publication(empty(), new MemoHead("Region Skåne", "", List.of())).blocks()).isEmpty();
    }

    @Test
    @DisplayName("M1.9 M1.4 marked, the note stands once in the Word file, first, and on every page of the PDF; read back, it is no part of the text")
    void marked() throws Exception {
        MemoHead head = new MemoHead("Region Skåne", "RS 2025-00012", List.of(), List.of("Sekretessmarkering",
                "OSL 18 kap. 13 § – risk- och sårbarhetsanalyser", "2025-03-17", "Regionstyrelsen i Skåne"));
        byte[] file = word.fill(word.standard(MemoField.plan()), WHOLE.title(), WHOLE.handler(), MemoBlocks.tagged(MARKED, head), head.marking());
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getDocument().validate()).isTrue();
            assertThat(read.getParagraphs().getFirst().getText()).isEqualTo(String.join("\n", head.marking()));
            assertThat(read.getDocument().xmlText().split("Sekretessmarkering", -1)).hasSize(2);
        }
        assertThat(MemoBlocks.read(word.read(file).orElseThrow(), MARKED).text()).isEqualTo(MARKED);
        Publisher publisher = FixedHands.publisher(Instant.parse("2025-03-17T08:00:00Z"));
        Publication text = MemoBlocks.publication(new MemoText(WHOLE.date(), "", "", "", "", "Till regionstyrelsen", "Samverkan", List.of("Delta"),
                "Ett stycke.\n\n".repeat(120), List.of(), "", "", "", List.of(), MARKED.secrecy()), head);
        byte[] pdf = publisher.pdf(text);
        VeraPdf.assertKeepsPdfA2aAndUa(pdf);
        List<String> pages = publisher.pageTexts(pdf);
        assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.contains("Sekretessmarkering") && page.contains("OSL 18 kap. 13 §"));
        assertThat(pages.getFirst()).contains("2025-03-17", "Regionstyrelsen i Skåne").containsSubsequence("Tjänsteutlåtande", "RS 2025-00012",
                "Till regionstyrelsen", "Förslag till beslut");
        assertThat(publisher.pageTexts(publisher.pdf(MemoBlocks.publication(WHOLE, HEAD))).getFirst()).doesNotContain("Sekretess");
    }

    @Test
    @DisplayName("M1.4 a text is kept in the database as it was written")
    void json() {
        assertThat(MemoJson.read(MemoJson.write(WHOLE))).isEqualTo(WHOLE);
        assertThat(MemoJson.read(MemoJson.write(MARKED))).isEqualTo(MARKED);
        assertThat(MemoJson.read(MemoJson.write(empty()))).isEqualTo(empty());
    }

    @Test
    @DisplayName("M1.7 what is missing is told by name; what is too long or too many is refused")
    void limits() {
        assertThat(empty().missing()).containsExactly(MemoField.TITLE, MemoField.PROPOSALS, MemoField.SUMMARY, MemoField.DATE);
        assertThat(WHOLE.missing()).isEmpty();
        assertThatThrownBy(() -> new MemoText.Part("x".repeat(501), "")).isInstanceOf(Refusal.class).hasMessageContaining("memo.too-long");
        assertThatThrownBy(() -> new MemoText.Part("", "😀".repeat(20_001))).isInstanceOf(Refusal.class).hasMessageContaining("memo.too-long");
        List<String> many = java.util.Collections.nCopies(51, "punkt");
        assertThatThrownBy(() -> new MemoText(null, "", "", "", "", "", "", many, "", null, "", "", "", null, null)).isInstanceOf(Refusal.class)
                .hasMessageContaining("memo.too-many");
    }

    private static MemoText empty() {
        return new MemoText(null, null, null, null, null, null, null, List.of(" ", ""), null, List.of(new MemoText.Part("", " ")), null, null,
                null, null, null);
    }
}
