package se.samdiarium.registry.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;

/** What a letter is about: its subject line, its heading, the title inside the file, at last the name of the file. */
final class ReadingTitle {

    private static final Pattern LABEL = Pattern.compile("^(?:ärende|rubrik|angående|ang\\.?|ämne|ärenderubrik)\\s*:?\\s+(.{6,})$"
            + "|^(?:ärende|rubrik|ämne)\\s*:?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEADING = Pattern.compile("^(?:yttrande (?:över|gällande|angående|avseende|om)|remissvar(?:\\s*[:–-]\\s*| på| över"
            + "| avseende| gällande| angående| om)|svar på remiss\\w*|synpunkter på|remiss(?:\\s*[:–-]\\s*| av| om)|förslag till|beslut om|avtal om"
            + "|samverkansavtal|överenskommelse om|tjänsteutlåtande (?:om|över|avseende)|återrapportering|redovisning av|besked om)\\b.{3,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern JUNK = Pattern.compile("(?i)(?:microsoft (?:word|powerpoint).*|dokument\\s*\\d*|document\\s*\\d*|untitled.*"
            + "|namnlös.*|mall.*|.*mall|rubrik|titel|title|scan\\w*|about:.*|https?:.*"
            + "|skanna\\w*|img.*|bild\\w*|[\\d\\s._-]+|.*\\.(?:docx?|pdf|pptx?|xlsx?|indd|odt))");
    private static final int LONGEST = 500;
    private static final int SHORTEST = 6;
    private static final int MOST_LINES = 3;

    private ReadingTitle() {
    }

    static Optional<Found<String>> in(Letter letter) {
        Optional<Found<String>> property = letter.titleProperty().filter(ReadingTitle::isTitle)
                .map(title -> new Found<>(title.replaceAll("\\s+", " "), Source.PROPERTY, 0, title));
        return Stream.<Optional<Found<String>>>of(subject(letter), labelled(letter.heading()), heading(letter.heading()), property,
                fileName(letter)).flatMap(Optional::stream).map(found -> found.as(cut(found.value()))).findFirst();
    }

    private static Optional<Found<String>> subject(Letter letter) {
        return letter.headField("subject").map(found -> found.as(found.value().replaceFirst("^(?i:(?:sv|vb|re|fw|fwd)\\s*:\\s*)+", "")))
                .filter(found -> !found.value().isBlank());
    }

    private static Optional<Found<String>> labelled(List<Letter.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher label = LABEL.matcher(lines.get(i).text());
            if (label.matches()) {
                boolean beside = label.group(1) != null;
                if (beside || i + 1 < lines.size()) {
                    int from = beside ? i : i + 1;
                    return Optional.of(joined(lines, from, beside ? label.group(1) : lines.get(from).text()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<String>> heading(List<Letter.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (HEADING.matcher(text).matches() && !text.endsWith(".")) {
                return Optional.of(joined(lines, i, text));
            }
        }
        return Optional.empty();
    }

    /** A heading broken over lines goes on in small letters or with a bracket. */
    private static Found<String> joined(List<Letter.Line> lines, int at, String first) {
        StringBuilder title = new StringBuilder(first);
        for (int i = at + 1; i < lines.size() && i < at + MOST_LINES; i++) {
            String next = lines.get(i).text();
            boolean goesOn = Character.isLowerCase(next.charAt(0)) || next.startsWith("(")
                    || title.toString().matches(".*\\b(?:och|för|av|om|i|till|på)");
            if (!goesOn || next.endsWith(".") || next.contains(": ")) {
                break;
            }
            title.append(' ').append(next);
        }
        return lines.get(at).found(title.toString().replaceFirst("[.:]$", ""), title.toString());
    }

    private static Optional<Found<String>> fileName(Letter letter) {
        String words = letter.fileWords();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Found<>(words, Source.FILE_NAME, 0, letter.fileName()));
    }

    private static boolean isTitle(String title) {
        return title.strip().length() >= SHORTEST && !JUNK.matcher(title.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private static String cut(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST);
    }
}
