package se.samdiarium.consultation;

import java.util.List;
import java.util.Optional;
import se.samdiarium.platform.Refusal;

/**
 * What is kept of an answer that is being written.
 *
 * @param position what it comes to; may wait
 * @param text     the answer written here, at most 100000 characters; may be empty
 * @param comments comments by section, in order
 */
public record SaveAnswer(Optional<Position> position, String text, List<CommentDraft> comments) {

    private static final int LONGEST = 100_000;
    private static final int MOST = 500;

    /**
     * Checks.
     *
     * @throws Refusal {@code consultation.position-computed, .answer-too-long}
     */
    public SaveAnswer {
        text = text == null ? "" : text;
        comments = List.copyOf(comments);
        position.filter(chosen -> !chosen.canBeChosen()).ifPresent(chosen -> {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.position-computed", chosen);
        });
        if (text.length() > LONGEST || comments.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.answer-too-long", LONGEST, MOST);
        }
    }
}
