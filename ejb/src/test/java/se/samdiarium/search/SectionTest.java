package se.samdiarium.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"4, § 4", "§ 4, § 4", "§4, § 4", "4 §, § 4", "4 a §, § 4 a", "§ 4A, § 4 a", "punkt 4.2, § 4.2", "paragraf 12, § 12", "'  § 4. ', § 4",
            "§§ 4, § 4", "avsnitt 3.1, § 3.1"})
    @DisplayName("C1.30 a section is read in every way people write it")
    void reads(String written, String text) {
        assertThat(Section.parse(written).map(Section::text)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "§", "fyra", "0", "1234", "4 z", "4-6", "4 § kommunallagen", "4..2"})
    void readsNothingElse(String written) {
        assertThat(Section.parse(written)).isEmpty();
        assertThat(Section.parse(null)).isEqualTo(Optional.empty());
    }

    @Test
    @DisplayName("a section holds its points, no other section, and sections come in the order of their numbers")
    void holds() {
        assertThat(section("4").holds(section("4.2"))).isTrue();
        assertThat(section("4").holds(section("4a"))).isFalse();
        assertThat(section("4").holds(section("40"))).isFalse();
        assertThat(section("4.2").holds(section("4"))).isFalse();
        assertThat(section("4.2").whole()).isEqualTo(section("4"));
        assertThat(Stream.of("10", "4a", "4.10", "4", "4.2").map(SectionTest::section).sorted().map(Section::number))
                .containsExactly("4", "4a", "4.2", "4.10", "10");
    }

    private static Section section(String number) {
        return new Section(number);
    }
}
