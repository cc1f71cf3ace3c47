package se.samdiarium.document.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.ComparedPiece.Mark;
import se.samdiarium.document.ComparedText;
import se.samdiarium.document.Comparison.Progress;
import se.samdiarium.document.Comparison.Stage;
import se.samdiarium.document.TextForm;

/** Compares two extracted texts: by paragraph with what was moved, then by word inside the paragraphs that were changed. */
public final class TextComparison {

    private final List<TextParagraph> older;
    private final List<TextParagraph> newer;
    private final ParagraphPairs pairs;
    private final WordDiff diff;
    private final Consumer<Progress> progress;
    private final List<ComparedBlock> blocks = new ArrayList<>();
    private final int[] blockOfOlder;
    private final int[] blockOfNewer;

    private TextComparison(List<TextParagraph> older, List<TextParagraph> newer, Consumer<Progress> progress) {
        this.older = older;
        this.newer = newer;
        this.progress = progress;
        TextWords words = new TextWords();
        this.pairs = ParagraphPairs.of(older, newer, words, done -> progress.accept(new Progress(Stage.PAIRING, done, older.size())));
        this.diff = new WordDiff(words);
        this.blockOfOlder = new int[older.size()];
        this.blockOfNewer = new int[newer.size()];
    }

    /**
     * An extracted text.
     *
     * @param pages   as extracted
     * @param wrapped whether lines are broken at the width of the page
     */
    public record Source(List<String> pages, boolean wrapped) {
    }

    /**
     * Compares.
     *
     * @param progress is told how far it has come, often
     */
    public static ComparedText of(Source older, Source newer, Consumer<Progress> progress) {
        progress.accept(new Progress(Stage.READING, 0, 0));
        return new TextComparison(TextParagraphs.of(older.pages(), older.wrapped()), TextParagraphs.of(newer.pages(), newer.wrapped()), progress)
                .compare();
    }

    private ComparedText compare() {
        int a = 0;
        for (int b = 0; b < newer.size(); b++) {
            int partner = pairs.olderOf(b);
            if (partner >= 0 && !pairs.isMoved(partner)) {
                a = only(a, partner) + 1;
                blockOfOlder[partner] = blocks.size();
                blockOfNewer[b] = blocks.size();
                blocks.add(inPlace(older.get(partner), newer.get(b)));
            } else {
                a = only(a, a);
                blockOfNewer[b] = blocks.size();
                blocks.add(partner < 0 ? alone(newer.get(b), ChangeKind.ADDED) : movedTo(older.get(partner), newer.get(b)));
            }
            progress.accept(new Progress(Stage.WORDS, b, newer.size()));
        }
        only(a, older.size());
        List<ComparedBlock> ready = numbered();
        return new ComparedText(ready, summary(ready));
    }

    /** What is only in the older text, or was moved from there, up to an index. */
    private int only(int from, int to) {
        int a = from;
        while (a < older.size() && (a < to || pairs.newerOf(a) < 0 || pairs.isMoved(a))) {
            blockOfOlder[a] = blocks.size();
            blocks.add(alone(older.get(a), pairs.newerOf(a) < 0 ? ChangeKind.REMOVED : ChangeKind.MOVED_FROM));
            a++;
        }
        return a;
    }

    private ComparedBlock inPlace(TextParagraph before, TextParagraph after) {
        boolean sameWords = before.key().equals(after.key());
        ChangeKind kind = !sameWords ? ChangeKind.CHANGED : before.number().equals(after.number()) ? ChangeKind.SAME : ChangeKind.RENUMBERED;
        return block(kind, before, after, sameWords ? cells(after, Mark.BOTH) : diff.cells(before.cells(), after.cells()));
    }

    private ComparedBlock movedTo(TextParagraph before, TextParagraph after) {
        return block(ChangeKind.MOVED_TO, before, after,
                before.key().equals(after.key()) ? cells(after, Mark.BOTH) : diff.cells(before.cells(), after.cells()));
    }

