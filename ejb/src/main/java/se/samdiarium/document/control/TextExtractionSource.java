package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The text extraction of this server, with its settings. */
@ApplicationScoped
public class TextExtractionSource {

    private static final int MOST_BY_DEFAULT = 4;

    /**
     * Starts lazily: the first file starts the first child process.
     *
     * @param timeout  {@code samdiarium.extraction.timeout}, ISO 8601; longer holds a child longer for a hostile file
     * @param heap     {@code samdiarium.extraction.heap-megabytes} of each child; too little fails large honest files
     * @param children {@code samdiarium.extraction.children}; each keeps a processor busy while it reads, behind all other work, and costs its
     *                 heap. 0: one for each processor, at most four
     * @param jars     {@code samdiarium.extraction.jars}: folder with Tika's jars, only where it cannot be found beside tika-core
     */
    @Produces
    @Singleton
    public TextExtraction extraction(
            @ConfigProperty(name = "samdiarium.extraction.timeout", defaultValue = "PT20S") Duration timeout,
            @ConfigProperty(name = "samdiarium.extraction.heap-megabytes", defaultValue = "512") int heap,
            @ConfigProperty(name = "samdiarium.extraction.children", defaultValue = "0") int children,
            @ConfigProperty(name = "samdiarium.extraction.jars") Optional<String> jars) {
        int processes = children == 0 ? Math.min(Runtime.getRuntime().availableProcessors(), MOST_BY_DEFAULT) : children;
        ExtractionLimits limits = new ExtractionLimits(timeout, heap, processes, ExtractionLimits.DEFAULT.maxCharacters());
        return jars.map(Path::of).map(folder -> new TikaTextExtraction(limits, folder)).orElseGet(() -> new TikaTextExtraction(limits));
    }

    /** Ends the child processes with the application. */
    public void close(@Disposes TextExtraction extraction) {
        extraction.close();
    }
}
