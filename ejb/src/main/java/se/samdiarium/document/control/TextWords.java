package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words as numbers, the same for both texts of a comparison, so that they are compared at once. */
final class TextWords {

    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * A text in pieces: each word, with the hyphens, points and colons inside it, and each other sign, with the white space after it.
     * Put together again they are the text.
     */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && inWord(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end == at) {
                end += Character.charCount(text.codePointAt(at));
            }
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    private static boolean inWord(String text, int at) {
        int c = text.codePointAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        return (c == '-' || c == '.' || c == ':' || c == ',' || c == '_' || c == '/') && at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))
                && at + 1 < text.length() && (c == '-' || c == ':' || c == '_' ? Character.isLetterOrDigit(text.charAt(at + 1))
                : Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1)));
    }

    /** Numbers of these pieces or whole texts; the same text has the same number. White space at the end does not count. */
    int[] numbers(List<String> pieces) {
        int[] numbers = new int[pieces.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(pieces.get(i).stripTrailing());
        }
        return numbers;
    }

    private int number(String text) {
        Integer known = ids.putIfAbsent(text, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    /** The words of a text without regard to case and order, rising; signs left out. */
    int[] bag(String text) {
        return pieces(text).stream().map(String::strip).filter(piece -> !piece.isEmpty() && Character.isLetterOrDigit(piece.codePointAt(0)))
                .map(word -> "≈" + word.toLowerCase(Locale.ROOT)).mapToInt(this::number).sorted().toArray();
    }

    /** How alike two bags are, 0 to 1 (Dice's coefficient over multisets). */
    static double likeness(int[] one, int[] other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }

    /** How many words a text has. */
    static int count(String text) {
        return (int) pieces(text).stream().filter(piece -> Character.isLetterOrDigit(piece.codePointAt(0))).count();
    }
}
