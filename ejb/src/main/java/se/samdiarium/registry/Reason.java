package se.samdiarium.registry;

import se.samdiarium.platform.Refusal;

/**
 * Why something in the register was changed (OSL 4 kap. 1 §). It stands with the change for ever.
 *
 * @param text 1 to 500 characters, without space around
 */
public record Reason(String text) {

    private static final int LONGEST = 500;

    /**
     * Checks and trims the text.
     *
     * @throws Refusal {@code registry.reason-missing, .reason-too-long}
     */
    public Reason {
        if (text == null || text.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.reason-missing");
        }
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.reason-too-long", text.length(), LONGEST);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
