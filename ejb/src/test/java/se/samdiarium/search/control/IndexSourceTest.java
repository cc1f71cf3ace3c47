package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.document.KeptText;

class IndexSourceTest {

    private static final String LONG = "en sida\fen annan ".repeat(1_000);

    @Test
    @DisplayName("a text is read by page, kept as it is or compressed; one that is damaged is no text, and stops nothing")
    void pages() {
        byte[] packed = KeptText.of(LONG).packed();
        assertThat(IndexSource.pages("ett\ftvå", new byte[0])).containsExactly("ett", "två");
        assertThat(IndexSource.pages("", packed)).hasSize(1_001);
        assertThat(IndexSource.pages("", Arrays.copyOf(packed, packed.length / 2))).isEmpty();
        assertThat(IndexSource.pages(null, packed)).isEmpty();
    }
}
