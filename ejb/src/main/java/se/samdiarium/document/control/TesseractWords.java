package se.samdiarium.document.control;

import java.util.Arrays;

/**
 * What Tesseract read on a page, from its table of words ({@code tsv}): level, page, block, paragraph, line, word, left, top, width, height,
 * confidence, text.
 *
 * @param text       lines as they stand
 * @param places     where its words stand, as {@link PlacedText}
 * @param words      how many words
 * @param confidence their mean certainty, 0-100
 */
record TesseractWords(String text, String places, int words, double confidence) {

    private static final int COLUMNS = 12;
    private static final int LINE_FROM = 2;
    private static final int LINE_TO = 4;
    private static final int LEFT = 6;
    private static final int CONFIDENCE = 10;
    private static final int TEXT = 11;
    private static final double PARTS = 10_000;
    private static final String WHOLE_PAGE = "1";

    static TesseractWords parse(String table) {
        StringBuilder text = new StringBuilder();
        StringBuilder places = new StringBuilder();
        long[] size = {1, 1};
        String line = "";
        int words = 0;
        double certainty = 0;
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].equals(WHOLE_PAGE)) {
                size = new long[] {Long.parseLong(cells[LEFT + 2]), Long.parseLong(cells[LEFT + 3])};
            }
            if (cells.length < COLUMNS || cells[TEXT].isBlank()) {
                continue;
            }
            String place = String.join(".", Arrays.copyOfRange(cells, LINE_FROM, LINE_TO + 1));
            boolean newLine = words > 0 && !place.equals(line);
            text.append(words == 0 ? "" : newLine ? "\n" : " ").append(cells[TEXT].strip());
            places.append(newLine ? "\n" : "").append(place(cells, size));
            line = place;
            words++;
            certainty += Double.parseDouble(cells[CONFIDENCE]);
        }
        return new TesseractWords(text.toString(), places.toString(), words, words == 0 ? 0 : certainty / words);
    }

    private static String place(String[] cells, long[] size) {
        long[] box = new long[4];
        for (int i = 0; i < box.length; i++) {
            box[i] = Math.round(Long.parseLong(cells[LEFT + i]) * PARTS / size[i % 2]);
        }
        return PlacedText.line(box[0], box[1], box[2], box[3], cells[TEXT].replaceAll("\\s", ""));
    }
}
