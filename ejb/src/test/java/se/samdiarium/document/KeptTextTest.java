package se.samdiarium.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text as the database keeps it")
class KeptTextTest {

    private static final String SENTENCE = "Räddningsvärn och sjukvård, 9 kap. 37 § KL – \uD83D\uDE91.\f";

    @Test
    @DisplayName("a short one is kept as it is")
    void asItIs() {
        KeptText kept = KeptText.of(SENTENCE);
        assertThat(kept.body()).isEqualTo(SENTENCE);
        assertThat(kept.packed()).isEmpty();
        assertThat(kept.text()).isEqualTo(SENTENCE);
        assertThat(kept.beginning(5)).isEqualTo("Räddn");
    }

    @Test
    @DisplayName("a long one is compressed, and is the same when it is read, in whole or its beginning")
    void compressed() {
        String text = SENTENCE.repeat(50_000);
        KeptText kept = KeptText.of(text);
        assertThat(kept.body()).isEmpty();
        assertThat(kept.packed().length).isLessThan(text.length() / 10);
        assertThat(kept.text()).isEqualTo(text);
        assertThat(kept.beginning(20_000)).isEqualTo(text.substring(0, 20_000));
    }

    @Test
    @DisplayName("the beginning needs only the first bytes, also of a text that hardly compresses")
    void beginningOfPart() {
        Random random = new Random(61);
        int[] characters = random.ints(200_000, 0x4E00, 0x9FFF).toArray();
        String text = new String(characters, 0, characters.length);
        byte[] packed = KeptText.of(text).packed();
        assertThat(packed.length).isGreaterThan(2 * KeptText.bytesFor(20_000));
        assertThat(new KeptText("", Arrays.copyOf(packed, KeptText.bytesFor(20_000))).beginning(20_000)).isEqualTo(text.substring(0, 20_000));
    }

    @Test
    @DisplayName("one whose bytes are damaged or missing is told, and never a part of it taken for the whole")
    void damaged() {
        byte[] packed = KeptText.of(SENTENCE.repeat(50_000)).packed();
        byte[] changed = packed.clone();
        changed[packed.length / 2] ^= 0x55;
        assertThatIllegalArgumentException().isThrownBy(() -> new KeptText("", changed).text());
        assertThatIllegalArgumentException().isThrownBy(() -> new KeptText("", Arrays.copyOf(packed, packed.length / 2)).text());
    }
}
