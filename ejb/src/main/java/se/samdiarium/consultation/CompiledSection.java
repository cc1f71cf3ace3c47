package se.samdiarium.consultation;

import java.util.List;

/**
 * What was said of a section.
 *
 * @param key     key of the section
 * @param label   how it is named: number and heading
 * @param points  groups first, then comments by themselves
 */
public record CompiledSection(String key, String label, List<CompiledPoint> points) {

    /** Keeps its own copy. */
    public CompiledSection {
        points = List.copyOf(points);
    }
}
