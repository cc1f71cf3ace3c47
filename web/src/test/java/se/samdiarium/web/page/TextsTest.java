package se.samdiarium.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How sizes and numbers are told")
class TextsTest {

    private final Texts swedish = new Texts(Locale.of("sv", "SE"));
    private final Texts english = new Texts(Locale.UK);

    @Test
    void sizesHaveADecimalCommaInSwedish() {
        assertThat(swedish.size(999)).isEqualTo("999 byte");
        assertThat(swedish.size(1_500)).isEqualTo("1 kB");
        assertThat(swedish.size(1_300_000)).isEqualTo("1,2 MB");
        assertThat(swedish.size(104_857_600)).isEqualTo("100 MB");
        assertThat(english.size(1_300_000)).isEqualTo("1.2 MB");
    }

    @Test
    void oneAndManyHaveTheirOwnWords() {
        assertThat(swedish.count("search.hits", 1)).isEqualTo("1 träff");
        assertThat(swedish.count("search.hits", 0)).isEqualTo("0 träffar");
        assertThat(swedish.count("search.hits", 1_204)).isEqualTo("1\u00a0204 träffar");
        assertThat(english.count("search.hits", 1_204)).isEqualTo("1,204 hits");
    }
}
