package se.samdiarium.registry.control;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.registry.Proposal.Found;

/** Who wrote a letter: one of the regions, an authority or a municipality, named where senders stand. Never the region that received it. */
final class ReadingSender {

    private static final Pattern FROM = Pattern.compile("^(?:avsändare|från)\\s*:\\s*(.{3,100})$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ANSWER_OF = Pattern.compile("(?i:remissvar|yttrande|svar|synpunkter) från (.{3,100})$");
    private static final Pattern TO = Pattern.compile("^(?:till|mottagare|kopia|kopia till|sändlista|for kännedom|för kännedom|att|att:)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String NAME = "[A-ZÅÄÖ][\\p{L}-]+";
    private static final Pattern AUTHORITY = Pattern.compile("(?<![\\p{L}-])(?:" + String.join("|",
            NAME + "(?: " + NAME + ")? kommun", NAME + " stad", "Länsstyrelsen(?: i)? " + NAME + "(?: " + NAME + ")?(?: län)?",
            "Myndigheten för \\p{Ll}+(?:,? (?:och )?\\p{Ll}+){0,3}", "Inspektionen för vård och omsorg", "Sveriges Kommuner och Regioner",
            "Försvarsmakten", "Socialstyrelsen", "Regeringskansliet", "Polismyndigheten", "Folkhälsomyndigheten", "Riksarkivet",
            "Justitiekanslern", "Tullverket", "Kustbevakningen", "Strålsäkerhetsmyndigheten",
            "[A-ZÅÄÖ]\\p{Ll}+(?:departementet|myndigheten|verket|inspektionen|ombudsmannen)", NAME + "(?: " + NAME + ")? (?:universitet|högskola)")
            + ")(?![\\p{L}-])");
    private static final Pattern MAILBOX = Pattern.compile("^\"?(.*?)\"?\\s*<([^>]*)>$");
    private static final int LONGEST = 200;

    private ReadingSender() {
    }

    /**
     * @param regions official names of the regions
     * @param own     official name of the region that received it
     */
    static Optional<Found<String>> in(Letter letter, List<String> regions, String own) {
        List<Letter.Line> edges = letter.edges().stream().filter(line -> !TO.matcher(line.text()).matches()).toList();
        return Stream.<Optional<Found<String>>>of(
                named(edges, FROM, regions, own), named(edges, ANSWER_OF, regions, own),
                known(letter.heading(), regions, own), authority(letter.heading().stream().limit(12).toList()),
                mailbox(letter), known(letter.closing(), regions, own), authority(letter.closing()))
                .flatMap(Optional::stream).filter(found -> !found.value().equals(own) && found.value().length() <= LONGEST).findFirst();
    }

    /** A name told by a label; a known one in its official form. */
    private static Optional<Found<String>> named(List<Letter.Line> lines, Pattern label, List<String> regions, String own) {
        return lines.stream().flatMap(line -> label.matcher(line.text()).results().map(hit -> {
            String name = hit.group(1).strip().replaceFirst("[.,;]$", "");
            return line.found(regionIn(name, regions, own).or(() -> authorityIn(name)).orElse(name));
        })).filter(found -> !found.value().equals(own) && !found.value().contains("@")).findFirst();
    }

    private static Optional<Found<String>> known(List<Letter.Line> lines, List<String> regions, String own) {
        return lines.stream().filter(line -> !TO.matcher(line.text()).matches())
                .flatMap(line -> regionIn(line.text(), regions, own).map(line::found).stream()).findFirst();
    }

    private static Optional<Found<String>> authority(List<Letter.Line> lines) {
        return lines.stream().filter(line -> !TO.matcher(line.text()).matches())
                .flatMap(line -> authorityIn(line.text()).map(line::found).stream()).findFirst();
    }

    /** The name of the region, also in the genitive; the longest that fits, since one name may begin another. */
    private static Optional<String> regionIn(String text, List<String> regions, String own) {
        return regions.stream().filter(name -> !name.equals(own))
                .filter(name -> Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(name) + "s?(?![\\p{L}])").matcher(text).find())
                .max(java.util.Comparator.comparingInt(String::length));
    }

    private static Optional<String> authorityIn(String text) {
        Matcher name = AUTHORITY.matcher(text);
        return name.find() ? Optional.of(name.group()) : Optional.empty();
    }

    /** The display name of the field From, else its address. */
    private static Optional<Found<String>> mailbox(Letter letter) {
        return letter.headField("from").map(found -> {
            Matcher mailbox = MAILBOX.matcher(found.value());
            boolean both = mailbox.matches();
            return found.as(both && !mailbox.group(1).isBlank() ? mailbox.group(1) : both ? mailbox.group(2) : found.value());
        });
    }
}
