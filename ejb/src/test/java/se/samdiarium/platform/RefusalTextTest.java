package se.samdiarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.ProjectSources;

class RefusalTextTest {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final Pattern RAISED = Pattern.compile("(?:new Refusal|super|Ids\\.parse|Ground\\.of|host\\.require)\\(");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");

    /** Parameters that carry a code: whoever hands it over is the place. */
    private static final Set<String> HANDED_OVER = Set.of("unknown", "code");

    /** A place in the product where a refusal is made: its code and how many facts it tells. */
    private record Raised(String code, int facts) {

        Refusal refusal() {
            return new Refusal(Refusal.Kind.INVALID, code, Stream.generate(() -> "fact").limit(facts).toArray());
        }
    }

    @Test
    @DisplayName("P1.1 every refusal of the product has all three sentences in Swedish and English, with every fact they name")
    void everyRefusalHasItsSentences() {
        List<Raised> raised = raised();
        assertThat(raised).hasSizeGreaterThan(40);
        SoftAssertions all = new SoftAssertions();
        for (Raised place : raised) {
            for (Locale locale : List.of(SWEDISH, Locale.ENGLISH)) {
                all.assertThatCode(() -> {
                    RefusalText text = RefusalText.of(place.refusal(), locale);
                    assertThat(List.of(text.title(), text.found(), text.todo())).allSatisfy(sentence ->
                            assertThat(sentence).isNotBlank().doesNotContainPattern("[{}]"));
                }).as(place + " in " + locale).doesNotThrowAnyException();
            }
        }
        all.assertAll();
    }

    @Test
    @DisplayName("P1.1 both languages have the same sentences, and none that no refusal uses")
    void bothLanguagesHaveTheSameSentences() throws IOException {
        Set<String> english = keys("refusals.properties");
        assertThat(keys("refusals_sv.properties")).containsExactlyElementsOf(english);
        Set<String> used = new TreeSet<>();
        raised().forEach(place -> Stream.of(".title", ".found", ".todo").forEach(part -> used.add(place.code() + part)));
        gateCodes().forEach(code -> used.add("signing.changed." + code));
        assertThat(english).containsExactlyElementsOf(used);
    }

    @Test
    @DisplayName("P1.1 both languages tell the same facts")
    void bothLanguagesTellTheSameFacts() throws IOException {
        Properties english = sentences("refusals.properties");
        Properties swedish = sentences("refusals_sv.properties");
        assertThat(english.stringPropertyNames()).allSatisfy(key ->
                assertThat(places(swedish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    @DisplayName("a Swedish reader reads Swedish, everybody else English")
    void languages() {
        Refusal refusal = new Refusal(Refusal.Kind.NOT_FOUND, "document.version-unknown", 7, 3);
        assertThat(RefusalText.of(refusal, SWEDISH).found()).contains("7").contains("3")
                .isNotEqualTo(RefusalText.of(refusal, Locale.ENGLISH).found());
        assertThat(RefusalText.of(refusal, Locale.ENGLISH).found()).isEqualTo("There is no version 7; the newest is 3.");
        assertThat(RefusalText.of(refusal, Locale.FRENCH)).isEqualTo(RefusalText.of(refusal, Locale.ENGLISH));
        assertThat(RefusalText.of(refusal, Locale.ENGLISH).paragraph())
                .isEqualTo("No such version. There is no version 7; the newest is 3. Choose a version from the list of the document.");
    }

    @Test
    @DisplayName("a fact that is a code is told in words")
    void codesAmongFacts() {
        Refusal refusal = new Refusal(Refusal.Kind.CONFLICT, "signing.changed", "pages-changed");
        assertThat(RefusalText.of(refusal, SWEDISH).found()).contains("sidor är tillagda eller borttagna");
        assertThat(RefusalText.of(refusal, Locale.ENGLISH).found()).contains("pages are added or removed");
    }

    /** What the gate against tampering finds, except for another base, which has sentences of its own. */
    private static Set<String> gateCodes() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String source : ProjectSources.texts("signing/src/main")) {
            if (source.contains("class IncrementInspection") || source.contains("\"gate.")) {
                Pattern.compile("(?:reject\\(\"|\"gate\\.|: \")([a-z-]+)\"").matcher(source).results().forEach(hit -> codes.add(hit.group(1)));
            }
        }
        codes.remove("base-mismatch");
        return codes;
    }

    @Test
    @DisplayName("an instant is told as day and time in Sweden, in summer and in winter")
    void instants() {
        Refusal refusal = new Refusal(Refusal.Kind.INVALID, "registry.instant-not-yet", Instant.parse("2026-07-01T22:30:00Z"),
                Instant.parse("2026-01-31T23:15:09.123456Z"));
        assertThat(RefusalText.of(refusal, SWEDISH).found()).contains("2026-07-02 00:30:00", "2026-02-01 00:15:09");
    }

    private static List<Raised> raised() {
        List<Raised> places = new ArrayList<>();
        for (String source : ProjectSources.texts("ejb/src/main", "web/src/main")) {
            Matcher call = RAISED.matcher(source);
            while (call.find()) {
                raised(call.group(), arguments(source, call.end())).ifPresent(places::add);
            }
        }
        return places;
    }

    /**
     * The code stands after the kind, the facts after it; a ground has no kind. {@code Ids.parse} raises the code of its last argument, with the
     * text as the fact, and {@code host.require} with two regions.
     */
    private static Optional<Raised> raised(String call, List<String> arguments) {
        if (call.startsWith("Ids")) {
            return Optional.of(new Raised(literal(arguments.getLast()), 1));
        }
        if (call.startsWith("Ground")) {
            return Optional.of(new Raised(literal(arguments.getFirst()), arguments.size() - 1));
        }
        if (call.startsWith("host")) {
            return Optional.of(new Raised(literal(arguments.getLast()), 2));
        }
        for (int at = 0; at < arguments.size(); at++) {
            if (arguments.get(at).matches("(Refusal\\.)?Kind\\.[A-Z_]+")) {
                String code = arguments.get(at + 1);
                return HANDED_OVER.contains(code) ? Optional.empty() : Optional.of(new Raised(literal(code), arguments.size() - at - 2));
            }
        }
        return Optional.empty();
    }

    private static String literal(String argument) {
        Matcher code = CODE.matcher(argument);
        assertThat(code.matches()).as("a literal code, so that it can be found: " + argument).isTrue();
        return code.group(1);
    }

    /** The arguments of a call whose opening parenthesis ends at {@code start}. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int from = start;
        boolean quoted = false;
        for (int at = start; depth >= 0; at++) {
            char c = source.charAt(at);
            if (c == '"' && source.charAt(at - 1) != '\\') {
                quoted = !quoted;
            }
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (!quoted && (depth < 0 || depth == 0 && c == ',')) {
                arguments.add(source.substring(from, at).strip());
                from = at + 1;
            }
        }
        return arguments;
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d+").matcher(sentence).results().forEach(hit -> places.add(hit.group()));
        return places;
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(sentences(file).stringPropertyNames());
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(RefusalText.class.getResourceAsStream(file))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
