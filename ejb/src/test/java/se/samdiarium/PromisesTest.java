package se.samdiarium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each numbered promise of a {@code package-info.java} stands in the name of a test. */
class PromisesTest {

    /** Promises that only the assembled system can show; to be emptied as its tests come in. */
    private static final Set<String> TO_BE_COVERED_IN_EAR = Set.of(
            "P1.2", "P1.3",
            "A1.3", "A1.4",
            "U1.1", "U1.2",
            "O1.1", "O1.2",
            "D1.6",
            "R1.1", "R1.2", "R1.5",
            "S2.1", "S2.2", "S2.3", "S2.4",
            "W1.1", "W1.2", "W1.3", "W1.4", "W1.5");

    private static final Pattern PROMISE = Pattern.compile("^ \\* <p>([A-Z]\\d+\\.\\d+) ", Pattern.MULTILINE);
    private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\\n]*)");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]\\d+\\.\\d+\\b");

    @Test
    @DisplayName("every promise stands in the display name of a test")
    void everyPromiseIsTested() {
        Set<String> open = new TreeSet<>(promises());
        open.removeAll(tested());
        open.removeAll(TO_BE_COVERED_IN_EAR);
        assertThat(open).as("promises without a test").isEmpty();
    }

    @Test
    @DisplayName("a promise has an id of its own in the whole project")
    void promisesHaveIdsOfTheirOwn() {
        assertThat(promises()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("a test names no promise that is not made")
    void testsNameRealPromises() {
        Set<String> unknown = new TreeSet<>(tested());
        unknown.removeAll(promises());
        assertThat(unknown).as("ids in tests without a promise").isEmpty();
    }

    @Test
    @DisplayName("what waits for the tests of the assembled system is a promise")
    void theListOfWhatWaitsIsTrue() {
        assertThat(promises()).containsAll(TO_BE_COVERED_IN_EAR);
    }

    private static List<String> promises() {
        return found(PROMISE, ProjectSources.texts("ejb/src/main", "signing/src/main", "web/src/main", "demo/src/main")).toList();
    }

    private static Set<String> tested() {
        Collection<String> names = found(DISPLAY_NAME,
                ProjectSources.texts("ejb/src/test", "signing/src/test", "web/src/test", "demo/src/test", "ear/src/test")).toList();
        return names.stream().flatMap(name -> ID.matcher(name).results().map(MatchResult::group)).collect(Collectors.toSet());
    }

    private static Stream<String> found(Pattern pattern, Collection<String> texts) {
        return texts.stream().flatMap(text -> pattern.matcher(text).results()).map(hit -> hit.group(1));
    }
}
