package se.samdiarium.document.control;

import java.util.Arrays;

/**
 * What Tesseract read on a page, from its table of words ({@code tsv}): level, page, block, paragraph, line, word, left, top, width, height,
 * confidence, text.
 *
 * @param text       lines as they stand
 * @param words      how many words
 * @param confidence their mean certainty, 0-100
 */
record TesseractWords(String text, int words, double confidence) {

    private static final int COLUMNS = 12;
    private static final int LINE_FROM = 2;
    private static final int LINE_TO = 4;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;

    static TesseractWords parse(String table) {
        StringBuilder text = new StringBuilder();
        String line = "";
        int words = 0;
        double certainty = 0;
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length < COLUMNS || cells[TEXT].isBlank()) {
                continue;
            }
            String place = String.join(".", Arrays.copyOfRange(cells, LINE_FROM, LINE_TO + 1));
            text.append(words == 0 ? "" : place.equals(line) ? " " : "\n").append(cells[TEXT].strip());
            line = place;
            words++;
            certainty += Double.parseDouble(cells[CONFIDENCE]);
        }
        return new TesseractWords(text.toString(), words, words == 0 ? 0 : certainty / words);
    }
}
