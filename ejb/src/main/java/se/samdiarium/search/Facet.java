package se.samdiarium.search;

import java.util.List;

/**
 * How the hits divide by one thing. A facet with chosen values counts as if nothing were chosen in it, so that more can be chosen.
 *
 * @param name   by what
 * @param values those there are, the most frequent first; years newest first
 * @param others how many more values there are than are told
 */
public record Facet(FacetName name, List<Value> values, int others) {

    /**
     * A value and its hits.
     *
     * @param value  as filters take it
     * @param label  of a case: its number and, for those who may know it, its title; otherwise the value
     * @param count  exact number of hits the asker may see
     * @param chosen whether it is a filter of this search
     */
    public record Value(String value, String label, long count, boolean chosen) {
    }

    /** Keeps its own copy. */
    public Facet {
        values = List.copyOf(values);
    }
}
