package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import se.samdiarium.document.PlacedWord;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.PageMarks;

/**
 * Pages as words with their places. What is sought is marked in the text that these words make, so that every mark has its place.
 *
 * @param pages words of each page, in reading order
 */
public record PlacedPages(List<List<PlacedWord>> pages) {

    /** The text of each page: words with one blank between, lines as they are. */
    List<String> texts() {
        return pages.stream().map(words -> {
            StringBuilder text = new StringBuilder();
            words.forEach(word -> text.append(word.text()).append(word.lineEnd() ? '\n' : ' '));
            return text.toString();
        }).toList();
    }

    /** The marked pieces of these texts as boxes on the pages. */
    PageMarks marked(List<List<Fragment>> marked) {
        List<PageMarks.Mark> marks = new ArrayList<>();
        for (int page = 0; page < marked.size(); page++) {
            int at = 0;
            for (Fragment piece : marked.get(page)) {
                int end = at + piece.text().length();
                if (piece.marked()) {
                    marks.add(new PageMarks.Mark(marks.size() + 1, page + 1, piece.text(), boxes(pages.get(page), at, end)));
                }
                at = end;
            }
        }
        return new PageMarks(pages.stream().anyMatch(words -> !words.isEmpty()), marks);
    }

    /** Around the characters from start to end: one box for each line. */
    private static List<PageMarks.Box> boxes(List<PlacedWord> words, int start, int end) {
        List<PageMarks.Box> boxes = new ArrayList<>();
        boolean sameLine = false;
        int at = 0;
        for (PlacedWord word : words) {
            int wordEnd = at + word.text().length();
            if (at < end && wordEnd > start) {
                PageMarks.Box box = part(word, Math.max(0, start - at), Math.min(word.text().length(), end - at));
                boxes.add(sameLine ? around(boxes.removeLast(), box) : box);
                sameLine = !word.lineEnd();
            }
            at = wordEnd + 1;
        }
        return boxes;
    }

    /** Of a word with signs that are not sought, the part that is, as if all letters were as wide. */
    private static PageMarks.Box part(PlacedWord word, int start, int end) {
        int length = word.text().length();
        return new PageMarks.Box(word.left() + word.width() * start / length, word.top(), word.width() * (end - start) / length, word.height());
    }

    private static PageMarks.Box around(PageMarks.Box one, PageMarks.Box other) {
        int left = Math.min(one.left(), other.left());
        int top = Math.min(one.top(), other.top());
        return new PageMarks.Box(left, top, Math.max(one.left() + one.width(), other.left() + other.width()) - left,
                Math.max(one.top() + one.height(), other.top() + other.height()) - top);
    }
}
