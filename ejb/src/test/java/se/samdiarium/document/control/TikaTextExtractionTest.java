package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/** The real extraction, with real child processes. */
class TikaTextExtractionTest implements TextExtractionContract {

    private static final FileName NAME = new FileName("fil");
    private static TikaTextExtraction extraction;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        extraction = new TikaTextExtraction(new ExtractionLimits(Duration.ofSeconds(4), 256, 1, 100_000));
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @Override
    public TextExtraction testee() {
        return extraction;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("Swedish text in every encoding that occurs is read with å, ä and ö")
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void readsEncodings(String encoding) throws IOException {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        String text = ("Ärendet gäller överenskommelsen mellan regionerna på Åland och i Östergötland. ").repeat(5).strip();
        Extraction found = extract((mark + text).getBytes(Charset.forName(encoding)));
        assertThat(found).isInstanceOfSatisfying(Extraction.Text.class, t -> assertThat(t.text()).isEqualTo(text));
    }

    @Test
    @DisplayName("the pages of a PDF are kept apart, also an empty one in the middle, and its title is read")
    void keepsPdfPages() throws IOException {
        Extraction found = extract(SampleFiles.pdf("Avtal i Åmål", "Första sidan", "", "Tredje sidan"));
        assertThat(found).isInstanceOfSatisfying(Extraction.Text.class, text -> {
            assertThat(text.mediaType()).isEqualTo("application/pdf");
            assertThat(text.pages()).containsExactly("Första sidan", "", "Tredje sidan");
            assertThat(text.title()).contains("Avtal i Åmål");
        });
    }

    @Test
    @DisplayName("an ODT is read")
    void readsOdt() throws IOException {
        assertThat(extract(SampleFiles.odt("Tjänsteutlåtande om beredskap"))).isInstanceOfSatisfying(Extraction.Text.class, text -> {
            assertThat(text.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
            assertThat(text.text()).contains("Tjänsteutlåtande om beredskap");
        });
    }

    @Test
    @DisplayName("a mail is read with its text attachment")
    void readsMailWithAttachment() throws IOException {
        assertThat(extract(SampleFiles.mail("Remissvar från Gävleborg", "Vi tillstyrker förslaget.", "Bilagans egna ord: räddningsvärn")))
                .isInstanceOfSatisfying(Extraction.Text.class, text -> {
                    assertThat(text.mediaType()).isEqualTo("message/rfc822");
                    assertThat(text.text()).contains("Vi tillstyrker förslaget.", "räddningsvärn");
                    assertThat(text.title()).contains("Remissvar från Gävleborg");
                    assertThat(text.properties()).containsEntry("message:From", "registrator@region.example")
                            .containsEntry("message:Subject", "Remissvar från Gävleborg").containsEntry("message:Date", "2025-01-31T09:00:00Z");
                });
    }

    @Test
    @DisplayName("a PDF with a user password is Encrypted")
    void tellsEncryptedPdf() throws IOException {
        assertThat(extract(SampleFiles.encryptedPdf("hemligt innehåll"))).isEqualTo(new Extraction.Encrypted("application/pdf"));
    }

    @Test
    @DisplayName("an encrypted DOCX is Encrypted")
    void tellsEncryptedOffice() throws IOException {
        assertThat(extract(SampleFiles.encryptedDocx("hemligt innehåll"))).isInstanceOf(Extraction.Encrypted.class);
    }

    @Test
    @DisplayName("a PDF cut in the middle is unreadable, or read as far as it goes, never an exception")
    void damagedFileIsAnOutcome() throws IOException {
        byte[] whole = SampleFiles.pdf("t", "Första sidan");
        assertThat(extract(java.util.Arrays.copyOf(whole, 60))).isInstanceOfAny(Extraction.Failed.class, Extraction.Text.class);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("a file that breaks the child process is Failed, and the next file is read")
    @CsvSource({"loop, document.extraction-timeout", "memory, document.extraction-out-of-memory", "exit, document.extraction-crashed"})
    void survivesHostileFiles(String harm, String code) throws IOException {
        Extraction broken = extract(("%HOSTILE " + harm).getBytes(StandardCharsets.UTF_8));
        assertThat(broken).isInstanceOfSatisfying(Extraction.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(code);
            assertThat(failed.mediaType()).isEqualTo("application/x-samdiarium-hostile");
            assertThat(failed.reason()).contains("'fil'");
        });
        assertThat(extract(SENTENCE.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Extraction.Text.class);
    }

    @Test
    @DisplayName("text beyond the limit is cut and the cut is told")
    void cutsLongText() throws IOException {
        Extraction found = extract("samverkan ".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        assertThat(found).isInstanceOfSatisfying(Extraction.Text.class, text -> {
            assertThat(text.truncated()).isTrue();
            assertThat(text.text()).hasSizeBetween(90_000, 100_000);
        });
    }

    @Test
    @DisplayName("closing ends the child processes")
    void closingEndsChildren() throws IOException {
        TikaTextExtraction own = new TikaTextExtraction(ExtractionLimits.DEFAULT);
        own.extract(Files.writeString(folder.resolve("x"), SENTENCE), NAME);
        long running = childProcesses();
        own.close();
        assertThat(childProcesses()).isEqualTo(running - 1);
    }

    private static long childProcesses() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
    }

    private Extraction extract(byte[] bytes) throws IOException {
        return extraction.extract(Files.write(folder.resolve("x"), bytes), NAME);
    }
}
