package se.samdiarium.web.page.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.Verification.Outcome;
import se.samdiarium.signing.VerifiedSignature;
import se.samdiarium.web.page.Texts;
import se.samdiarium.web.page.Words;

@DisplayName("How a verdict on a file is told")
class VerdictWordsTest {

    private final VerdictWords words = new VerdictWords(new Words() {
        @Override
        public Texts texts() {
            return new Texts(Locale.forLanguageTag("sv"));
        }
    });

    @ParameterizedTest
    @EnumSource(Outcome.class)
    @DisplayName("S2.31 every outcome has its words, and only a passed and wholly qualified file is good")
    void outcomes(Outcome outcome) {
        Verification advanced = file(outcome, List.of(), signature("ADESIG_QC", "TOTAL_PASSED", null));
        assertThat(words.headline(advanced)).isNotBlank();
        assertThat(words.meaning(advanced)).isNotBlank();
        assertThat(words.tone(advanced)).isNotEqualTo("good");
        assertThat(words.symbol(advanced)).isNotEqualTo("✓");
    }

    @Test
    @DisplayName("S2.31 a qualified file is good; a package with one bad counterpart is not valid, whatever its seal says")
    void inside() {
        Verification good = file(Outcome.PASSED, List.of(), signature("QESIG", "TOTAL_PASSED", null));
        Verification bad = file(Outcome.FAILED, List.of(), signature("QESIG", "TOTAL_FAILED", "HASH_FAILURE"));
        Verification doubtful = file(Outcome.INDETERMINATE, List.of());
        VerifiedSignature seal = signature("QESEAL", "TOTAL_PASSED", null);
        assertThat(words.tone(file(Outcome.PASSED, List.of(good), seal))).isEqualTo("good");
        assertThat(words.headline(file(Outcome.PASSED, List.of(good, bad), seal))).isEqualTo("Inte giltig");
        assertThat(words.headline(file(Outcome.PASSED, List.of(good, doubtful), seal))).isEqualTo("Kan inte avgöras");
    }

    @Test
    @DisplayName("S2.31 each signature is told in plain words, with the ETSI indication behind it; missing trust is never called invalid")
    void signatures() {
        VerifiedSignature changed = signature("QESIG", "TOTAL_FAILED", "HASH_FAILURE");
        assertThat(words.why(changed)).contains("ändrats");
        assertThat(words.etsi(changed)).isEqualTo("TOTAL_FAILED / HASH_FAILURE · QESIG");
        assertThat(words.symbol(changed)).isEqualTo("!");
        assertThat(words.why(signature("QESIG", "INDETERMINATE", "SOMETHING_NEW"))).isNotBlank();
        assertThat(words.level(signature("INDETERMINATE_QESIG", "INDETERMINATE", null))).contains("Oklart");
        assertThat(words.level(signature("NOT_ADES_QC", "TOTAL_FAILED", null))).contains("Inte");
        assertThat(words.meaning(file(Outcome.TRUST_UNAVAILABLE, List.of()))).doesNotContain("ogiltig");
    }

    private static VerifiedSignature signature(String qualification, String indication, String sub) {
        return new VerifiedSignature("Åsa", Optional.empty(), Optional.empty(), "PAdES-BASELINE-LT", qualification, Optional.empty(),
                Optional.empty(), indication, Optional.ofNullable(sub));
    }

    private static Verification file(Outcome outcome, List<Verification> inside, VerifiedSignature... signatures) {
        return new Verification("avtal.pdf", 1, "a".repeat(64), Instant.EPOCH, outcome, Arrays.asList(signatures), "strict 2", Optional.empty(),
                List.of(), inside);
    }
}
