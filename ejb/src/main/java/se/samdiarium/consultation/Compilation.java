package se.samdiarium.consultation;

import java.time.Instant;
import java.util.List;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;

/**
 * The compiled result of a consultation (remissammanställning), as it is now.
 *
 * @param consultation the consultation, with who has answered what
 * @param sections     what was said of each section, in the order of the text; those nobody spoke of are left out
 * @param registered   the compilations that were registered, the newest first
 */
public record Compilation(ConsultationView consultation, List<CompiledSection> sections, List<Registered> registered) implements Traceable {

    /**
     * A compilation that was registered.
     *
     * @param document the document
     * @param entry    number of its entry
     * @param at       when
     * @param by       by whom
     */
    public record Registered(DocumentId document, String entry, Instant at, String by) {
    }

    /** Keeps its own copies. */
    public Compilation {
        sections = List.copyOf(sections);
        registered = List.copyOf(registered);
    }

    /** Points that are not answered for. */
    public int remaining() {
        return (int) sections.stream().flatMap(section -> section.points().stream()).filter(point -> point.treatment().isEmpty()).count();
    }

    /** All points. */
    public int points() {
        return sections.stream().mapToInt(section -> section.points().size()).sum();
    }

    @Override
    public String trace() {
        return consultation.trace();
    }
}
