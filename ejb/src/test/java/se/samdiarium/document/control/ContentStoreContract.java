package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;

/** What every implementation of {@link ContentStore} keeps. */
interface ContentStoreContract {

    byte[] AGREEMENT = "Samverkansavtal mellan regionerna".getBytes(StandardCharsets.UTF_8);

    /** SHA-256 of {@link #AGREEMENT}, reckoned outside Java: {@code printf 'Samverkansavtal mellan regionerna' | sha256sum}. */
    Sha256 KNOWN = new Sha256("047b70ce1b4101381c30ab509455a1b5c32de313adb7068d86cc4497174e5726");

    long LIMIT = 1_000_000;

    ContentStore testee();

    /** How many pieces of content are kept. */
    long kept() throws IOException;

    /** How many pieces of content are staged. */
    long staged() throws IOException;

    /** Changes one byte of what is kept under this hash, behind the store's back. */
    void damage(Sha256 sha256) throws IOException;

    /** Removes what is kept under this hash, behind the store's back. */
    void lose(Sha256 sha256) throws IOException;

    @Test
    @DisplayName("staged bytes are hashed and counted as they come in")
    default void stagedBytesAreHashed() throws IOException {
        try (ContentStore.Staged staged = stage(AGREEMENT)) {
            assertThat(staged.sha256()).isEqualTo(KNOWN);
            assertThat(staged.size()).isEqualTo(AGREEMENT.length);
            assertThat(staged.file()).hasBinaryContent(AGREEMENT);
        }
    }

    @Test
    @DisplayName("D1.1 the same bytes twice are stored once")
    default void sameBytesAreStoredOnce() throws IOException {
        keep(AGREEMENT);
        keep(AGREEMENT);
        assertThat(kept()).isEqualTo(1);
        keep("another text".getBytes(StandardCharsets.UTF_8));
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    @DisplayName("D1.1 kept bytes survive the closing of the staged ones and come back as they were")
    default void keptBytesSurvive() throws Exception {
        keep(AGREEMENT);
        assertThat(staged()).isZero();
        try (ContentStore.Fetched fetched = testee().fetch(KNOWN)) {
            assertThat(Files.readAllBytes(fetched.file())).isEqualTo(AGREEMENT);
        }
        try (ContentStore.Fetched again = testee().fetch(KNOWN)) {
            assertThat(again.file()).as("closing what was fetched takes nothing away").exists();
        }
    }

    @Test
    @DisplayName("staged bytes that nobody keeps are gone")
    default void unkeptBytesAreGone() throws IOException {
        stage(AGREEMENT).close();
        assertThat(staged()).isZero();
        assertThat(kept()).isZero();
    }

    @Test
    @DisplayName("D1.5 an empty file is refused and leaves nothing behind")
    default void emptyIsRefused() throws IOException {
        refusesToStage(new ByteArrayInputStream(new byte[0]), "document.empty");
    }

    @Test
    @DisplayName("D1.5 a file over the limit is refused and leaves nothing behind; one at the limit is taken")
    default void tooLargeIsRefused() throws IOException {
        try (ContentStore.Staged atTheLimit = stage(new byte[(int) LIMIT])) {
            assertThat(atTheLimit.size()).isEqualTo(LIMIT);
        }
        refusesToStage(new ByteArrayInputStream(new byte[(int) LIMIT + 1]), "document.too-large");
    }

    @Test
    @DisplayName("a sender who breaks off leaves nothing behind")
    default void brokenStreamLeavesNothing() throws IOException {
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 100_000) {
                    throw new IOException("connection reset");
                }
                return 'a';
            }
        };
        assertThatThrownBy(() -> testee().stage(broken, LIMIT)).isInstanceOf(IOException.class);
        assertThat(staged()).isZero();
    }

    @Test
    @DisplayName("D1.12 what is kept is listed with its size, and nothing else is")
    default void keptIsListed() throws IOException {
        keep(AGREEMENT);
        try (ContentStore.Staged staged = stage("not kept".getBytes(StandardCharsets.UTF_8)); Stream<ContentStore.Kept> kept = testee().list()) {
            assertThat(staged.file()).exists();
            assertThat(kept.toList()).singleElement().satisfies(only -> {
                assertThat(only.sha256()).isEqualTo(KNOWN);
                assertThat(only.size()).isEqualTo(AGREEMENT.length);
                assertThat(only.keptAt()).isBetween(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z"));
            });
        }
    }

    @Test
    @DisplayName("D1.12 removed bytes are gone, others stay, and what is gone can be removed again and kept anew")
    default void removedIsGone() throws IOException {
        keep(AGREEMENT);
        keep("another text".getBytes(StandardCharsets.UTF_8));
        testee().remove(KNOWN);
        testee().remove(KNOWN);
        assertThat(kept()).isEqualTo(1);
        refusesToFetch();
        keep(AGREEMENT);
        testee().fetch(KNOWN);
    }

    @Test
    @DisplayName("D1.3 damaged bytes are never handed out")
    default void damagedBytesAreRefused() throws IOException {
        keep(AGREEMENT);
        damage(KNOWN);
        refusesToFetch();
        assertThat(testee().holds(KNOWN)).isTrue();
    }

    @Test
    @DisplayName("D1.3 lost bytes are told in the same words")
    default void lostBytesAreRefused() throws IOException {
        keep(AGREEMENT);
        lose(KNOWN);
        refusesToFetch();
        assertThat(testee().holds(KNOWN)).isFalse();
    }

    private void refusesToStage(InputStream bytes, String code) throws IOException {
        assertThatThrownBy(() -> testee().stage(bytes, LIMIT)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(staged()).isZero();
        assertThat(kept()).isZero();
    }

    private void refusesToFetch() {
        assertThatThrownBy(() -> testee().fetch(KNOWN)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("document.content-damaged");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            assertThat(refusal.facts()).containsExactly(KNOWN);
        });
    }

    private ContentStore.Staged stage(byte[] bytes) throws IOException {
        return testee().stage(new ByteArrayInputStream(bytes), LIMIT);
    }

    private void keep(byte[] bytes) throws IOException {
        try (ContentStore.Staged staged = stage(bytes)) {
            testee().keep(staged);
        }
    }
}
