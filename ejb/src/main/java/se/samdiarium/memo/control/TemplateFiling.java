package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.memo.TemplateVersion;

/** Adds versions of templates, each in a transaction. */
@ApplicationScoped
@Transactional
public class TemplateFiling {

    private final Templates templates;
    private final Clock clock;

    @Inject
    TemplateFiling(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected TemplateFiling() {
        this(null, null);
    }

    /** Adds a version. @param file its bytes; empty for a step back */
    public TemplateVersion add(Optional<RegionCode> of, String name, Optional<byte[]> file, Caller by) {
        return templates.add(of, name, file, by.username(), clock.instant());
    }
}
