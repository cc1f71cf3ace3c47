package se.samdiarium.registry.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;

/**
 * Diary numbers in a text, as they were issued: {@code RS 2025-00123}, {@code LS/842/2025}, {@code S2024/00865}, {@code KSL/15/0016-5};
 * forms that could be anything ({@code 2010/64}) only after a word such as {@code Dnr}. Numbers of statutes and reports are passed over.
 */
final class ReadingNumbers {

    /** Whose number it is, as the words before it tell. */
    enum Owner {
        /** {@code Er beteckning}: of the authority the letter is to. */
        RECEIVER,
        /** {@code Vår beteckning}: of the one who writes. */
        WRITER,
        /** Not told. */
        UNKNOWN
    }

    /** A number and whose it is. */
    record Number(Found<String> found, Owner owner) {
    }

    private static final Pattern ISSUED = Pattern.compile(String.join("|",
            "[A-ZÅÄÖ][a-zåäö]{0,4}\\d{4}/\\d{3,6}(?:/[A-ZÅÄÖ]{1,6})*",
            "[A-ZÅÄÖ]{1,6}[ -]?(?:19|20)\\d\\d[-/:]\\d{1,6}(?:-\\d{1,4})?",
            "[A-ZÅÄÖ]{1,6}[/-](?:19|20)\\d\\d[:/-]\\d{1,6}(?:-\\d{1,4})?",
            "[A-ZÅÄÖ]{2,6}[/-]\\d{1,6}[/-](?:19|20)?\\d\\d(?:-\\d{1,4})?",
            "[A-ZÅÄÖ]{2,6}/\\d\\d/\\d{2,6}(?:-\\d{1,4})?",
            "(?:19|20)\\d\\d[A-ZÅÄÖ]{2,6}\\d{1,6}"));
    private static final Pattern IN_TEXT = Pattern.compile("(?<![\\p{L}\\d/:.-])(?:" + ISSUED + ")(?![\\p{L}\\d])(?!/\\d)");
    private static final String LABELS = "(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|beteckning|referens(?:nummer)?|ref|ärendebeteckning)";
    private static final Pattern LABELLED = Pattern.compile("(?i:\\b(?:(ert?|era|vår|vårt|våra) )?" + LABELS + ")\\b[.:]? ?(?i:dnr[.:]? ?)?"
            + "(" + ISSUED + "|\\d[\\d./:-]{2,18}\\d)(?![\\p{L}\\d])");
    private static final Pattern LABEL_ALONE = Pattern.compile("(?i)^(?:(ert?|era|vår|vårt|våra) )?" + LABELS + "[.:]?$");
    private static final Set<String> NOT_DIARIES = Set.of("SFS", "SOU", "DS", "PROP", "EU", "EG", "EES", "ISO", "SS", "EN", "IEC", "RFC",
            "NATO", "HSLF", "SOSFS", "AFS", "BET", "COM", "KOM", "JO", "NJA", "HFD", "RÅ", "AD", "MIG", "SKRIV", "ÅR", "DEN", "TEL", "FAX");
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d\\d|\\d{6}-\\d{4}");
    private static final int MOST = 8;

    private ReadingNumbers() {
    }

    static List<Number> in(Letter letter) {
        Map<String, Number> found = new LinkedHashMap<>();
        letter.headField("subject").ifPresent(subject -> numbers(subject.value(), Owner.UNKNOWN)
                .forEach((text, owner) -> found.putIfAbsent(key(text), new Number(subject.as(text), owner))));
        Owner awaited = Owner.UNKNOWN;
        for (Letter.Line line : letter.lines()) {
            Owner before = awaited;
            numbers(line.text(), before).forEach((text, owner) ->
                    found.merge(key(text), new Number(line.found(text, excerpt(line.text(), text)), owner), ReadingNumbers::surer));
            Matcher alone = LABEL_ALONE.matcher(line.text());
            awaited = alone.matches() ? owner(alone.group(1)) : Owner.UNKNOWN;
        }
        numbers(letter.fileWords(), Owner.UNKNOWN).forEach((text, owner) ->
                found.putIfAbsent(key(text), new Number(new Found<>(text, Source.FILE_NAME, 0, letter.fileName()), owner)));
        return found.values().stream().limit(MOST).toList();
    }

    private static Number surer(Number first, Number second) {
        return first.owner() == Owner.UNKNOWN ? new Number(first.found(), second.owner()) : first;
    }

    private static Map<String, Owner> numbers(String line, Owner awaited) {
        Map<String, Owner> found = new LinkedHashMap<>();
        Matcher labelled = LABELLED.matcher(line);
        while (labelled.find()) {
            add(found, labelled.group(2), owner(labelled.group(1)));
        }
        Matcher bare = IN_TEXT.matcher(line);
        while (bare.find()) {
            add(found, bare.group(), awaited);
        }
        return found;
    }

    private static void add(Map<String, Owner> found, String number, Owner owner) {
        String letters = number.replaceAll("[^\\p{L}].*", "").toUpperCase(Locale.ROOT);
        if (!NOT_DIARIES.contains(letters) && !DAY.matcher(number).matches()) {
            found.putIfAbsent(number, owner);
        }
    }

    private static Owner owner(String possessive) {
        return possessive == null ? Owner.UNKNOWN : possessive.toLowerCase(Locale.ROOT).startsWith("e") ? Owner.RECEIVER : Owner.WRITER;
    }

    private static String key(String number) {
        return String.join("", number.toUpperCase(Locale.ROOT).split("[^\\p{L}\\d]+"));
    }

    private static String excerpt(String line, String number) {
        int at = line.indexOf(number);
        int from = Math.max(0, at - 40);
        return (from > 0 ? "…" : "") + line.substring(from, Math.min(line.length(), at + number.length() + 20));
    }
}
