package se.samdiarium.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the pages need to know about this installation. */
@Named("installation")
@ApplicationScoped
public class Installation {

    private final boolean demo;
    private final long largestUpload;

    /**
     * Reads the settings.
     *
     * @param demo          {@code samdiarium.demo}: true marks every page as a demonstration without legal effect. Default: false
     * @param largestUpload {@code samdiarium.document.max-bytes}: larger files are refused before they are sent; in bytes. Default: 100 MB
     */
    @Inject
    Installation(@ConfigProperty(name = "samdiarium.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "samdiarium.document.max-bytes", defaultValue = "104857600") long largestUpload) {
        this.demo = demo;
        this.largestUpload = largestUpload;
    }

    /** For the container's proxy. */
    protected Installation() {
        this(false, 0);
    }

    /** Whether this is a demonstration. */
    public boolean isDemo() {
        return demo;
    }

    /** Largest file that is taken, in bytes. */
    public long getLargestUpload() {
        return largestUpload;
    }
}
