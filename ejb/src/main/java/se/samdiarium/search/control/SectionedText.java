package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.language.boundary.SwedishWords;
import se.samdiarium.search.Section;

/**
 * A text in paragraphs, and which of them are about a section: those under its heading, up to the next heading, and those that mention it.
 * What a heading is, is told by its form alone: a line of its own, short, that does not end as a sentence does. Items of a numbered list are
 * none, nor is what a sentence goes on with. What stands at the edges of pages is no part of the text, and how an answer is closed is not
 * about its last section.
 */
final class SectionedText {

    private static final int LONGEST_HEADING = 90;
    private static final int LONG_PARAGRAPH = 1_000;
    private static final int AROUND = 350;
    private static final Pattern LEAD = Pattern.compile("\\A(?:(?iu:angående|ang\\.|avseende|beträffande|rörande|gällande|vad gäller"
            + "|synpunkter på|kommentar(?:er)? till|förslag till|om|till)\\s+)?");
    private static final Pattern AFTER_NUMBER = Pattern.compile("\\s*(?:\\z|[:.–-].*|[\"”»(]?\\p{Lu}.*)", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("(?:\\d[\\d.]*\\s+)?[\\p{Lu}§].*\\p{L}.*[^.,;:!?…]|§.*\\d.*[^.,;:!?…]?");
    private static final Pattern NUMBERED = Pattern.compile("\\A(\\d[\\d.]*\\s?[a-h]?)\\s");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;!?…”\"»]\\s*");
    /** How answers are closed: who has decided, and what is left. */
    private static final Pattern CLOSING = Pattern.compile("\\A(?iu:övriga (?:paragrafer|bestämmelser|delar)|på \\p{L}+ vägnar"
            + "|beslut(?:et)? i (?:ärendet|detta ärende)|(?:detta )?(?:ärende|yttrande|remissvar)(?:t|et)? har"
            + "|\\p{L}*(?:styrelsen|nämnden|utskottet|direktören) har (?:beslutat|fattat|antagit|godkänt|behandlat))(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern ELSEWHERE = Pattern.compile("\\A(?iu:i övrigt|i övriga delar)(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\A((?:\\d{1,2}\\.)*)(\\d{1,2})[.)]?\\s+(?!§)");
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\z");
    /** Besides the words without a meaning of their own: what a reference follows on. */
    private static final Set<String> BEFORE_REFERENCE = Set.of("enligt", "genom", "jämlikt", "jfr", "jämför", "se", "mot", "kring", "angående");
    private static final Pattern GOES_ON = Pattern.compile("\\A(?:\\d{1,2}[.)]\\s+|[a-h]\\)\\s+|[-–•*·]\\s*)?\\p{Ll}.*", Pattern.DOTALL);

    /** A piece of a page; ends are characters of that page. */
    record Slice(int page, int start, int end) {
    }

    /**
     * Paragraphs that belong together.
     *
     * @param whole   whether they stand under the section's heading
     * @param heading of a mention
     * @param slices  at least one
     */
    record Place(boolean whole, Optional<String> heading, List<Slice> slices) {
    }

    private record Paragraph(Slice slice, String text, Set<Section> begins, List<SectionReferences.Found> references) {

        boolean looksLikeHeading() {
            return text.length() <= LONGEST_HEADING && text.indexOf('\n') < 0 && HEADING.matcher(text).matches();
        }

        boolean closes() {
            return CLOSING.matcher(text).matches() || ELSEWHERE.matcher(text).matches();
        }

        boolean continues(Section section) {
            Matcher number = NUMBERED.matcher(text);
            return number.find() && Section.of(number.group(1)).filter(section::holds).isPresent();
        }
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();

    SectionedText(List<String> pages) {
        List<String> texts = PageEdges.blanked(pages);
        for (int page = 1; page <= texts.size(); page++) {
            divide(page, texts.get(page - 1));
        }
    }

    /** Sections it speaks of; points count as their section. */
    Set<Section> sections() {
        Set<Section> sections = new TreeSet<>();
        for (Paragraph each : paragraphs) {
            each.references.forEach(reference -> reference.sections().forEach(section -> sections.add(section.whole())));
        }
        return sections;
    }

    /** What is about the section, in the order of the text. */
    List<Place> about(Section section) {
        List<Place> places = new ArrayList<>();
        List<Slice> open = null;
        Optional<String> heading = Optional.empty();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph each = paragraphs.get(i);
            boolean isHeading = isHeading(i);
            boolean itsOwn = each.begins.stream().anyMatch(section::holds);
            if (itsOwn && open == null) {
                open = new ArrayList<>();
                places.add(new Place(true, Optional.empty(), open));
            } else if (!itsOwn && (!each.begins.isEmpty() || isHeading && !each.continues(section) || each.closes())) {
                open = null;
            }
            if (open != null) {
                open.add(each.slice);
            } else if (each.references.stream().anyMatch(reference -> reference.isTo(section))) {
                places.add(new Place(false, heading.filter(known -> !known.equals(each.text)), mention(each, section)));
            }
            heading = isHeading ? Optional.of(each.text) : heading;
        }
        return places;
    }

    /** What goes on with a small letter, as over the end of a page or in a list, is no heading, nor is an item of a numbered list. */
    private boolean isHeading(int paragraph) {
        Paragraph each = paragraphs.get(paragraph);
        return each.looksLikeHeading() && !isItem(paragraph) && !goesOn(each.text)
                && (paragraph + 1 == paragraphs.size() || !GOES_ON.matcher(paragraphs.get(paragraph + 1).text).matches());
    }

    /** Whether it is numbered, and the one before or after it is by the number before or after, or a colon leads to it. */
    private boolean isItem(int paragraph) {
        Matcher item = ITEM.matcher(paragraphs.get(paragraph).text);
        if (!item.find()) {
            return false;
        }
        int number = Integer.parseInt(item.group(2));
        return isNumbered(paragraph - 1, item.group(1), number - 1) || isNumbered(paragraph + 1, item.group(1), number + 1)
                || paragraph > 0 && paragraphs.get(paragraph - 1).text.endsWith(":");
    }

    private boolean isNumbered(int paragraph, String before, int number) {
        Matcher item = ITEM.matcher(paragraph >= 0 && paragraph < paragraphs.size() ? paragraphs.get(paragraph).text : "");
        return item.find() && item.group(1).equals(before) && Integer.parseInt(item.group(2)) == number;
    }

    /** The paragraph, or of a long one what stands around the references. */
    private static List<Slice> mention(Paragraph paragraph, Section section) {
        Slice whole = paragraph.slice;
        if (paragraph.text.length() <= LONG_PARAGRAPH) {
            return List.of(whole);
        }
        List<Slice> around = new ArrayList<>();
        for (SectionReferences.Found reference : paragraph.references) {
            if (reference.isTo(section)) {
                int start = whole.start + wordStart(paragraph.text, reference.start() - AROUND);
                int end = whole.start + wordEnd(paragraph.text, reference.end() + AROUND);
                if (!around.isEmpty() && around.getLast().end >= start) {
                    start = around.removeLast().start;
                }
                around.add(new Slice(whole.page, start, end));
            }
        }
        return around;
    }

    private static int wordStart(String text, int at) {
        return at <= 0 ? 0 : 1 + Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
    }

    private static int wordEnd(String text, int at) {
        int blank = at >= text.length() ? -1 : text.indexOf(' ', at);
        return blank < 0 ? text.length() : blank;
    }

    /**
     * Empty lines divide; so does a line that is a heading by its form or closes the answer, where the line before it ends a sentence, or is
     * a heading too.
     */
    private void divide(int page, String text) {
        int start = -1;
        int end = 0;
        String before = "";
        for (int at = 0; at <= text.length();) {
            int lineEnd = text.indexOf('\n', at);
            lineEnd = lineEnd < 0 ? text.length() : lineEnd;
            String line = text.substring(at, lineEnd).strip();
            boolean alone = start >= 0 && (text.substring(start, end).equals(before) && beginsAsHeading(before)
                    || SENTENCE_END.matcher(before).matches() && (beginsAsHeading(line) || CLOSING.matcher(line).matches()));
            if (start >= 0 && (line.isEmpty() || alone)) {
                add(page, text, start, end);
                start = -1;
            }
            if (!line.isEmpty()) {
                start = start < 0 ? text.indexOf(line, at) : start;
                end = text.indexOf(line, at) + line.length();
            }
            before = line;
            at = lineEnd + 1;
        }
        if (start >= 0) {
            add(page, text, start, end);
        }
    }

    private static boolean beginsAsHeading(String line) {
        return line.length() <= LONGEST_HEADING && HEADING.matcher(line).matches() && !begins(line, SectionReferences.in(line)).isEmpty();
    }

    private void add(int page, String text, int start, int end) {
        String paragraph = text.substring(start, end);
        List<SectionReferences.Found> references = SectionReferences.in(paragraph);
        Set<Section> begins = paragraphs.isEmpty() || !goesOn(paragraphs.getLast().text) ? begins(paragraph, references) : Set.of();
        paragraphs.add(new Paragraph(new Slice(page, start, end), paragraph, begins, references));
    }

    /** Whether a sentence is not at its end: "framgår av", and then the page ends. */
    private static boolean goesOn(String paragraph) {
        Matcher last = LAST_WORD.matcher(paragraph);
        return paragraph.endsWith(",") || last.find()
                && (SwedishWords.shared().isFunctionWord(last.group(1)) || BEFORE_REFERENCE.contains(last.group(1).toLowerCase(Locale.ROOT)));
    }

    /** Sections a paragraph begins with, when it is about them as a whole: {@code § 4 Finansiering}, but not {@code § 4 bör ändras}. */
    private static Set<Section> begins(String paragraph, List<SectionReferences.Found> references) {
        if (references.isEmpty()) {
            return Set.of();
        }
        Matcher lead = LEAD.matcher(paragraph);
        SectionReferences.Found first = references.getFirst();
        return lead.find() && first.start() == lead.end() && AFTER_NUMBER.matcher(paragraph.substring(first.end())).matches()
                ? first.sections() : Set.of();
    }
}
