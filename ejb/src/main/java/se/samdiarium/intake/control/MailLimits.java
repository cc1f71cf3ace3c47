package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What one message may cost. */
@ApplicationScoped
public class MailLimits {

    /** Longest block of header lines of a message, in bytes. */
    static final int MAX_HEADER_BYTES = 1 << 20;

    /** Deepest nesting of multiparts. */
    static final int MAX_DEPTH = 20;

    /** Most lines that may be boundaries of parts; counted before the message is taken apart. */
    static final int MAX_BOUNDARY_LINES = 20_000;

    private final long maxBytes;
    private final int maxParts;
    private final int smallPicture;

    /**
     * @param maxBytes     largest message taken, in bytes; setting {@code samdiarium.mail.max-bytes}, default 50 MiB. Not more than
     *                     {@code samdiarium.document.max-bytes} has an effect
     * @param maxParts     most attachments of a message; setting {@code samdiarium.mail.max-attachments}, default 100. More cost seconds of
     *                     reading each
     * @param smallPicture a picture shown inside the text and smaller than this, in bytes, is no file of its own; setting
     *                     {@code samdiarium.mail.small-picture-bytes}, default 10240; 0 makes every picture a file
     */
    @Inject
    MailLimits(@ConfigProperty(name = "samdiarium.mail.max-bytes", defaultValue = "52428800") long maxBytes,
            @ConfigProperty(name = "samdiarium.mail.max-attachments", defaultValue = "100") int maxParts,
            @ConfigProperty(name = "samdiarium.mail.small-picture-bytes", defaultValue = "10240") int smallPicture) {
        this.maxBytes = maxBytes;
        this.maxParts = maxParts;
        this.smallPicture = smallPicture;
    }

    /** For the container's proxy. */
    protected MailLimits() {
        this(0, 0, 0);
    }

    /** Largest message taken, in bytes. */
    public long maxBytes() {
        return maxBytes;
    }

    /** Most attachments of a message. */
    public int maxParts() {
        return maxParts;
    }

    /** Size in bytes from which on a picture shown inside the text is a file of its own. */
    public int smallPicture() {
        return smallPicture;
    }
}
