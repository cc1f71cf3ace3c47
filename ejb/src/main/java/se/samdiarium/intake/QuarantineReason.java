package se.samdiarium.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;

/**
 * Why a message could not be taken, or a mailbox not be read: the refusal it met.
 *
 * @param code  stable code
 * @param facts in the order the sentences use them
 */
public record QuarantineReason(String code, List<String> facts) {

    private static final String SEPARATOR = "\u001F";

    /** Keeps its own list. */
    public QuarantineReason {
        facts = List.copyOf(facts);
    }

    /** That of a refusal. */
    public static QuarantineReason of(Refusal refusal) {
        return new QuarantineReason(refusal.code(), refusal.facts().stream().map(String::valueOf).toList());
    }

    /** As it is stored: code and facts divided by unit separators (U+001F), cut where it is longer than this. */
    public String stored(int longest) {
        String text = Stream.concat(Stream.of(code), facts.stream().map(fact -> fact.replaceAll("[\\x00-\\x1F]", " ")))
                .collect(Collectors.joining(SEPARATOR));
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** What was stored. */
    public static QuarantineReason read(String stored) {
        List<String> parts = Arrays.asList(stored.split(SEPARATOR, -1));
        return new QuarantineReason(parts.getFirst(), parts.subList(1, parts.size()));
    }

    /** Code and facts on one line, for logs and machines. */
    public String line() {
        return code + " " + facts;
    }

    /** The sentences for people. */
    public RefusalText text(Locale locale) {
        Refusal.Kind kind = Refusal.Kind.INVALID;
        return RefusalText.of(new Refusal(kind, code, facts.toArray()), locale);
    }
}
