package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts extracted text into paragraphs. In most forms of files a line is a paragraph. In a PDF, a plain text and a message the lines are as wide
 * as the page lets them be: there lines are joined again where the line before is full, also over the end of a page.
 */
final class TextParagraphs {

    private static final Pattern TOGETHER = Pattern.compile("(?:och|eller|samt|respektive)\\b");
    private static final double FULL = 0.72;
    private static final double NEARLY = 0.45;
    private static final double LOOSE = 0.8;

    private final boolean wrapped;
    private final List<TextParagraph> found = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int openPage;
    private boolean openApart;
    private String last = "";
    private int width;
    private boolean loose;

    private TextParagraphs(boolean wrapped) {
        this.wrapped = wrapped;
    }

    /**
     * The paragraphs of a text.
     *
     * @param pages   as extracted
     * @param wrapped whether lines are broken at the width of the page
     */
    static List<TextParagraph> of(List<String> pages, boolean wrapped) {
        return new TextParagraphs(wrapped).read(pages);
    }

    private List<TextParagraph> read(List<String> pages) {
        measure(pages);
        for (int page = 1; page <= pages.size(); page++) {
            boolean blank = false;
            boolean first = true;
            for (String line : pages.get(page - 1).split("\n")) {
                if (line.isBlank()) {
                    blank = true;
                } else {
                    line(line.strip(), page, blank, first);
                    blank = false;
                    first = false;
                }
            }
        }
        end();
        return found;
    }

    /** The width of full lines, and whether empty lines stand between all lines and so divide nothing. */
    private void measure(List<String> pages) {
        if (!wrapped) {
            return;
        }
        List<Integer> lengths = new ArrayList<>();
        int blanks = 0;
        for (String page : pages) {
            for (String line : page.split("\n")) {
                if (line.isBlank()) {
                    blanks++;
                } else {
                    lengths.add(line.strip().length());
                }
            }
        }
        lengths.sort(null);
        width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
        loose = blanks + 1 > LOOSE * lengths.size();
    }

    private void line(String line, int page, boolean blank, boolean first) {
        boolean apart = blank && !loose;
        if (wrapped && !open.isEmpty() && continues(line, apart, first)) {
            join(line);
        } else {
            end();
            openPage = page;
            openApart = apart;
            open.append(line);
        }
        last = line;
    }

    private boolean continues(String line, boolean apart, boolean first) {
        boolean begins = TextParagraph.isNumbered(line);
        boolean goesOn = Character.isLowerCase(line.codePointAt(0));
        boolean ended = ".:;!?”\"".indexOf(last.charAt(last.length() - 1)) >= 0;
        if (begins || apart || last.indexOf('\t') >= 0 || line.indexOf('\t') >= 0) {
            return false;
        }
        if (first) {
            return goesOn && !ended;
        }
        int next = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
        boolean full = last.length() >= FULL * width && last.length() + next >= FULL * width;
        return goesOn && !ended ? last.length() >= NEARLY * width : full && !(ended && last.length() + next < 0.9 * width);
    }

    /** A word broken at the end of the line is made whole; "in- och utgående" keeps its hyphen. */
    private void join(String line) {
        int end = open.length();
        boolean broken = end > 1 && open.charAt(end - 1) == '-' && Character.isLowerCase(open.charAt(end - 2))
                && Character.isLowerCase(line.codePointAt(0)) && !TOGETHER.matcher(line).lookingAt();
        if (broken) {
            open.setLength(end - 1);
        } else {
            open.append(' ');
        }
        open.append(line);
    }

    private void end() {
        if (!open.isEmpty()) {
            TextParagraph paragraph = TextParagraph.of(open.toString(), openPage, openApart);
            if (!paragraph.text().isEmpty()) {
                found.add(paragraph);
            }
            open.setLength(0);
        }
    }
}
