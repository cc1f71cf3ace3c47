package se.samdiarium.consultation;

import java.util.List;
import java.util.Optional;
import se.samdiarium.registry.EntryId;

/**
 * An answer that came by mail or on paper, to be attached by the host.
 *
 * @param entry     the entry it is registered by, in the host's diary
 * @param consultee whose answer it is; empty for one who was not asked
 * @param name      name of one who was not asked
 * @param position  what it comes to
 * @param comments  comments in it, by section
 */
public record AttachAnswer(EntryId entry, Optional<ConsulteeId> consultee, Optional<String> name, Position position,
        List<CommentDraft> comments) {

    /** Keeps its own copy. */
    public AttachAnswer {
        comments = List.copyOf(comments);
        name = name.map(String::strip).filter(text -> !text.isEmpty());
    }
}
