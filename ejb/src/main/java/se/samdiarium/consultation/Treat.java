package se.samdiarium.consultation;

import java.util.Optional;
import se.samdiarium.platform.Refusal;

/**
 * To answer for a comment or a group of them (bemöta).
 *
 * @param comment the comment
 * @param group   or the group
 * @param kind    heeded, partly, or not
 * @param reason  why, 1 to 4000 characters
 * @param version a later version of the text in which it is seen
 * @param stop    number of the change in the comparison with it
 */
public record Treat(Optional<CommentId> comment, Optional<GroupId> group, TreatmentKind kind, String reason, Optional<Integer> version,
        Optional<Integer> stop) {

    private static final int LONGEST = 4_000;

    /**
     * Checks and trims.
     *
     * @throws Refusal {@code consultation.treatment-invalid}
     */
    public Treat {
        reason = reason == null ? "" : reason.strip();
        if (kind == null || comment.isPresent() == group.isPresent() || reason.isEmpty() || reason.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.treatment-invalid", LONGEST);
        }
    }
}
