package se.samdiarium.document.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;

class DocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Sha256 FIRST = new Sha256("1".repeat(64));
    private static final Sha256 SECOND = new Sha256("2".repeat(64));

    private final Document document = Document.of(new RegionCode("03"), "Samverkansavtal", NOW);

    @Test
    @DisplayName("D1.2 versions are numbered from 1, one by one")
    void versionsAreNumbered() {
        add(FIRST);
        assertThat(document.versions()).extracting(DocumentVersion::number).containsExactly(1);
        add(SECOND);
        assertThat(document.versions()).extracting(DocumentVersion::number).containsExactly(1, 2);
    }

    @Test
    @DisplayName("D1.2 a new version leaves the old ones as they were")
    void oldVersionsStay() {
        add(FIRST);
        DocumentVersion first = document.versions().getFirst();
        add(SECOND);
        assertThat(document.versions().getFirst()).isSameAs(first);
        assertThat(document.versions()).extracting(DocumentVersion::sha256).containsExactly(FIRST, SECOND);
    }

    @Test
    @DisplayName("the newest version's bytes again are refused, and nothing is added")
    void sameBytesAreRefused() {
        add(FIRST);
        add(SECOND);
        refuses(() -> add(SECOND), "document.same-bytes", "avtal.pdf", 2);
        assertThat(document.versions()).hasSize(2);
    }

    @Test
    @DisplayName("bytes of an older version may come back: the text was changed and changed back")
    void oldBytesMayComeBack() {
        add(FIRST);
        add(SECOND);
        add(FIRST);
        assertThat(document.versions()).hasSize(3);
    }

    @Test
    @DisplayName("a step taken on an older sight of the document is refused, and told the newest version")
    void olderSightIsRefused() {
        add(FIRST);
        document.requireRevision(document.revision());
        refuses(() -> document.requireRevision(document.revision() + 1), "document.changed", "Samverkansavtal", 1);
    }

    private void add(Sha256 bytes) {
        document.withVersion(bytes, "avtal.pdf", "anna", NOW);
    }

    private static void refuses(ThrowingCallable step, String code, Object... facts) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.facts()).containsExactly(facts);
        });
    }
}