    private static ComparedBlock block(ChangeKind kind, TextParagraph before, TextParagraph after, List<List<ComparedPiece>> cells) {
        return new ComparedBlock(kind, after.form(), before.page(), after.page(), before.number(), after.number(), cells, 0, -1);
    }

    private static ComparedBlock alone(TextParagraph paragraph, ChangeKind kind) {
        boolean added = kind == ChangeKind.ADDED;
        return new ComparedBlock(kind, paragraph.form(), added ? 0 : paragraph.page(), added ? paragraph.page() : 0,
                added ? "" : paragraph.number(), added ? paragraph.number() : "", cells(paragraph, added ? Mark.NEWER : Mark.OLDER), 0, -1);
    }

    private static List<List<ComparedPiece>> cells(TextParagraph paragraph, Mark mark) {
        return paragraph.cells().stream().map(cell -> List.of(new ComparedPiece(mark, cell))).toList();
    }

    /** With the numbers of the changes and the other ends of moves. */
    private List<ComparedBlock> numbered() {
        int[] twins = new int[blocks.size()];
        Arrays.fill(twins, -1);
        for (int a = 0; a < older.size(); a++) {
            if (pairs.isMoved(a)) {
                twins[blockOfOlder[a]] = blockOfNewer[pairs.newerOf(a)];
                twins[twins[blockOfOlder[a]]] = blockOfOlder[a];
            }
        }
        List<ComparedBlock> numbered = new ArrayList<>(blocks.size());
        int stops = 0;
        for (int i = 0; i < blocks.size(); i++) {
            ComparedBlock block = blocks.get(i);
            if (isStop(block) && !together(i, twins)) {
                stops++;
            }
            numbered.add(new ComparedBlock(block.kind(), block.form(), block.olderPage(), block.newerPage(), block.olderNumber(),
                    block.newerNumber(), block.cells(), isStop(block) ? stops : 0, twins[i]));
        }
        return numbered;
    }

    /** Whether a reader who goes from change to change stops here. What was moved is met where it is now; page numbers of contents are no change. */
    private static boolean isStop(ComparedBlock block) {
        return switch (block.kind()) {
            case CHANGED, REMOVED, ADDED, MOVED_TO -> true;
            case RENUMBERED -> block.form() != TextForm.CONTENTS;
            case SAME, MOVED_FROM -> false;
        };
    }

    /** Whether a block came, went or moved together with the one before it. Changed rows of a table that follow each other are one change too. */
    private boolean together(int i, int[] twins) {
        if (i == 0 || blocks.get(i).kind() != blocks.get(i - 1).kind()) {
            return false;
        }
        return switch (blocks.get(i).kind()) {
            case ADDED, REMOVED -> true;
            case MOVED_TO -> twins[i] == twins[i - 1] + 1;
            case CHANGED -> blocks.get(i).form() == TextForm.ROW && blocks.get(i - 1).form() == TextForm.ROW;
            default -> false;
        };
    }

    private static ComparedText.Summary summary(List<ComparedBlock> blocks) {
        int[] kinds = new int[ChangeKind.values().length];
        int stops = 0;
        int added = 0;
        int removed = 0;
        for (ComparedBlock block : blocks) {
            kinds[block.kind().ordinal()]++;
            stops = Math.max(stops, block.stop());
            if (block.kind() != ChangeKind.SAME && block.kind() != ChangeKind.MOVED_FROM) {
                added += words(block, Mark.NEWER);
                removed += words(block, Mark.OLDER);
            }
        }
        return new ComparedText.Summary(stops, kinds[ChangeKind.ADDED.ordinal()], kinds[ChangeKind.REMOVED.ordinal()],
                kinds[ChangeKind.CHANGED.ordinal()], kinds[ChangeKind.MOVED_TO.ordinal()], kinds[ChangeKind.RENUMBERED.ordinal()],
                kinds[ChangeKind.SAME.ordinal()], added, removed);
    }

    private static int words(ComparedBlock block, Mark mark) {
        return block.cells().stream().flatMap(List::stream).filter(piece -> piece.mark() == mark)
                .mapToInt(piece -> TextWords.count(piece.text())).sum();
    }
}
