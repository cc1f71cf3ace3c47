package se.samdiarium.publishing;

import java.util.List;

/**
 * What a Word template has places for.
 *
 * @param kind what is written on it, for example {@code Tjänsteutlåtande}
 * @param head short values, in order
 * @param to   whom it is for
 * @param name its title
 * @param body texts under a heading each, in order
 */
public record TemplatePlan(String kind, List<Place> head, Place to, Place name, List<Place> body) {

    /** Keeps its own copies. */
    public TemplatePlan {
        head = List.copyOf(head);
        body = List.copyOf(body);
    }

    /**
     * A place: a content control (ECMA-376-1 17.5.2) with a tag.
     *
     * @param tag   its tag, stable
     * @param label its name for people; in the body also the heading above it
     */
    public record Place(String tag, String label) {
    }
}
