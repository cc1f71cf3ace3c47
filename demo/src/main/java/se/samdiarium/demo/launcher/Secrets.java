package se.samdiarium.demo.launcher;

import java.security.SecureRandom;

/** Makes the secrets of a demo at its first start. Nothing here is fixed, so nothing can leak by being read in the code. */
public final class Secrets {

    private static final String CONSONANTS = "bdfghjklmnprstv";
    private static final String VOWELS = "aeiou";
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int GROUPS = 3;
    private static final int SYLLABLES_PER_GROUP = 3;
    private static final int DIGITS = 4;
    private static final int PIN_DIGITS = 6;
    private static final int TOKEN_LENGTH = 43;
    private static final int TEN = 10;

    private final SecureRandom random = new SecureRandom();

    /** A password that a person can read aloud: {@code badofu-tirele-mosaku-4071}; about 69 bits. */
    public String password() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            for (int syllable = 0; syllable < SYLLABLES_PER_GROUP; syllable++) {
                text.append(pick(CONSONANTS)).append(pick(VOWELS));
            }
            text.append('-');
        }
        return text.append(digits(DIGITS)).toString();
    }

    /** A PIN of six digits, for a signatory at the demo trust service. */
    public String pin() {
        return digits(PIN_DIGITS);
    }

    /** A secret between machines: 43 letters and digits, 256 bits. */
    public String token() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            text.append(pick(LETTERS_AND_DIGITS));
        }
        return text.toString();
    }

    private char pick(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    private String digits(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(TEN));
        }
        return text.toString();
    }
}
