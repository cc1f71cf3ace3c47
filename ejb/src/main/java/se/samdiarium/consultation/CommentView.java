package se.samdiarium.consultation;

import java.util.Optional;

/**
 * A comment of a handed-in answer.
 *
 * @param id        id
 * @param consultee whose
 * @param from      name of the consultee
 * @param section   key of the section
 * @param kind      what sort
 * @param text      what is said
 * @param proposal  the wording that is proposed; may be empty
 * @param quote     the words of the text it is about; may be empty
 * @param group     the group it is in
 * @param treatment what is done with it, when it is in no group
 */
public record CommentView(CommentId id, ConsulteeId consultee, String from, String section, CommentKind kind, String text, String proposal,
        String quote, Optional<GroupId> group, Optional<Treatment> treatment) {
}
