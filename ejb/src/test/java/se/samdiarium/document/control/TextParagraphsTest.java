package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.document.TextForm;

class TextParagraphsTest {

    private static final String FULL = "Parterna ska samverka om planering av hälso- och sjukvård inför höjd beredskap och";

    @Test
    @DisplayName("D2.7 full lines are joined, a short line ends its paragraph, a broken word is made whole")
    void joinsWrappedLines() {
        assertThat(texts(true, FULL
                + "\nunder krig i enlighet med detta avtal och dess bilagor, som är en del av det sam-\nverkansavtal som gäller.\n"
                + "Värdregionen leder arbetet.\n- ta hand om all post som kommer till regionernas in- och\nutgående post"))
                .containsExactly(FULL + " under krig i enlighet med detta avtal och dess bilagor, som är en del av det samverkansavtal som gäller.",
                        "Värdregionen leder arbetet.", "ta hand om all post som kommer till regionernas in- och utgående post");
    }

    @Test
    @DisplayName("D2.7 where an empty line stands after every line it divides nothing; elsewhere it does")
    void emptyLines() {
        assertThat(texts(true, FULL + "\n\nunder krig.\n\n" + FULL + "\n\nunder ofred.\n\nSlut.\n\n")).hasSize(3);
        assertThat(texts(true, FULL + "\nunder krig.\n\nNytt stycke som " + FULL.toLowerCase() + "\nslut.")).hasSize(2);
    }

    @Test
    @DisplayName("D2.7 a sentence that goes on over the end of a page is one paragraph, and stands on the page it began on")
    void joinsOverPages() {
        List<TextParagraph> found = TextParagraphs.of(List.of(FULL, "under krig.\nNästa sak."), true);
        assertThat(found).extracting(TextParagraph::text).containsExactly(FULL + " under krig.", "Nästa sak.");
        assertThat(found).extracting(TextParagraph::page).containsExactly(1, 2);
    }

    @Test
    @DisplayName("a line of a Word file is a paragraph, whatever its length")
    void linesOfWordFiles() {
        assertThat(texts(false, FULL + "\nunder krig")).hasSize(2);
    }

    @ParameterizedTest
    @DisplayName("D2.4 a number or bullet stands apart from its text")
    @CsvSource(delimiter = '|', value = {"2.1.1 Ändring och avbeställning|2.1.1|Ändring och avbeställning|HEADING",
        "§ 4 Kostnader|§ 4|Kostnader|HEADING",
        "4 a § Regionerna ska betala.|4 a §|Regionerna ska betala.|PARAGRAPH", "b) att lämna uppgifter|b)|att lämna uppgifter|PARAGRAPH",
        "• Bilaga 03|•|Bilaga 03|PARAGRAPH", "2    Leverantörens åtagande|2|Leverantörens åtagande|HEADING",
        "3 regioner har svarat.||3 regioner har svarat.|PARAGRAPH", "12 Regioner ska svara.||12 Regioner ska svara.|PARAGRAPH",
        "2025-01-31 kom svaret||2025-01-31 kom svaret|PARAGRAPH", "3.1 Syfte ..... 14|3.1 s. 14|Syfte|CONTENTS",
        "[Kommentar av Bo: 4. nej]||[Kommentar av Bo: 4. nej]|NOTE"})
    void numbers(String line, String number, String text, TextForm form) {
        TextParagraph found = TextParagraph.of(line, 1, false);
        assertThat(found).isEqualTo(new TextParagraph(form, number == null ? "" : number, text, 1));
    }

    @Test
    @DisplayName("D2.3 a row of a table keeps its cells, and its numbers are words like others")
    void rows() {
        TextParagraph row = TextParagraph.of("3\tRegion Skåne\t12", 1, false);
        assertThat(row.form()).isEqualTo(TextForm.ROW);
        assertThat(row.number()).isEmpty();
        assertThat(row.cells()).containsExactly("3", "Region Skåne", "12");
    }

    @Test
    @DisplayName("soft hyphens, hard spaces and joined letters of fonts make no difference")
    void evensOut() {
        assertThat(TextParagraph.of("sam\u00adverkan  på 1\u00a0000 ﬂygplatser", 1, false).text()).isEqualTo("samverkan på 1 000 flygplatser");
    }

    private static List<String> texts(boolean wrapped, String page) {
        return TextParagraphs.of(List.of(page), wrapped).stream().map(TextParagraph::text).toList();
    }
}
