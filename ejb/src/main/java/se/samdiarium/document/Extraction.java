package se.samdiarium.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the attempt to read the text of one stored file.
 * Every outcome is final for those bytes; only {@link Text} makes the body of the document findable.
 */
public sealed interface Extraction {

    /** Media type as sniffed from the bytes (RFC 6838, without parameters); {@code application/octet-stream} when unknown. */
    String mediaType();

    /**
     * The text of the file.
     *
     * @param pages      at least one; a page of a PDF, a slide, a sheet, or the whole text for forms without pages. A page may be empty.
     * @param title      the title property inside the file, not its name
     * @param language   BCP 47 tag as the words tell; where they do not, as declared inside the file
     * @param properties other describing properties inside the file (subject, keywords, custom ones), by name
     * @param truncated  true when the text was cut at the limit of characters
     */
    record Text(String mediaType, List<String> pages, Optional<String> title, Optional<String> language,
                Map<String, String> properties, boolean truncated) implements Extraction {

        /** Before the name of a property that is a field of a message's head (RFC 5322): {@code From}, {@code Date}, {@code Subject}. */
        public static final String MESSAGE = "message:";

        public Text {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(language, "language");
            pages = List.copyOf(pages);
            properties = Map.copyOf(properties);
            if (pages.isEmpty()) {
                throw new IllegalArgumentException("an extracted text has at least one page, also when it is empty");
            }
        }

        /** All pages in order, divided by a form feed (U+000C). */
        public String text() {
            return String.join("\n\f", pages);
        }
    }

    /** The file cannot be read without a password or a right; it is kept as it is. */
    record Encrypted(String mediaType) implements Extraction {
        public Encrypted {
            Objects.requireNonNull(mediaType, "mediaType");
        }
    }

    /**
     * The file could not be read, or reading it broke the child process.
     *
     * @param code   {@code document.extraction-timeout}, {@code -out-of-memory}, {@code -crashed} or {@code -unreadable}
     * @param reason one sentence for the log and the registrar: what was asked, what was found
     */
    record Failed(String mediaType, String code, String reason) implements Extraction {
        public Failed {
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
