package se.samdiarium.registry.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.document.ReceivedText;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;

/**
 * A received file as a reader looks at it: lines by page, the head of a message apart.
 *
 * @param fileName      with its ending
 * @param titleProperty the title property inside the file
 * @param head          fields of a message's head by lower-case name; empty when it is no message
 * @param lines         lines that hold something, in reading order
 */
record Letter(String fileName, Optional<String> titleProperty, Map<String, String> head, List<Letter.Line> lines) {

    private static final Pattern HEAD_FIELD = Pattern.compile("(From|Date|Subject): (.*)");
    private static final int HEADING_LINES = 30;
    private static final int CLOSING_LINES = 12;

    /**
     * A line of the text.
     *
     * @param page from 1
     * @param text without blanks around it, blanks inside it single
     */
    record Line(int page, String text) {

        <T> Found<T> found(T value, String words) {
            return new Found<>(value, Source.PAGE, page, words);
        }

        <T> Found<T> found(T value) {
            return found(value, text);
        }
    }

    static Letter of(ReceivedText received) {
        return of(received.file().fileName(), received.file().suggestedTitle(), received.pages());
    }

    static Letter of(String fileName, Optional<String> titleProperty, List<String> pages) {
        Map<String, String> head = new LinkedHashMap<>();
        List<Line> all = IntStream.range(0, pages.size()).boxed().flatMap(page -> pages.get(page).lines()
                .map(line -> new Line(page + 1, line.replaceAll("\\s+", " ").strip()))).filter(line -> !line.text().isEmpty()).toList();
        int at = 0;
        boolean message = fileName.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(eml|msg)");
        while (message && at < all.size()) {
            Matcher field = HEAD_FIELD.matcher(all.get(at).text());
            if (!field.matches()) {
                break;
            }
            head.put(field.group(1).toLowerCase(java.util.Locale.ROOT), field.group(2));
            at++;
        }
        return new Letter(fileName, titleProperty.map(String::strip).filter(title -> !title.isEmpty()), Map.copyOf(head),
                all.subList(at, all.size()));
    }

    boolean isMessage() {
        return !head.isEmpty();
    }

    Optional<Found<String>> headField(String name) {
        return Optional.ofNullable(head.get(name)).filter(text -> !text.isBlank())
                .map(text -> new Found<>(text.strip(), Source.MESSAGE_HEAD, 0, text));
    }

    /** The first lines of the first page: where a letter tells what it is. */
    List<Line> heading() {
        return lines.stream().filter(line -> line.page() == 1).limit(HEADING_LINES).toList();
    }

    /** The last lines: where a letter is signed. */
    List<Line> closing() {
        return lines.subList(Math.max(0, lines.size() - CLOSING_LINES), lines.size());
    }

    /** Heading, then closing, without a line twice. */
    List<Line> edges() {
        return Stream.concat(heading().stream(), closing().stream()).distinct().toList();
    }

    /** Name of the file without its ending, marks between words as blanks. */
    String fileWords() {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName).replace('_', ' ').replaceAll("\\s+", " ").strip();
    }
}
