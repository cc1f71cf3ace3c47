package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.document.PlacedWord;

/** How words and their places are written: a word a line, an empty line where a line of text ends, pages divided by form feed (U+000C). */
final class PlacedText {

    private static final Pattern WORD = Pattern.compile("(-?\\d{1,6}) (-?\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (\\S+)");

    private PlacedText() {
    }

    static List<List<PlacedWord>> read(String body) {
        return List.of(body.split("\f", -1)).stream().map(PlacedText::page).toList();
    }

    /** A word's line. */
    static String line(long left, long top, long width, long height, String text) {
        return left + " " + top + " " + width + " " + height + " " + text + "\n";
    }

    private static List<PlacedWord> page(String body) {
        List<PlacedWord> words = new ArrayList<>();
        for (String line : body.split("\n")) {
            Matcher word = WORD.matcher(line);
            if (word.matches()) {
                words.add(new PlacedWord(word.group(5), number(word, 1), number(word, 2), number(word, 3), number(word, 4), false));
            } else if (!words.isEmpty()) {
                PlacedWord last = words.removeLast();
                words.add(new PlacedWord(last.text(), last.left(), last.top(), last.width(), last.height(), true));
            }
        }
        return List.copyOf(words);
    }

    private static int number(Matcher word, int group) {
        return Integer.parseInt(word.group(group));
    }
}
