package se.samdiarium.memo;

import java.time.Instant;
import java.util.Optional;

/**
 * A memo as a line of a list.
 *
 * @param id        id
 * @param title     title
 * @param number    number of its case, or of its entry once it is registered
 * @param state     how far it has come
 * @param source    where it is worked on
 * @param changedAt when it was changed
 * @param changedBy by whom
 */
public record MemoLine(MemoId id, String title, Optional<String> number, MemoState state, MemoSource source, Instant changedAt, String changedBy) {
}
