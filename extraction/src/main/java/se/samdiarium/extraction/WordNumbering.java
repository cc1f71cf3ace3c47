package se.samdiarium.extraction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers that Word counts and does not write into the text (ECMA-376-1 17.9): of sections, clauses and lists. It counts as Word does, so
 * the paragraphs must be asked in their order.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final Set<String> DASHES = Set.of("-", "–", "—");
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private static final class Level {
        private String format = "decimal";
        private String text = "";
        private String style;
        private int start = 1;
        private boolean restarts = true;
        private boolean legal;
    }

    private static final class Scheme {
        private final Level[] levels = IntStream.range(0, LEVELS).mapToObj(i -> new Level()).toArray(Level[]::new);
        private final int[] counted = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];
        private String link;
    }

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<String, Scheme> linked = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> overrides = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** A file without numbering. */
    static WordNumbering none() {
        return new WordNumbering();
    }

    static WordNumbering read(XMLStreamReader xml) throws XMLStreamException {
        WordNumbering read = new WordNumbering();
        Scheme scheme = new Scheme();
        String list = "";
        int at = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = WordPart.attribute(xml, "val");
            switch (xml.getLocalName()) {
                case "abstractNum" -> {
                    scheme = new Scheme();
                    read.schemes.put(String.valueOf(WordPart.attribute(xml, "abstractNumId")), scheme);
                }
                case "styleLink" -> read.linked.put(value, scheme);
                case "numStyleLink" -> scheme.link = value;
                case "num" -> {
                    list = String.valueOf(WordPart.attribute(xml, "numId"));
                    scheme = new Scheme();
                }
                case "abstractNumId" -> read.lists.put(list, value);
                case "lvl", "lvlOverride" -> at = Math.clamp(number(WordPart.attribute(xml, "ilvl"), 0), 0, LEVELS - 1);
                case "startOverride" -> read.overrides.computeIfAbsent(list, key -> new HashMap<>()).put(at, number(value, 1));
                default -> level(scheme.levels[at], xml.getLocalName(), value);
            }
        }
        return read;
    }

    private static void level(Level level, String element, String value) {
        switch (element) {
            case "start" -> level.start = number(value, 1);
            case "numFmt" -> level.format = String.valueOf(value);
            case "lvlText" -> level.text = value == null ? "" : value;
            case "pStyle" -> level.style = value;
            case "isLgl" -> level.legal = !"0".equals(value) && !"false".equals(value);
            case "lvlRestart" -> level.restarts = !"0".equals(value);
            default -> { }
        }
    }

    /** The level of a list that belongs to a paragraph style; 0 when none does. */
    int levelOf(String list, String style) {
        Scheme scheme = scheme(list);
        return scheme == null ? 0 : IntStream.range(0, LEVELS).filter(at -> style.equals(scheme.levels[at].style)).findFirst().orElse(0);
    }

    /** Counts on and gives the number or bullet of the next paragraph of a list, as it is read; empty when it has none. */
    String next(String list, int at) {
        Scheme scheme = scheme(list);
        if (scheme == null || at < 0 || at >= LEVELS) {
            return "";
        }
        if (used.add(list)) {
            overrides.getOrDefault(list, Map.of()).forEach((level, start) -> {
                scheme.levels[level].start = start;
                scheme.begun[level] = false;
            });
        }
        scheme.counted[at] = scheme.begun[at] ? scheme.counted[at] + 1 : scheme.levels[at].start;
        scheme.begun[at] = true;
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            scheme.begun[deeper] = scheme.begun[deeper] && !scheme.levels[deeper].restarts;
        }
        return written(scheme, at);
    }

    private static String written(Scheme scheme, int at) {
        Level level = scheme.levels[at];
        if (level.format.equals("bullet")) {
            return DASHES.contains(level.text) ? "–" : level.text.isBlank() ? "" : "•";
        }
        String text = level.format.equals("none") ? level.text.replaceAll("%\\d", "") : level.text;
        for (int i = 0; i < LEVELS; i++) {
            Level part = scheme.levels[i];
            int count = scheme.begun[i] ? scheme.counted[i] : part.start;
            text = text.replace("%" + (i + 1), counted(count, level.legal && i < at ? "decimal" : part.format));
        }
        return text.strip();
    }

    private static String counted(int count, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(count);
            case "upperLetter" -> letters(count).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(count);
            case "upperRoman" -> roman(count).toUpperCase(Locale.ROOT);
            case "decimalZero" -> "%02d".formatted(count);
            default -> Integer.toString(count);
        };
    }

    /** a to z, then aa, bb, as Word goes on. */
    private static String letters(int count) {
        return count < 1 || count > 780 ? Integer.toString(count) : Character.toString('a' + (count - 1) % 26).repeat((count - 1) / 26 + 1);
    }

    private static String roman(int count) {
        if (count < 1 || count > 3999) {
            return Integer.toString(count);
        }
        StringBuilder written = new StringBuilder();
        int left = count;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                written.append(ROMAN_SIGNS[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return written.toString();
    }

    private Scheme scheme(String list) {
        Scheme scheme = schemes.get(lists.get(list));
        return scheme == null || scheme.link == null ? scheme : linked.getOrDefault(scheme.link, scheme);
    }

    /** A whole number as written; the other one when it is none. */
    static int number(String written, int otherwise) {
        try {
            return written == null ? otherwise : Integer.parseInt(written);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
