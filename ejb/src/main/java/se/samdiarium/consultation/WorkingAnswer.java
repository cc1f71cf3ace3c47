package se.samdiarium.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.TakenFile;

/**
 * A region's answer while it is written: seen by that region only.
 *
 * @param consultee whose
 * @param region    of which region
 * @param position  what it comes to, so far
 * @param text      written here
 * @param file      name of the uploaded answer, where there is one
 * @param comments  by section
 * @param revision  changes with every saving; 0 before the first; for ETag and If-Match
 * @param savedAt   when it was last saved
 * @param savedBy   by whom
 */
public record WorkingAnswer(ConsulteeId consultee, RegionCode region, Optional<Position> position, String text, Optional<TakenFile> file,
        List<CommentDraft> comments, int revision, Optional<Instant> savedAt, Optional<String> savedBy) implements Traceable {

    /** Keeps its own copy. */
    public WorkingAnswer {
        comments = List.copyOf(comments);
    }

    /** Nothing written yet. */
    public static WorkingAnswer none(ConsulteeId consultee, RegionCode region) {
        return new WorkingAnswer(consultee, region, Optional.empty(), "", Optional.empty(), List.of(), 0, Optional.empty(), Optional.empty());
    }

    /** Comments that say something. */
    public List<CommentDraft> saidComments() {
        return comments.stream().filter(comment -> !comment.isEmpty()).toList();
    }

    /** Whether there is anything to hand in besides the position. */
    public boolean saysSomething() {
        return file.isPresent() || !text.isBlank() || !saidComments().isEmpty();
    }

    @Override
    public String trace() {
        return consultee.trace();
    }
}
