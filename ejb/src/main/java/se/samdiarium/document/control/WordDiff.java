package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.List;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.ComparedPiece.Mark;

/** What differs inside a paragraph or a cell, by word. */
final class WordDiff {

    /** Common words of at most so many letters between two changes are no island: the changes are read as one. */
    private static final int ISLAND = 3;

    private final TextWords words;

    WordDiff(TextWords words) {
        this.words = words;
    }

    /** The cells of two rows, or the one cell of two paragraphs. */
    List<List<ComparedPiece>> cells(List<String> older, List<String> newer) {
        List<List<ComparedPiece>> cells = new ArrayList<>();
        if (older.size() == newer.size()) {
            for (int i = 0; i < older.size(); i++) {
                cells.add(pieces(older.get(i), newer.get(i)));
            }
            return cells;
        }
        int[] match = SequenceDiff.match(words.numbers(older), words.numbers(newer));
        int b = 0;
        for (int a = 0; a <= older.size(); a++) {
            int until = a == older.size() ? newer.size() : match[a];
            for (; b < until; b++) {
                cells.add(List.of(new ComparedPiece(Mark.NEWER, newer.get(b))));
            }
            if (a < older.size()) {
                cells.add(List.of(new ComparedPiece(match[a] < 0 ? Mark.OLDER : Mark.BOTH, older.get(a))));
                b = match[a] < 0 ? b : b + 1;
            }
        }
        return cells;
    }

    /** The words of two texts in reading order; of each change what was taken away comes first. */
    List<ComparedPiece> pieces(String older, String newer) {
        List<String> a = TextWords.pieces(older);
        List<String> b = TextWords.pieces(newer);
        int[] match = withoutIslands(SequenceDiff.match(words.numbers(a), words.numbers(b)), a, b.size());
        List<ComparedPiece> pieces = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int from = i;
            while (i < a.size() && match[i] < 0) {
                i++;
            }
            add(pieces, Mark.OLDER, a.subList(from, i));
            int until = i < a.size() ? match[i] : b.size();
            add(pieces, Mark.NEWER, b.subList(j, until));
            j = until;
            from = j;
            while (i < a.size() && match[i] == j) {
                i++;
                j++;
            }
            add(pieces, Mark.BOTH, b.subList(from, j));
        }
        return pieces;
    }

    /** A lone short word or sign between two replacements stays no match: it stands in both only by chance, and tears the sentence apart. */
    private static int[] withoutIslands(int[] match, List<String> a, int end) {
        int[] kept = match.clone();
        for (int i = 1; i + 1 < match.length; i++) {
            boolean alone = match[i] >= 0 && match[i - 1] < 0 && match[i + 1] < 0;
            if (alone && a.get(i).strip().length() <= ISLAND && match[i] > 0 && match[i] + 1 < end
                    && replaced(match, i, -1) && replaced(match, i, 1)) {
                kept[i] = -1;
            }
        }
        return kept;
    }

    /** Whether on this side of an element both texts have something of their own. */
    private static boolean replaced(int[] match, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < match.length && match[i] < 0) {
            i += step;
        }
        return i < 0 || i >= match.length || Math.abs(match[i] - match[at]) > 1;
    }

    private static void add(List<ComparedPiece> pieces, Mark mark, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new ComparedPiece(mark, String.join("", words)));
        }
    }
}
