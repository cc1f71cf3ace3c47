package se.samdiarium.publishing;

import java.util.List;
import java.util.Optional;

/**
 * A text to be made into a Word file or a PDF: content without looks. Looks are those of the house.
 *
 * @param title  title, also in the file's properties
 * @param author who it is from, for the file's properties
 * @param facts  lines of its head, for example (Diarienummer, RS 2025-00012), in order
 * @param blocks the text
 * @param front  how its first page begins, when it is written to somebody
 */
public record Publication(String title, String author, List<Fact> facts, List<Block> blocks, Optional<Front> front) {

    /** A text that is written to nobody: its title comes first. */
    public Publication(String title, String author, List<Fact> facts, List<Block> blocks) {
        this(title, author, facts, blocks, Optional.empty());
    }

    /**
     * The beginning of the first page: what it is, the head, whom it is for, then the title.
     *
     * @param kind    what it is, for example {@code Tjänsteutlåtande}
     * @param to      whom it is for; may be empty
     * @param marking lines of the sekretessmarkering (OSL 5 kap. 5 §), the first its heading; none: not marked. The first two stand on every page
     */
    public record Front(String kind, String to, List<String> marking) {
        /** Keeps its own copy. */
        public Front {
            marking = List.copyOf(marking);
        }
    }

    /** Keeps its own copies. */
    public Publication {
        facts = List.copyOf(facts);
        blocks = List.copyOf(blocks);
    }

    /** A line of the head. */
    public record Fact(String name, String value) {
    }

    /** A piece of the text. */
    public sealed interface Block permits Heading, Paragraph, Items, Table {
    }

    /** A heading. @param level 1 to 4 */
    public record Heading(int level, String text) implements Block {
    }

    /** Running text, one paragraph. */
    public record Paragraph(String text) implements Block {
    }

    /** A list. @param numbered with figures, from 1 */
    public record Items(boolean numbered, List<String> lines) implements Block {
        /** Keeps its own copy. */
        public Items {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table.
     *
     * @param head   names of its columns, repeated on each page
     * @param widths share of each column's width, in percent
     * @param rows   cells, as many in each row as the head has
     */
    public record Table(List<String> head, List<Integer> widths, List<List<String>> rows) implements Block {
        /** Keeps its own copies. */
        public Table {
            head = List.copyOf(head);
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
