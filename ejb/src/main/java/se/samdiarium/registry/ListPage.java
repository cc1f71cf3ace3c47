package se.samdiarium.registry;

import java.util.List;

/**
 * A page of a list.
 *
 * @param total lines in the whole list, counted exactly
 * @param page  which page, from 1
 * @param size  lines a page
 * @param lines of this page
 * @param <L>   {@link EntryLine} or {@link ListedCase}
 */
public record ListPage<L>(long total, int page, int size, List<L> lines) {
}
