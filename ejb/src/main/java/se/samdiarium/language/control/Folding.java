package se.samdiarium.language.control;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Lower case and without accents, but å, ä and ö are letters of their own. */
final class Folding {

    private static final String SWEDISH = "åäö";
    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> OTHERS = Map.of('ø', "o", 'æ', "ae", 'œ', "oe", 'ß', "ss", 'ł', "l", 'đ', "d", 'ð', "d",
            'þ', "th", 'ı', "i");

    private Folding() {
    }

    static String fold(String word) {
        if (isPlain(word)) {
            return word;
        }
        String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter < 128 || SWEDISH.indexOf(letter) >= 0) {
                folded.append(letter);
            } else {
                Normalizer.normalize(OTHERS.getOrDefault(letter, String.valueOf(letter)), Normalizer.Form.NFKD).chars()
                        .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK).forEach(part -> folded.append((char) part));
            }
        }
        return folded.isEmpty() ? lower : folded.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 128 && SWEDISH.indexOf(letter) < 0 || letter >= 'A' && letter <= 'Z') {
                return false;
            }
        }
        return true;
    }
}
