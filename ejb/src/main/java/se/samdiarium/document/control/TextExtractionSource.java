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

    /**
     * Starts lazily: the first file starts the first child process.
     *
     * @param timeout  {@code samdiarium.extraction.timeout}, ISO 8601; longer holds a child longer for a hostile file
     * @param heap     {@code samdiarium.extraction.heap-megabytes} of each child; too little fails large honest files
     * @param children {@code samdiarium.extraction.children}; each keeps a processor busy while it reads
     * @param jars     {@code samdiarium.extraction.jars}: folder with Tika's jars, only where it cannot be found beside tika-core
     */
    @Produces
    @Singleton
    public TextExtraction extraction(
            @ConfigProperty(name = "samdiarium.extraction.timeout", defaultValue = "PT20S") Duration timeout,
            @ConfigProperty(name = "samdiarium.extraction.heap-megabytes", defaultValue = "512") int heap,
            @ConfigProperty(name = "samdiarium.extraction.children", defaultValue = "1") int children,
            @ConfigProperty(name = "samdiarium.extraction.jars") Optional<String> jars) {
        ExtractionLimits limits = new ExtractionLimits(timeout, heap, children, ExtractionLimits.DEFAULT.maxCharacters());
        return jars.map(Path::of).map(folder -> new TikaTextExtraction(limits, folder)).orElseGet(() -> new TikaTextExtraction(limits));
    }

    /** Ends the child processes with the application. */
    public void close(@Disposes TextExtraction extraction) {
        extraction.close();
    }
}
