package se.samdiarium.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.platform.Refusal;

class FileNameTest {

    @ParameterizedTest
    @DisplayName("names that could be a path, or that hide something, are refused")
    @ValueSource(strings = {"", "  ", ".", "..", "../../etc/passwd", "a/b.pdf", "..\\win.ini", "C:\\a.pdf", "a\u0000.pdf", "a\n.pdf",
        "avtal\u202Efdp.exe", "a\u200B.pdf", "\u2028"})
    void refuses(String name) {
        assertThatThrownBy(() -> new FileName(name)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("document.file-name-invalid"));
    }

    @ParameterizedTest
    @DisplayName("honest names are kept")
    @ValueSource(strings = {"avtal.pdf", "Tjänsteutlåtande Åmål §12.docx", ".dold", "a..b", "utan ändelse", "kommunens (slutlig) v2.1.odt"})
    void keeps(String name) {
        assertThat(new FileName(name).value()).isEqualTo(name);
    }

    @Test
    @DisplayName("å typed as a and ring is the same letter as å")
    void normalises() {
        assertThat(new FileName("A\u030angaende.pdf")).isEqualTo(new FileName("Ångaende.pdf"));
    }

    @Test
    @DisplayName("255 bytes of UTF-8 is the limit, counted after normalisation")
    void limitsBytes() {
        assertThat(new FileName("å".repeat(127))).isNotNull();
        assertThatThrownBy(() -> new FileName("å".repeat(128))).isInstanceOf(Refusal.class).hasMessageContaining("255");
    }

    @Test
    @DisplayName("the extension is the part after the last dot, in lower case")
    void tellsExtension() {
        assertThat(new FileName("Avtal.v2.PDF").extension()).isEqualTo("pdf");
        assertThat(new FileName(".dold").extension()).isEmpty();
        assertThat(new FileName("avtal").extension()).isEmpty();
    }
}
