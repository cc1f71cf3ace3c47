package se.samdiarium.registry;

/**
 * The order of a list. Lines that are alike in the column stand in the order of registration, so that the order is always the same.
 *
 * @param column    by which
 * @param downwards the greatest first
 */
public record ListOrder(ListColumn column, boolean downwards) {

    /** What was registered last comes first. */
    public static final ListOrder NEWEST = new ListOrder(ListColumn.REGISTERED, true);

    /** The order one gets by choosing a column: the way one mostly wants it, and when it is so already, the other way. */
    public ListOrder chosen(ListColumn chosen) {
        return new ListOrder(chosen, chosen == column ? !downwards : chosen.isDownwardsAtFirst());
    }
}
