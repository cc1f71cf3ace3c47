package se.samdiarium.web.page.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is typed in fields, in the language of questions. */
class FieldedQuestionTest {

    private static String question(String words, Map<String, String> typed) {
        return FieldedQuestion.of(words, name -> typed.getOrDefault(name, ""));
    }

    @Test
    @DisplayName("C1.13 what is typed in a field asks in that field; several words stand in brackets")
    void fields() {
        assertThat(question("", Map.of("title", "samverkan"))).isEqualTo("titel:samverkan");
        assertThat(question("beredskap", Map.of("title", "samverkan avtal", "sender", "Region Dalarna", "text", "lager", "matter", "remiss")))
                .isEqualTo("beredskap titel:(samverkan avtal) text:lager avsändare:(Region Dalarna) ärende:remiss");
        assertThat(question("", Map.of("number", "RS 2025-00123"))).isEqualTo("dnr:\"RS 2025-00123\"");
    }

    @Test
    @DisplayName("C1.13 a phrase, any of the words and none of the words")
    void kinds() {
        assertThat(question("avtal",
                Map.of("phrase", "alla regioner", "any", "lager krig \"höjd beredskap\"", "none", "utkast -bilaga \"ett förslag\"")))
                .isEqualTo("avtal \"alla regioner\" (lager ELLER krig ELLER \"höjd beredskap\") -utkast -bilaga -\"ett förslag\"");
        assertThat(question("", Map.of("any", "lager"))).isEqualTo("lager");
    }

    @Test
    @DisplayName("C1.13 signs that would break the question are left out, and blanks ask for nothing")
    void signs() {
        assertThat(question("  ", Map.of("title", "  ", "phrase", " \" ", "any", "( )", "none", "\"\""))).isEmpty();
        assertThat(question("", Map.of("title", "(samverkan) \"avtal om", "phrase", "alla \"regioner\""))).isEqualTo(
                "\"alla regioner\" titel:(samverkan avtal om)");
    }
}
