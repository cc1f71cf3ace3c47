package se.samdiarium.web.page;

/**
 * A part of a long list.
 *
 * @param page  from 1
 * @param size  lines a page
 * @param total lines in all
 */
public record Paging(int page, int size, long total) {

    /** Takes a page outside the list as the nearest inside. */
    public Paging {
        page = (int) Math.clamp(page, 1L, Math.max(1, (total + size - 1) / size));
    }

    /** How many pages there are; at least one. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** How many lines stand before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** Number of the first line, from 1; 0 in an empty list. */
    public long first() {
        return total == 0 ? 0 : offset() + 1;
    }

    /** Number of the last line. */
    public long last() {
        return Math.min(total, (long) offset() + size);
    }

    /** Whether there is a page before. */
    public boolean hasPrevious() {
        return page > 1;
    }

    /** Whether there is a page after. */
    public boolean hasNext() {
        return page < pages();
    }
}
