package se.samdiarium.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.bench.generated.Passages;

class QuestionsTest {

    private static final String TEXT = "Kommunen ansvarar för beredskapen och samverkar med regionen "
            + "om gemensamma beredskapslager av läkemedel inom länet";

    @Test
    @DisplayName("passages with too few words are refused, not searched for ever")
    void tooFew() {
        Passages passages = new Passages(List.of(new Passages.Passage("Lag", "Lager")), true);
        assertThatIllegalArgumentException().isThrownBy(() -> Questions.of(passages, 5)).withMessageContaining("too few words");
    }

    @Test
    @DisplayName("questions are one phrase in five and else one to three words of a passage, and the same at every call")
    void questions() {
        Passages passages = new Passages(List.of(new Passages.Passage("Lag", TEXT)), true);
        List<String> questions = Questions.of(passages, 50);
        assertThat(questions).hasSize(50).isEqualTo(Questions.of(passages, 50));
        assertThat(questions).allSatisfy(question -> assertThat(List.of(question.replace("\"", "").split(" "))).hasSizeBetween(1, 3)
                .allSatisfy(word -> assertThat(TEXT).contains(word)));
        assertThat(questions.stream().filter(question -> question.startsWith("\"")).toList()).hasSize(10)
                .allSatisfy(phrase -> assertThat(TEXT).contains(phrase.replace("\"", "")));
    }
}
