package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;

class PassagesTest {

    private static final String ANSWER = """
            Yttrande över förslag till samverkansavtal

            Sammanfattning

            Regionen tillstyrker avtalet men avstyrker § 8 i den lydelse utkastet har. Även
            § 4 bör ses över.

            § 8 Finansiering

            En fördelning som bestäms först i verksamhetsplanen gör det omöjligt att planera.

            Regionen föreslår

            att kostnaderna fördelas efter invånarantal.

            § 6 Chefsgruppen

            Små regioner riskerar att aldrig bli företrädda. Jämför 3–5 §§ i utkastet.

            § 4 Kansliets uppdrag
            Sjuktransporter bör ingå i uppdraget.
            4.1 Listan är bra.

            4.2 Kansliet får inte binda regionen.

            Övrigt

            Beslutet har fattats enligt 4 § förvaltningslagen och 9 kap. 4 § kommunallagen.
            """;

    private final Marks marks = new Marks(SwedishAnalysis.shared());
    private final Passages passages = new Passages(marks);

    @Test
    @DisplayName("C1.30 a section's own heading begins a passage that runs to the next heading; elsewhere the paragraph that mentions it is one")
    void headingAndMentions() {
        List<Passage> found = of("4", "", ANSWER);
        assertThat(found).extracting(Passage::whole).containsExactly(false, false, true);
        assertThat(found.get(0).text()).startsWith("Regionen tillstyrker").endsWith("§ 4 bör ses över.");
        assertThat(found.get(0).heading()).contains("Sammanfattning");
        assertThat(found.get(1).text()).contains("3–5 §§");
        assertThat(found.get(1).heading()).contains("§ 6 Chefsgruppen");
        assertThat(found.get(2).text()).startsWith("§ 4 Kansliets uppdrag").contains("Sjuktransporter", "Listan är bra").endsWith("binda regionen.");
    }

    @Test
    @DisplayName("C1.30 only what is asked for is marked, and which mark of the page the passage begins with is told")
    void marks() {
        List<Passage> found = of("4", "", ANSWER);
        assertThat(found).allSatisfy(passage -> assertThat(marked(passage)).isIn("§ 4", "3–5 §§"));
        assertThat(found).extracting(Passage::place).containsExactly(1, 2, 3);
        assertThat(found).extracting(Passage::page).containsOnly(1);
        assertThat(of("8", "", ANSWER)).extracting(Passage::place).containsExactly(1, 2);
    }

    @Test
    @DisplayName("C1.30 words narrow to the passages that answer them, in any form, and are marked too")
    void words() {
        assertThat(of("8", "sjuktransporter", ANSWER)).isEmpty();
        assertThat(of("8", "invånarantalet", ANSWER)).hasSize(1);
        List<Passage> found = of("8", "verksamhetsplan planera", ANSWER);
        assertThat(found).singleElement().extracting(Passage::whole).isEqualTo(true);
        assertThat(marked(found.getFirst())).isEqualTo("§ 8|verksamhetsplanen|planera");
        assertThat(of("8", "planera -verksamhetsplan", ANSWER)).isEmpty();
    }

