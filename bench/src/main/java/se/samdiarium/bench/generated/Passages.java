package se.samdiarium.bench.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Passages of real Swedish texts, of which documents are put together: statutes, consultations and assignments as Markdown files beside the
 * project, in {@code corpus/statutes} and {@code corpus/text}. They are not part of it; without them a word or two stands for each passage.
 *
 * @param all  the passages
 * @param real whether they are cut from real texts
 */
public record Passages(List<Passage> all, boolean real) {

    /**
     * A piece of a text.
     *
     * @param title heading of the text it is cut from
     * @param text  whole paragraphs, some 600 characters
     */
    public record Passage(String title, String text) { }

    private static final int LENGTH = 600;
    private static final int LONGEST_TITLE = 150;
    private static final List<String> SUBJECTS = List.of("beredskapslager", "samverkan", "sjukresor", "läkemedel", "lokaler", "utbildning",
            "kollektivtrafik", "kultur");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("(?m)^#+ |\\*\\*|\\[([^\\]\n]*)]\\([^)\n]*\\)");

    /** Those of the folder, in the same order at every call. */
    public static Passages of(Path shared) throws IOException {
        List<Passage> all = new ArrayList<>();
        for (String folder : List.of("corpus/statutes", "corpus/text")) {
            Path texts = shared.resolve(folder);
            if (Files.isDirectory(texts)) {
                try (Stream<Path> files = Files.walk(texts)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                        cut(FRONT_MATTER.matcher(Files.readString(file)).replaceFirst("").strip(), all);
                    }
                }
            }
        }
        return all.isEmpty() ? new Passages(SUBJECTS.stream().map(word -> new Passage(word, word)).toList(), false)
                : new Passages(List.copyOf(all), true);
    }

    private static void cut(String text, List<Passage> into) {
        String title = MARKUP.matcher(text.lines().findFirst().orElse("")).replaceAll("$1").strip();
        if (title.length() > LONGEST_TITLE) {
            title = title.substring(0, title.lastIndexOf(' ', LONGEST_TITLE));
        }
        StringBuilder passage = new StringBuilder();
        for (String paragraph : MARKUP.matcher(text).replaceAll("$1").split("\n\\s*\n")) {
            passage.append(paragraph.strip()).append('\n');
            if (passage.length() >= LENGTH) {
                into.add(new Passage(title, passage.toString()));
                passage.setLength(0);
            }
        }
    }
}
