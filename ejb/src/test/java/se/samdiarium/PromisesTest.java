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

    private static final Pattern PROMISE = Pattern.compile("^ \\* <p>([A-Z]\\d+\\.\\d+) ", Pattern.MULTILINE);
    private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\\n]*)");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]\\d+\\.\\d+\\b");

    @Test
    @DisplayName("every promise stands in the display name of a test")
    void everyPromiseIsTested() {
        Set<String> open = new TreeSet<>(promises());
        open.removeAll(tested());
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
