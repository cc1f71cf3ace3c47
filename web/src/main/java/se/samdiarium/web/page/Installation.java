package se.samdiarium.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.RegionCode;

/** What the pages need to know about this installation. */
@Named("installation")
@ApplicationScoped
public class Installation {

    private final boolean demo;
    private final long largestUpload;
    private final String hostRegion;

    /**
     * Reads the settings.
     *
     * @param demo          {@code samdiarium.demo}: true marks every page as a demonstration without legal effect. Default: false
     * @param largestUpload {@code samdiarium.document.max-bytes}: larger files are refused before they are sent; in bytes. Default: 100 MB
     * @param hostRegion    {@code samdiarium.host-region}: code of the region that starts signing rounds. Default: 03
     */
    @Inject
    Installation(@ConfigProperty(name = "samdiarium.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "samdiarium.document.max-bytes", defaultValue = "104857600") long largestUpload,
            @ConfigProperty(name = "samdiarium.host-region", defaultValue = "03") String hostRegion) {
        this.demo = demo;
        this.largestUpload = largestUpload;
        this.hostRegion = hostRegion;
    }

    /** For the container's proxy. */
    protected Installation() {
        this(false, 0, null);
    }

    /** Whether this is a demonstration. */
    public boolean isDemo() {
        return demo;
    }

    /** Largest file that is taken, in bytes. */
    public long getLargestUpload() {
        return largestUpload;
    }

    /** The region that starts signing rounds and collects the counterparts. */
    public RegionCode getHostRegion() {
        return new RegionCode(hostRegion);
    }
}
