package se.samdiarium.bench.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statute: front matter, a heading that is its title, and the text.
 *
 * @param title the title
 * @param body  the text without its title
 * @param words the words of the text, in lower case
 */
record Statute(String title, String body, Set<String> words) {

    private static final Pattern FORM = Pattern.compile("(?s)---\\n.*?\\n---\\n\\s*# (?<title>[^\\n]+)\\n(?<body>.*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    static List<Statute> all(Path folder) throws IOException {
        List<Statute> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher form = FORM.matcher(Files.readString(file));
                if (form.matches()) {
                    String body = form.group("body");
                    all.add(new Statute(form.group("title"), body, WORD.matcher(body.toLowerCase(Locale.ROOT)).results()
                            .map(word -> word.group()).collect(Collectors.toSet())));
                }
            }
        }
        return List.copyOf(all);
    }
}
