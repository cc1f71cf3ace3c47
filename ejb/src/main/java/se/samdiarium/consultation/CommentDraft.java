package se.samdiarium.consultation;

import java.util.UUID;
import se.samdiarium.platform.Refusal;

/**
 * A comment as it is written in the working area.
 *
 * @param id       chosen by the page, the same at every saving
 * @param section  key of the section ({@link TextSection#key()})
 * @param kind     what sort
 * @param text     what is said, at most 10000 characters
 * @param proposal the wording that is proposed; may be empty
 * @param quote    the words of the text it is about; may be empty
 */
public record CommentDraft(UUID id, String section, CommentKind kind, String text, String proposal, String quote) {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_SECTION = 20;
    private static final int LONGEST_QUOTE = 2_000;

    /**
     * Checks.
     *
     * @throws Refusal {@code consultation.comment-invalid}
     */
    public CommentDraft {
        section = section == null ? "" : section.strip();
        text = text == null ? "" : text;
        proposal = proposal == null ? "" : proposal;
        quote = quote == null ? "" : quote.strip();
        if (id == null || kind == null || section.length() > LONGEST_SECTION || text.length() > LONGEST || proposal.length() > LONGEST
                || quote.length() > LONGEST_QUOTE) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.comment-invalid", LONGEST);
        }
    }

    /** Whether nothing is said: such a comment is not handed in. */
    public boolean isEmpty() {
        return text.isBlank() && proposal.isBlank();
    }
}