    @Test
    @DisplayName("C1.30 a passage goes on over the end of a page, and begins on its own page")
    void overPages() {
        List<Passage> found = of("4", "", "Inledning om § 4.", "§ 4 Uppdrag\n\nBörjan på sidan två", "och slutet på sidan tre.\n\n§ 5 Annat\n\nMer.");
        assertThat(found).extracting(Passage::page).containsExactly(1, 2);
        assertThat(found.get(1).text()).isEqualTo("§ 4 Uppdrag\n\nBörjan på sidan två\n\noch slutet på sidan tre.");
        assertThat(found.get(1).place()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vi anser att § 4 är oklar.", "Vi anser att 4 § är oklar.", "Se paragraf 4.", "Se punkt 4 i förslaget.", 
            "Se punkterna 3 och 4.", "Se §§ 3, 4 och 6.", "Se 2–5 §§.", "Se §§ 2-5.", "Angående § 4: oklart.", "Se § 4.2.",
            "I § 3 och § 4 sägs det.", "Enligt 3, 4 och 5 §§ gäller."})
    @DisplayName("C1.30 a section is mentioned in many ways")
    void mentioned(String text) {
        assertThat(of("4", "", text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enligt 4 § kommunallagen gäller.", "Enligt 9 kap. 4 § KL gäller.", "Enligt 4 § i förvaltningslagen.",
            "Se § 40 och § 14.",
            "Kostnaden är 4 kronor.", "Den 4 mars.", "Se § 3 och 4 000 kronor.", "KL 9:4", "Se § 4 a.", "version 1.4 §"})
    @DisplayName("C1.30 sections of laws, and numbers that are none, are not mentions")
    void notMentioned(String text) {
        assertThat(of("4", "", text)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = {"§ 4 Uppdrag|true", "4 § Uppdrag|true", "§ 4|true", "§ 4: Regionen delar synen.|true",
            "Paragraf 4 – uppdrag|true",
            "Angående § 4 Kansliets uppdrag|true", "§ 4 bör ändras.|false", "4. Uppdrag|none"})
    @DisplayName("C1.30 what begins with a section is about it; a heading of the answer's own numbering is not")
    void begins(String line, String whole) {
        List<Passage> found = of("4", "", line + "\n\nDet här står under.\n\nÖvrigt\n\nSlut.");
        if (whole.equals("none")) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(passage -> {
                assertThat(passage.whole()).isEqualTo(Boolean.valueOf(whole));
                assertThat(passage.text().contains("under")).isEqualTo(passage.whole());
                assertThat(passage.text()).doesNotContain("Slut");
            });
        }
    }

    @Test
    @DisplayName("C1.30 items of a numbered list belong to the section they stand under; the answer's own numbered heading ends it")
    void lists() {
        String text = "§ 8 Finansiering\n\nRegionen föreslår\n\n1. att taket sänks,\n\n2. att kansliet bantas\n\noch detta.\n\n"
                + "1. Kostnaderna fördelas efter invånarantal\n\n2. Ökningen begränsas\n\n"
                + "3. att fakturan sänds tidigt.\n\n5. Övriga synpunkter\n\nInget mer om det.\n\n§ 6 Chefsgruppen\n\nDetta gäller:\n\n"
                + "1. Små regioner\n\nDe bör få en plats.";
        assertThat(of("8", "", text)).singleElement().extracting(Passage::text).asString().contains("bantas", "invånarantal", "Ökningen", "fakturan")
                .doesNotContain("Övriga", "Inget mer");
        assertThat(of("6", "", text)).singleElement().extracting(Passage::text).asString().contains("Små regioner", "få en plats");
        assertThat(of("1", "", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Detta framgår av|4 § Kansliet ska bara samordna.", "Vi hänvisar till §|4 Kansliet", 
        "Enligt|§ 4 Kansliets uppdrag|kan mer göras.", "Regionen stöder 3,|4 § Kansliet och annat."})
    @DisplayName("C1.30 what a sentence goes on with, also on the next page, is no heading")
    void referenceOverTheEnd(String text) {
        assertThat(of("4", "", (text + "\n\nAnnat stycke.").split("\\|"))).allSatisfy(passage -> {
            assertThat(passage.whole()).isFalse();
            assertThat(passage.text()).doesNotContain("Annat stycke");
        });
    }

    @Test
    @DisplayName("C1.30 headers, footers and page numbers neither end a section nor stand in it, also in a letter of two pages")
    void edges() {
        String first = "Region Gotland Remissvar\nDnr RS 2025/12\n\n§ 4 Uppdrag\n\nBörjan av ett stycke som\n\nRegion Gotland, Visby\nSida 1 av 2";
        String second = "Region Gotland Remissvar\nDnr RS 2025/12\n\nfortsätter här.\n\nMer om uppdraget.\n\n§ 5 Annat\n\nText.\n\n"
                + "Region Gotland, Visby\nSida 2 av 2";
        assertThat(of("4", "", first, second)).singleElement().extracting(Passage::text).asString()
                .isEqualTo("§ 4 Uppdrag\n\nBörjan av ett stycke som\n\nfortsätter här.\n\nMer om uppdraget.");
        assertThat(of("5", "", first, second)).singleElement().extracting(Passage::text).asString().isEqualTo("§ 5 Annat\n\nText.");
        assertThat(of("4", "", "§ 4\n\nEtt.\n\n1 (2)", "§ 5\n\nTvå.\n\n2 (2)")).singleElement().extracting(Passage::text).asString()
                .isEqualTo("§ 4\n\nEtt.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Övriga paragrafer lämnas utan erinran.",
        "I övrigt har regionen inget att invända.",
        "Regionstyrelsen har beslutat om yttrandet.",
        "Beslut i ärendet har fattats av regiondirektören.", "Detta yttrande har beslutats av styrelsen.", "På regionens vägnar"})
    @DisplayName("C1.30 how an answer is closed is not about its last section")
    void closing(String line) {
        assertThat(of("4", "", "§ 4 Uppdrag\n\nBra.\n\n" + line)).singleElement().extracting(Passage::text).asString()
                .isEqualTo("§ 4 Uppdrag\n\nBra.");
    }

    @Test
    @DisplayName("C1.30 in a text whose paragraphs are lines, as Word's, the closing line ends the last section too")
    void closingLine() {
        assertThat(of("5", "", "§ 5 Åtaganden\nPersonal bör lånas ut.\nÖvriga paragrafer lämnas utan erinran.\nS. Vänerås, regiondirektör\nSida"))
                .singleElement().extracting(Passage::text).asString().isEqualTo("§ 5 Åtaganden\n\nPersonal bör lånas ut.");
        assertThat(of("5", "", "§ 5 Åtaganden\nPersonal bör lånas ut.\nI övrigt gäller detta all personal.")).singleElement()
                .extracting(Passage::text).asString().contains("all personal");
    }

    @Test
    @DisplayName("C1.30 of a paragraph as long as a page what stands around the mention is told")
    void longParagraph() {
        String filler = "ord som fyller ut sidan ".repeat(100);
        Passage found = of("4", "", filler + "och § 4 är oklar " + filler).getFirst();
        assertThat(found.text()).contains("§ 4 är oklar").hasSizeBetween(600, 800);
    }

    @Test
    @DisplayName("C1.30 sections a text speaks of are told, points as their section; odd texts never fail")
    void sections() {
        assertThat(new SectionedText(List.of(ANSWER)).sections().stream().map(Section::number).collect(Collectors.joining(" ")))
                .isEqualTo("3 4 5 6 8");
        assertThat(new SectionedText(List.of("§ 4.2 och § 7", "", "§", "§ 0 § 999 §§§ 4-")).sections().stream().map(Section::number))
                .containsExactly("4", "7", "999");
        assertThat(of("4", "", "", "\n\n", "   ")).isEmpty();
        assertThat(of("4", "\"trasig AND (", "§ 4 trasig and")).hasSize(1);
    }

    private List<Passage> of(String section, String words, String... pages) {
        Sought sought = new Sought(words, Optional.of(new Section(section)));
        return passages.of(sought, List.of(pages), marks.of(sought, List.of(pages)));
    }

    private static String marked(Passage passage) {
        return passage.fragments().stream().filter(Fragment::marked).map(Fragment::text).distinct().collect(Collectors.joining("|"));
    }
}
