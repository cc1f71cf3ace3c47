package se.samdiarium.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The templates of the pages")
class PageTemplatesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TEXT = Pattern.compile("t\\['([\\w.-]+)'\\]|words\\.fill\\('([\\w.-]+)'");
    private static final Pattern COUNT = Pattern.compile("words\\.count\\('([\\w.-]+)'");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    @DisplayName("W1.3 hold no inline script or style, and no Faces tag that renders one")
    void nothingInline() {
        Pattern inline = Pattern.compile("\\son(?!Postback)[a-z]+=|\\sstyle=|<style|<script(?![^>]*\\ssrc=)|javascript:|h:commandLink|f:ajax"
                + "|f:param\\b|h:commandScript|f:websocket");
        Map<Path, String> pages = templates();
        assertThat(pages).isNotEmpty();
        pages.forEach((path, text) ->
                assertThat(inline.matcher(text).results().map(MatchResult::group)).as(path.toString()).isEmpty());
    }

    @Test
    void everyWordTheyUseIsThereInBothLanguages() {
        Set<String> used = new TreeSet<>();
        templates().values().forEach(text -> {
            TEXT.matcher(text).results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(key -> !key.endsWith(".")).forEach(used::add);
            COUNT.matcher(text).results().map(found -> found.group(1))
                    .forEach(key -> Stream.of(".one", ".many").map(key::concat).forEach(used::add));
        });
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(keys(Locale.of("sv"))).containsAll(used);
        assertThat(keys(Locale.of("sv"))).isEqualTo(keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("se.samdiarium.web.texts", locale, NO_FALLBACK).keySet());
    }

    private static Map<Path, String> templates() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).collect(Collectors.toMap(Function.identity(), PageTemplatesTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
