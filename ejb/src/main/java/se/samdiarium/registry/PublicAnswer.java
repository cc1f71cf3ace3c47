package se.samdiarium.registry;

import java.util.List;

/**
 * A page of the public view.
 *
 * @param total   how many entries answer the question, counted to {@link PublicQuestion#DEEPEST}
 * @param more    whether there are more than are counted
 * @param page    from 1
 * @param size    entries a page
 * @param entries the newest first
 */
public record PublicAnswer(int total, boolean more, int page, int size, List<PublicEntry> entries) {
}
