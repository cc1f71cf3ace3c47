package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.document.PlacedWord;
import se.samdiarium.search.PageMarks;
import se.samdiarium.search.PageMarks.Box;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;

class PlacedPagesTest {

    private static final List<List<PlacedWord>> PAGES = List.of(
            List.of(word("(avtalets", 1000, 100, 900, false), word("parter", 2100, 100, 500, true), word("enligt", 1000, 300, 500, true)),
            List.of(),
            List.of(word("Se", 1000, 100, 200, false), word("§", 1300, 100, 50, true), word("4,", 1000, 300, 100, false),
                    word("avtal.", 1200, 310, 600, true)));

    @Test
    @DisplayName("C1.31 what is sought has boxes on its page, without the signs around it, one for each line")
    void boxes() {
        PageMarks marks = marked(new Sought("avtal", Optional.of(new Section("4"))));
        assertThat(marks.known()).isTrue();
        assertThat(marks.marks()).containsExactly(
                new PageMarks.Mark(1, 1, "avtalets", List.of(new Box(1100, 100, 800, 50))),
                new PageMarks.Mark(2, 3, "§\n4", List.of(new Box(1300, 100, 50, 50), new Box(1000, 300, 50, 50))),
                new PageMarks.Mark(3, 3, "avtal", List.of(new Box(1200, 310, 500, 50))));
    }

    @Test
    @DisplayName("C1.31 words beside each other on a line have one box around them")
    void oneBox() {
        assertThat(marked(Sought.words("\"avtalets parter\"")).marks()).containsExactly(
                new PageMarks.Mark(1, 1, "avtalets parter", List.of(new Box(1100, 100, 1500, 50))));
    }

    @Test
    @DisplayName("C1.31 where no place is known that is told, and nothing is marked")
    void unknown() {
        assertThat(new PlacedPages(List.of()).marked(List.of())).isEqualTo(new PageMarks(false, List.of()));
        assertThat(new PlacedPages(List.of(List.of(), List.of())).texts()).containsExactly("", "");
    }

    private static PageMarks marked(Sought sought) {
        PlacedPages pages = new PlacedPages(PAGES);
        return pages.marked(new Marks(SwedishAnalysis.shared()).of(sought, pages.texts()));
    }

    private static PlacedWord word(String text, int left, int top, int width, boolean lineEnd) {
        return new PlacedWord(text, left, top, width, 50, lineEnd);
    }
}
