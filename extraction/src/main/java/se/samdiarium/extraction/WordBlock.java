package se.samdiarium.extraction;

/** A piece of a Word file's text. */
sealed interface WordBlock {

    /** A table, row or cell begins; the tag is that of XHTML. */
    record Start(String tag) implements WordBlock {
    }

    /** A table, row or cell ends. */
    record End(String tag) implements WordBlock {
    }

    /**
     * A paragraph, or a labelled line that belongs to the paragraph before it.
     *
     * @param heading whether it is the heading of a section
     */
    record Paragraph(String text, boolean heading) implements WordBlock {
    }
}
