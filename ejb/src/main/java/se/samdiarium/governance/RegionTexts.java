package se.samdiarium.governance;

/**
 * What a region writes in its yearly report, each at most 10 000 characters, paragraphs separated by an empty line.
 *
 * @param agreements which agreements on cooperation it has had
 * @param done       what has been done
 * @param costs      what it has cost
 * @param assessment how the board judges it, and what comes next
 */
public record RegionTexts(String agreements, String done, String costs, String assessment) {

    /** Nothing written yet. */
    public static final RegionTexts NONE = new RegionTexts("", "", "", "");

    /** Whether every part has words. */
    public boolean isComplete() {
        return !agreements.isBlank() && !done.isBlank() && !costs.isBlank() && !assessment.isBlank();
    }
}
