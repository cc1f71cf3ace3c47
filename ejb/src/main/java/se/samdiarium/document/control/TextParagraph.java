package se.samdiarium.document.control;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.document.TextForm;

/**
 * A paragraph of extracted text.
 *
 * @param form   what it is to the eye
 * @param number its number or bullet as written; empty without. Apart from the text, so that a new section before it does not change it
 * @param text   without number, white space evened; cells of a row are divided by tabs
 * @param page   from 1
 */
record TextParagraph(TextForm form, String number, String text, int page) {

    private static final Pattern NOTE = Pattern.compile("\\[(Kommentar|Fotnot|Tillagt|Borttaget|Dold text|Bilaga)\\b.*\\]", Pattern.DOTALL);
    /** 1.2.3 Text; 4) text; a) text; iv) text; § 4; 4 a § text; a bullet. A bare number only before a capital: "3 regioner" is no section. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})+[.)]?|\\d{1,3}[.)]|\\p{L}[.)](?=\\s)|[ivx]{1,5}[.)]"
            + "|§ ?\\d{1,3}(?: ?\\p{Ll}\\b)?|\\d{1,3}(?: \\p{Ll})? §|\\d{1,2}(?=\\s+\\p{Lu})|[•·▪◦‣○●■o–—-](?=\\s))\\s*(?=\\S)");
    private static final Pattern BARE = Pattern.compile("\\d{1,2}");
    private static final Pattern LEADER = Pattern.compile("[\\s.]*(?:\\.[ .]?\\.[ .]?\\.|…)[\\s.…]*$");
    private static final Pattern SECTION = Pattern.compile("\\d{1,2}|\\d+(?:\\.\\d+)+\\.?|§.*|.*§");
    private static final Pattern SHOUTED = Pattern.compile("\\p{Lu}[\\p{Lu}\\s\\d]{3,60}");
    private static final Pattern SPACES = Pattern.compile("[ \\r\\n\\f\\x0B]+");
    private static final Pattern TABS = Pattern.compile(" ?\\t[ \\t]*");
    private static final int LONGEST_HEADING = 120;
    private static final int LONGEST_LEADER = 300;

    /**
     * Of one line, or of lines joined to one.
     *
     * @param apart whether an empty line stands before it
     */
    static TextParagraph of(String raw, int page, boolean apart) {
        String line = evened(raw);
        if (NOTE.matcher(line).matches()) {
            return new TextParagraph(TextForm.NOTE, "", line.replace('\t', ' '), page);
        }
        Matcher number = NUMBER.matcher(line);
        String found = number.lookingAt() ? number.group(1) : "";
        String text = found.isEmpty() ? line : line.substring(number.end()).strip();
        int at = pageNumber(text);
        if (at > 0) {
            return new TextParagraph(TextForm.CONTENTS, (found + " s. " + text.substring(at)).strip(), LEADER.matcher(text.substring(0, at))
                    .replaceAll(""), page);
        }
        if (text.indexOf('\t') >= 0) {
            return new TextParagraph(TextForm.ROW, "", line, page);
        }
        boolean heading = isHeading(found, text, apart);
        return heading || !BARE.matcher(found).matches() ? new TextParagraph(heading ? TextForm.HEADING : TextForm.PARAGRAPH, found, text, page)
                : new TextParagraph(TextForm.PARAGRAPH, "", line, page);
    }

    /** Whether a line begins with a number or a bullet. */
    static boolean isNumbered(String line) {
        return NUMBER.matcher(line).lookingAt();
    }

    /** Where the page number of a line of a table of contents stands, behind a row of dots; 0 in other lines. */
    private static int pageNumber(String text) {
        int digits = text.length();
        while (digits > 0 && Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        Matcher leader = LEADER.matcher(text).region(Math.max(0, digits - LONGEST_LEADER), digits);
        return digits < text.length() && text.length() - digits <= 4 && leader.find() && leader.start() > 0 ? digits : 0;
    }

    private static boolean isHeading(String number, String text, boolean apart) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING || !Character.isUpperCase(text.codePointAt(0))
                || ".,;:!?".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        return number.isEmpty() ? apart || SHOUTED.matcher(text).matches()
                : SECTION.matcher(number).matches() || apart && text.length() <= LONGEST_HEADING / 2 && number.matches("\\d+\\.");
    }

    /** Cells; one for what is no row. */
    List<String> cells() {
        return List.of(text.split("\t"));
    }

    /** What is the same when the paragraph says the same. */
    String key() {
        return text;
    }

    /** Whether it is long enough to be known again elsewhere: short ones recur by chance. */
    boolean isTelling() {
        return text.length() >= 25;
    }

    /** White space, hyphens that only break words, and joined letters of PDF fonts evened out; the words untouched. */
    private static String evened(String raw) {
        String text = raw.replace("\u00ad", "").replace("\u200b", "").replace('\u00a0', ' ').replace('\u2007', ' ').replace('\u202f', ' ');
        if (text.codePoints().anyMatch(c -> c >= 0xFB00 && c <= 0xFB06)) {
            text = text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("ﬀ", "ff").replace("ﬃ", "ffi").replace("ﬄ", "ffl");
        }
        return TABS.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\t").strip();
    }
}
