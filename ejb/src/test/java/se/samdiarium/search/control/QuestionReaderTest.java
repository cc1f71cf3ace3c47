package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.language.boundary.SwedishWords;
import se.samdiarium.search.QuestionPart;
import se.samdiarium.search.Remark;

class QuestionReaderTest {

    private static final String[] PIECES = {"avtal", "regionen", "(", ")", "\"", "”", "AND", "OCH", "OR", "ELLER", "NOT", "INTE", "-", "+", "*", "?",
        "~", "~5", "^9", ":", "titel:", "datum:", "dnr:", "region:", "ställning:", "typ:", "2024", "2024-13-45", "..", "2024-01-01..2025",
        "RS 2024-00123",
        "samv*", "a*b?c", "[", "]", "{", "}", "\\", "/", "&&", "||", "!", "#", "=", "§", "\u0000", "\u0001", "\f", "\uD83D", "\uDE00", "😀", "\u200B",
        "å", "{a TO b]", " ", " ", " ", " ", "\t", "\n", "ا", "漢字", "́"};

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("C1.13 words, phrases, nearness, AND, OR, NOT, brackets, fields, ranges and wildcards are understood")
    @CsvSource(delimiter = '|', value = {
        "avtal samverkan|avtal och samverkan",
        "avtal OCH samverkan|avtal och samverkan",
        "avtal och samverkan|avtal och samverkan",
        "avtal om samverkan|avtal och samverkan", "(avtal om samverkan) ELLER remiss|(avtal och samverkan) eller remiss", "om vid|om och vid",
        "avtal -om|avtal men inte om",
        "a1 OR b1 c1|(a1 eller b1) och c1",
        "a1 b1 ELLER c1|a1 och (b1 eller c1)",
        "(a1 b1) OR c1|(a1 och b1) eller c1",
        "((a1) OR (b1 -c1))|a1 eller (b1 men inte c1)",
        "avtal -(utkast OR förslag)|avtal men inte (utkast eller förslag)",
        "avtal INTE \"gammalt utkast\"|avtal men inte \"gammalt utkast\"",
        "\"avtal samverkan\"~5|\"avtal samverkan\" inom 5 ord",
        "\"avtal samverkan\"~999999999|\"avtal samverkan\" inom 50 ord",
        "titel:samverkan|titel: samverkan",
        "TITEL:\"om samverkan\" krig|titel: \"om samverkan\" och krig",
        "titel: samverkan|titel: samverkan",
        "titel:(krig OR fred)|titel: (krig eller fred)",
        "-titel:krig|inte titel: krig",
        "avsandare:Gävleborg|avsändare: Gävleborg",
        "dnr:RS 2024-123 avtal|dnr: RS 2024-123 och avtal",
        "dnr:2024-001*|dnr: 2024-001*",
        "datum:2024|datum: från 2024-01-01 till 2024-12-31",
        "datum:2024-02|datum: från 2024-02-01 till 2024-02-29",
        "datum:2024-12-01..2025-01-31|datum: från 2024-12-01 till 2025-01-31",
        "datum:2024-12-01..|datum: från 2024-12-01",
        "datum:..2024-12-01|datum: till 2024-12-01",
        "datum:2024-12-01|datum: 2024-12-01",
        "samverk*|samverk*", "sam?erk*|sam?erk*", "vad gäller?|gäller",
        "9 kap. 37 § KL|9 kap. 37 § KL"})
    void understands(String typed, String told) {
        assertThat(QuestionReader.read(typed).understood()).isEqualTo(told);
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @DisplayName("C1.14 what was not understood is told, and the rest is searched for")
    @CsvSource(delimiter = '|', value = {
        "datum:igår avtal|avtal|NOT_A_DATE", "datum:2024-13-01 avtal|avtal|NOT_A_DATE", "datum:.. avtal|avtal|NOT_A_DATE",
        "datum:2025..2024 avtal|datum: från 2025-01-01 till 2024-12-31 och avtal|RANGE_REVERSED",
        "färg:röd|färg:röd|UNKNOWN_FIELD", "titel: AND avtal|avtal|EMPTY_FIELD", "avtal titel:|avtal|EMPTY_FIELD",
        "*avtal krig|krig|WILDCARD_SHORT", "a* krig|krig|WILDCARD_SHORT", "hälso-* krig|krig|SIGN_IGNORED",
        "(avtal|avtal|BRACKET_ALONE", "avtal)|avtal|BRACKET_ALONE", "\"avtal krig|avtal och krig|QUOTE_ALONE",
        "avtal^9|avtal|SIGN_IGNORED", "avtal~2|avtal|SIGN_IGNORED", "avtal & krig|avtal och krig|ONLY_SIGNS"})
    void tellsWhatItDidNotUnderstand(String typed, String told, Remark.Code code) {
        ReadQuestion read = QuestionReader.read(typed);
        assertThat(read.understood()).isEqualTo(told);
        assertThat(read.remarks()).extracting(Remark::code).containsExactly(code);
        assertThat(read.remarks()).allMatch(remark -> !remark.told().isBlank());
    }

    @Test
    @DisplayName("C1.14 a question has bounds, and passing them is told")
    void bounds() {
        assertThat(QuestionReader.read("ord ".repeat(100)).remarks()).extracting(Remark::code).containsExactly(Remark.Code.TOO_MANY_WORDS);
        assertThat(QuestionReader.read("långtord".repeat(1_000)).remarks()).extracting(Remark::code).containsExactly(Remark.Code.TOO_LONG);
        assertThat(QuestionReader.read("(".repeat(30) + "avtal" + ")".repeat(30)).remarks()).extracting(Remark::code).contains(Remark.Code.TOO_DEEP);
        assertThat(QuestionReader.read("&".repeat(1) + " % & / = # ; : , . _ ".repeat(20)).remarks()).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    @DisplayName("each condition can be taken out of the question as typed")
    void partsCanBeTakenOut() {
        assertThat(QuestionReader.read("avtal titel:krig -utkast (a1 OR b1) ???").told()).containsExactly(
                new QuestionPart("avtal", "titel:krig -utkast (a1 OR b1) ???"),
                new QuestionPart("titel: krig", "avtal -utkast (a1 OR b1) ???"),
                new QuestionPart("inte utkast", "avtal titel:krig (a1 OR b1) ???"),
                new QuestionPart("(a1 eller b1)", "avtal titel:krig -utkast ???"));
    }

    @Test
    @DisplayName("C1.5 fuzz: any input is read, at once")
    void fuzz() {
        Random random = new Random(4);
        SwedishWords.shared();
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 40_000; round++) {
                String typed = anything(random, round);
                ReadQuestion read = QuestionReader.read(typed);
                assertThat(read.understood()).as(typed).isNotNull();
                assertThat(read.told().size()).as(typed).isLessThanOrEqualTo(64);
                read.told().forEach(part -> QuestionReader.read(part.without()));
            }
        });
    }

    /** Any question at all: pieces of the language, any characters, or very long. */
    static String anything(Random random, int round) {
        return switch (round % 4) {
            case 0 -> random.ints(random.nextInt(40), 0, 0x10000).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
            case 1 -> PIECES[random.nextInt(PIECES.length)].repeat(1 + random.nextInt(600));
            default -> random.ints(random.nextInt(30), 0, PIECES.length).mapToObj(i -> PIECES[i])
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
        };
    }
}
