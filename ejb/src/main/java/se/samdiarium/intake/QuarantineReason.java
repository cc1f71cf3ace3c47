package se.samdiarium.intake;

import java.util.List;
import java.util.Locale;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;

/**
 * Why a message could not be taken: the refusal it met.
 *
 * @param code  stable code
 * @param facts in the order the sentences use them
 */
public record QuarantineReason(String code, List<String> facts) {

    /** Keeps its own list. */
    public QuarantineReason {
        facts = List.copyOf(facts);
    }

    /** That of a refusal. */
    public static QuarantineReason of(Refusal refusal) {
        return new QuarantineReason(refusal.code(), refusal.facts().stream().map(String::valueOf).toList());
    }

    /** The sentences for people. */
    public RefusalText text(Locale locale) {
        Refusal.Kind kind = Refusal.Kind.INVALID;
        return RefusalText.of(new Refusal(kind, code, facts.toArray()), locale);
    }
}
