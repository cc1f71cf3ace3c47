package se.samdiarium.publishing;

import java.util.List;

/**
 * What was found in a file that is to be a template.
 *
 * @param fault   what makes it unfit whatever places it has; {@code NONE} for nothing
 * @param missing tags that it lacks, in the order asked
 */
public record TemplateCheck(Fault fault, List<String> missing) {

    /** Keeps its own copy. */
    public TemplateCheck {
        missing = List.copyOf(missing);
    }

    /** What makes a file unfit. */
    public enum Fault {
        /** Nothing. */
        NONE,
        /** It is no Word file (DOCX) that can be opened. */
        NOT_WORD,
        /** It has macros. */
        MACROS,
        /** It fetches something from elsewhere when it is opened. */
        FETCHES
    }

    /** Whether it can be used. */
    public boolean isFit() {
        return fault == Fault.NONE && missing.isEmpty();
    }
}
