package se.samdiarium.publishing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.TemplateCheck;
import se.samdiarium.publishing.TemplatePlan;
import se.samdiarium.publishing.control.FilledTemplate;
import se.samdiarium.publishing.control.StandardTemplate;
import se.samdiarium.publishing.control.TemplateFile;

/** Word files with tagged places: made, judged, filled, and read back. No door of people, as {@link Publisher}. Keeps nothing. */
@ApplicationScoped
public class WordTemplates {

    private final Clock clock;

    @Inject
    WordTemplates(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected WordTemplates() {
        this(null);
    }

    /** A template with the looks of the house and a place for each of the plan. */
    public byte[] standard(TemplatePlan plan) {
        try {
            return new StandardTemplate(plan, clock.instant()).make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file can be a template with at least these places. */
    public TemplateCheck check(byte[] file, Collection<String> tags) {
        return TemplateFile.check(file, tags);
    }

    /**
     * Fills the places of a template; places that have no text are emptied, what stands around them stays.
     *
     * @param title  for the file's properties
     * @param author for the file's properties
     * @param texts  by tag
     */
    public byte[] fill(byte[] template, String title, String author, Map<String, List<Block>> texts) {
        return fill(template, title, author, texts, List.of());
    }

    /**
     * Same, with a framed note before all else on the first page, in whatever template.
     *
     * @param marking lines of the sekretessmarkering (OSL 5 kap. 5 §); none: not marked
     */
    public byte[] fill(byte[] template, String title, String author, Map<String, List<Block>> texts, List<String> marking) {
        try {
            return new FilledTemplate(clock.instant()).fill(template, title, author, texts, marking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what stands in the places now, after somebody has worked on the file.
     *
     * @return by tag, those that are still there; empty when it is no Word file that can be opened
     */
    public Optional<Map<String, List<Block>>> read(byte[] file) {
        return TemplateFile.read(file);
    }
}
