package se.samdiarium.web.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.TextForm;

/**
 * A stretch of a comparison that is shown, or is folded since nothing in it changed.
 *
 * @param from    index of its first block
 * @param to      index after its last block
 * @param folded  whether it is folded
 * @param heading the last heading in it, which is that of what comes after; empty without
 */
public record ComparedSection(int from, int to, boolean folded, String heading) {

    /** Unchanged blocks that stay seen on each side of a change. */
    private static final int CONTEXT = 1;
    private static final int LEAST = 3;
    private static final int LONGEST_HEADING = 90;

    /** All of the blocks, in order. */
    public static List<ComparedSection> of(List<ComparedBlock> blocks) {
        List<ComparedSection> sections = new ArrayList<>();
        int shown = 0;
        int at = 0;
        while (at < blocks.size()) {
            int end = at;
            while (end < blocks.size() && isFoldable(blocks.get(end))) {
                end++;
            }
            int from = at == 0 ? 0 : at + CONTEXT;
            int to = end == blocks.size() ? end : end - CONTEXT;
            if (to - from >= LEAST) {
                if (from > shown) {
                    sections.add(new ComparedSection(shown, from, false, ""));
                }
                sections.add(new ComparedSection(from, to, true, heading(blocks.subList(from, to))));
                shown = to;
            }
            at = end + 1;
        }
        if (shown < blocks.size()) {
            sections.add(new ComparedSection(shown, blocks.size(), false, ""));
        }
        return sections;
    }

    /** How many blocks it has. */
    public int size() {
        return to - from;
    }

    private static boolean isFoldable(ComparedBlock block) {
        return block.kind() == ChangeKind.SAME || block.kind() == ChangeKind.RENUMBERED && block.form() == TextForm.CONTENTS;
    }

    private static String heading(List<ComparedBlock> blocks) {
        return blocks.reversed().stream().filter(block -> block.form() == TextForm.HEADING).findFirst().map(block -> {
            String words = block.cells().stream().flatMap(List::stream).map(ComparedPiece::text).collect(Collectors.joining());
            String text = (block.newerNumber() + " " + words).strip();
            return text.length() <= LONGEST_HEADING ? text : text.substring(0, LONGEST_HEADING) + "…";
        }).orElse("");
    }
}
