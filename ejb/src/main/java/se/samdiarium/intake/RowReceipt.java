package se.samdiarium.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;

/**
 * What became of a row.
 *
 * @param row         its number in the file; the heading is row 1
 * @param number      the case's number, as written in the file
 * @param entryNumber the document's number within the case, as written in the file
 * @param title       what it is about, as written in the file
 * @param outcome     what became of it
 * @param code        why, when it was refused or its file was
 * @param facts       what the sentence tells
 * @param file        the case, once entered
 * @param entry       the entry, once entered
 */
public record RowReceipt(int row, String number, String entryNumber, String title, RowOutcome outcome, Optional<String> code, List<String> facts,
        Optional<CaseId> file, Optional<EntryId> entry) {

    /** Why and what to do, in a sentence or two; empty when there is nothing to say. */
    public String sentence(Locale locale) {
        return code.map(known -> {
            Refusal.Kind kind = Refusal.Kind.INVALID;
            RefusalText text = RefusalText.of(new Refusal(kind, known, facts.toArray()), locale);
            return text.found() + " " + text.todo();
        }).orElse("");
    }
}
