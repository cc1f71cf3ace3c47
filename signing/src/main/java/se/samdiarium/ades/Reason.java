package se.samdiarium.ades;

/**
 * Why a verdict is what it is.
 *
 * @param code     stable, for example {@code gate.page-changed}, {@code signature.revoked-no-poe}, {@code qualification.not-met},
 *                 {@code trust.unavailable}
 * @param sentence what was asked and what was found, in English
 */
public record Reason(String code, String sentence) {
}
