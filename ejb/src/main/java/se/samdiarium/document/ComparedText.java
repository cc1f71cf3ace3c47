package se.samdiarium.document;

import java.util.List;

/**
 * Two texts, compared.
 *
 * @param blocks in reading order of the newer text; what is only in the older stands where it stood
 * @param summary how much of what
 */
public record ComparedText(List<ComparedBlock> blocks, Summary summary) {

    /**
     * Counts of paragraphs by what became of them.
     *
     * @param stops        changes as a reader goes through them
     * @param addedWords   words only in the newer text, moved ones not counted
     * @param removedWords words only in the older text, moved ones not counted
     */
    public record Summary(int stops, int added, int removed, int changed, int moved, int renumbered, int same, int addedWords, int removedWords) {

        /** Whether the texts say the same under the same numbers. */
        public boolean isSame() {
            return stops == 0 && renumbered == 0;
        }
    }

    public ComparedText {
        blocks = List.copyOf(blocks);
    }
}
