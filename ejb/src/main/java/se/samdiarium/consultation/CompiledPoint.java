package se.samdiarium.consultation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is answered for as one: a group of comments that say the same, or a comment by itself.
 *
 * @param group     id of the group; empty for a comment by itself
 * @param heading   of the group; empty for a comment by itself
 * @param comments  in the order of those who say it
 * @param treatment what is done with it; empty while it is open (ny, inte bemött)
 */
public record CompiledPoint(Optional<GroupId> group, String heading, List<CommentView> comments, Optional<Treatment> treatment) {

    /** Keeps its own copy. */
    public CompiledPoint {
        comments = List.copyOf(comments);
    }

    /** Names of those who say it, each once. */
    public String from() {
        return comments.stream().map(CommentView::from).distinct().collect(Collectors.joining(", "));
    }

    /** Id for addresses: of the group or of the comment. */
    public String anchor() {
        return group.map(id -> "g-" + id).orElseGet(() -> "k-" + comments.getFirst().id());
    }
}
