package se.samdiarium.registry.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;

/** A guess at the type of a document by the first word that names one: in the heading, in the title, in the name of the file. */
final class ReadingType {

    private static final int FIRST_LINES = 15;
    private static final Map<Pattern, String> WORDS = Map.of(
            words("remissvar\\w*|yttrande(?:t|n)?|svar på remiss\\w*|remissyttrande\\w*"), DocumentType.ANSWER,
            words("tjänsteutlåtande\\w*|tjänsteskrivelse\\w*"), "TJANSTEUTLATANDE",
            words("protokollsutdrag\\w*|utdrag ur (?:sammanträdes)?protokoll\\w*|sammanträdesprotokoll\\w*|protokoll"), "PROTOKOLLSUTDRAG",
            words("undertecknat (?:samverkans)?avtal"), "UNDERTECKNAT_AVTAL",
            words("samverkansavtal|överenskommelse|avtal"), "SAMVERKANSAVTAL",
            words("remissmissiv\\w*|missiv\\w*|remiss|inbjudan att (?:lämna|yttra)\\w*.*|hemställan om yttrande"), "REMISSMISSIV");

    private ReadingType() {
    }

    /** @param known codes there are */
    static Optional<Found<String>> in(Letter letter, Set<String> known) {
        Stream<Optional<Found<String>>> asked = Stream.<Optional<Found<String>>>of(
                letter.headField("subject").flatMap(found -> named(found.value(), known).map(found::as)),
                inHeading(letter.heading(), known),
                letter.titleProperty().flatMap(title -> named(title, known).map(code -> new Found<>(code, Source.PROPERTY, 0, title))),
                named(letter.fileWords(), known).map(code -> new Found<>(code, Source.FILE_NAME, 0, letter.fileName())),
                letter.isMessage() && known.contains("KORRESPONDENS")
                        ? letter.headField("from").map(found -> found.as("KORRESPONDENS")) : Optional.empty());
        return asked.flatMap(Optional::stream).findFirst();
    }

    /** Only lines as short as headings are: running text names all types. */
    private static Optional<Found<String>> inHeading(List<Letter.Line> heading, Set<String> known) {
        return heading.stream().limit(FIRST_LINES).filter(line -> line.text().length() <= 120 && !line.text().endsWith("."))
                .flatMap(line -> named(line.text(), known).map(line::found).stream()).findFirst();
    }

    private static Optional<String> named(String text, Set<String> known) {
        String type = null;
        int earliest = Integer.MAX_VALUE;
        for (Map.Entry<Pattern, String> each : WORDS.entrySet()) {
            Matcher word = each.getKey().matcher(text);
            if (known.contains(each.getValue()) && word.find() && word.start() < earliest) {
                earliest = word.start();
                type = each.getValue();
            }
        }
        return Optional.ofNullable(type);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}-])(?:" + alternatives + ")(?![\\p{L}-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
