package se.samdiarium.document;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a document as shown.
 *
 * @param number    from 1
 * @param sha256    of the bytes
 * @param fileName  as received
 * @param size      in bytes
 * @param mediaType as detected from the bytes
 * @param textState what became of the text extraction
 * @param textCode  why the text could not be read
 * @param pages     pages of text
 * @param createdAt when it was added
 * @param createdBy who added it
 */
public record VersionView(int number, Sha256 sha256, String fileName, long size, String mediaType, TextState textState,
        Optional<String> textCode, int pages, Instant createdAt, String createdBy) {

    /** Whether the bytes are a PDF. */
    public boolean isPdf() {
        return mediaType.equals("application/pdf");
    }
}
