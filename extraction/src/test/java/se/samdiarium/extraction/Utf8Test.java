package se.samdiarium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.AutoDetectReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Vi avstyrker § 8.", "Om § 4 i 013d95ce-8403-44aa-afd6-5b08b2307ffd", "för", "Ö", "räddningsvärn – 1 000 kr"})
    @DisplayName("a short text in UTF-8 with a single sign beside ASCII is read as it is")
    void shortTexts(String text) throws Exception {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    @DisplayName("text in another encoding is left to Tika")
    void others() throws Exception {
        String text = "Landstinget får själv välja vem som ska företräda det på mötet, och när årsmötet hålls i Örebro är även åhörare välkomna.";
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(text);
        assertThat(detected(text.getBytes(StandardCharsets.ISO_8859_1))).isNull();
        assertThat(detected("plain".getBytes(StandardCharsets.US_ASCII))).isNull();
    }

    @Test
    @DisplayName("a character that the part looked at cuts off does not matter")
    void cutOff() throws Exception {
        assertThat(detected(("a" + "å".repeat(40_000)).getBytes(StandardCharsets.UTF_8))).isEqualTo(StandardCharsets.UTF_8);
    }

    private static Charset detected(byte[] bytes) throws IOException {
        return new Utf8().detect(new ByteArrayInputStream(bytes), null);
    }

    private static String read(byte[] bytes) throws Exception {
        try (AutoDetectReader reader = new AutoDetectReader(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            for (int character = reader.read(); character >= 0; character = reader.read()) {
                text.append((char) character);
            }
            return text.toString();
        }
    }
}
