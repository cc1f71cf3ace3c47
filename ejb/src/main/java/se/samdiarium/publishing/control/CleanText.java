package se.samdiarium.publishing.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;

/**
 * A text made fit for files, the same for all kinds of them: without characters that no XML holds, without empty lists, no heading more than one
 * level below the one before it (ISO 14289-1 7.4.2), every row as long as its table's head.
 */
public final class CleanText {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int DEEPEST = 4;
    /** Round dots of Symbol and Wingdings, as Word hands them on. */
    private static final List<Integer> DOTS = List.of(0xF0B7, 0xF0A7, 0xF09F);

    private CleanText() {
    }

    /** The publication as it can be set. */
    public static Publication of(Publication text) {
        List<Block> blocks = new ArrayList<>();
        int level = 0;
        for (Block block : text.blocks()) {
            switch (block) {
                case Heading heading -> {
                    level = Math.clamp(heading.level(), 1, Math.min(level + 1, DEEPEST));
                    blocks.add(new Heading(level, line(heading.text())));
                }
                case Paragraph paragraph -> blocks.add(new Paragraph(text(paragraph.text())));
                case Items items when items.lines().isEmpty() -> { }
                case Items items -> blocks.add(new Items(items.numbered(), items.lines().stream().map(CleanText::text).toList()));
                case Table table -> blocks.add(table(table));
            }
        }
        return new Publication(line(text.title()), line(text.author()), text.facts().stream()
                .map(fact -> new Fact(line(fact.name()), text(fact.value()))).toList(), blocks, text.front().map(front ->
                new Publication.Front(line(front.kind()), line(front.to()), front.marking().stream().map(CleanText::line).toList())));
    }

    private static Table table(Table table) {
        int columns = Math.max(1, Math.max(table.head().size(), table.rows().stream().mapToInt(List::size).max().orElse(0)));
        List<Integer> widths = table.widths().size() == columns && table.widths().stream().allMatch(width -> width > 0) ? table.widths()
                : IntStream.range(0, columns).mapToObj(column -> 100 / columns).toList();
        return new Table(table.head().isEmpty() ? List.of() : row(table.head(), columns), widths,
                table.rows().stream().map(row -> row(row, columns)).toList());
    }

    private static List<String> row(List<String> cells, int columns) {
        return IntStream.range(0, columns).mapToObj(column -> column < cells.size() ? text(cells.get(column)) : "").toList();
    }

    /** On one line. */
    public static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }

    /**
     * Without what no file holds. Every kind of new line becomes {@code \n}; tabs stay; other control characters and noncharacters go; half a
     * surrogate pair and a private character become U+FFFD.
     */
    public static String text(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(CleanText::fit).filter(point -> point >= 0).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static int fit(int point) {
        return switch (point) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> point;
            default -> switch (Character.getType(point)) {
                case Character.CONTROL -> -1;
                case Character.SURROGATE -> REPLACEMENT;
                case Character.PRIVATE_USE -> DOTS.contains(point) ? '•' : REPLACEMENT;
                default -> (point & 0xFFFE) == 0xFFFE || point >= 0xFDD0 && point <= 0xFDEF || point == 0xFEFF ? -1 : point;
            };
        };
    }
}
