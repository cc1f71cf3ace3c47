package se.samdiarium.signing;

import java.util.List;
import se.samdiarium.platform.Refusal;

/**
 * Why a signed file does not do, or cannot be judged now. Its sentences for people are those of a refusal with the same code.
 *
 * @param code       stable, for example {@code signing.other-region}
 * @param indication ETSI EN 319 102-1, for example TOTAL_FAILED/HASH_FAILURE; empty when the signature itself is not to blame
 * @param facts      what was asked and found, in the order the sentences use them
 */
public record Ground(String code, String indication, List<String> facts) {

    /** A ground without an indication. */
    public static Ground of(String code, Object... facts) {
        return new Ground(code, "", List.of(facts).stream().map(Object::toString).toList());
    }

    /** What a refusal says. */
    public static Ground from(Refusal refusal) {
        return new Ground(refusal.code(), "", refusal.facts().stream().map(Object::toString).toList());
    }

    /** The same, with the indication behind it. */
    public Ground behind(String etsi) {
        return new Ground(code, etsi, facts);
    }

    /** As a refusal. */
    public Refusal refusal(Refusal.Kind kind) {
        return new Refusal(kind, code, facts.toArray());
    }
}
