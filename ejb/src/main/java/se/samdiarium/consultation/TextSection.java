package se.samdiarium.consultation;

import java.util.List;
import se.samdiarium.document.TextBlock;

/**
 * A section of the text that is asked about.
 *
 * @param key     what comments name it by: its number without sign ({@code 5}, {@code 5a}, {@code 5.2}); {@code r1}, {@code r2} … for headings
 *                without number; empty for what stands before the first heading
 * @param heading as written; empty for what stands before the first heading
 * @param blocks  its text
 */
public record TextSection(String key, String heading, List<TextBlock> blocks) {

    /** Keeps its own copy. */
    public TextSection {
        blocks = List.copyOf(blocks);
    }

    /** Whether it has a number of its own. */
    public boolean isNumbered() {
        return !key.isEmpty() && Character.isDigit(key.charAt(0));
    }

    /** How it is named in short: {@code § 5}; the heading, where there is no number. */
    public String label() {
        return isNumbered() ? "§ " + key.replaceFirst("(?=[a-z]$)", " ") : heading;
    }
}
