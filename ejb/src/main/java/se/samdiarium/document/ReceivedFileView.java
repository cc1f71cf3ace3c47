package se.samdiarium.document;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.audit.Traceable;

/**
 * A received file as shown.
 *
 * @param id             id
 * @param fileName       as sent
 * @param sha256         of the bytes
 * @param size           in bytes
 * @param mediaType      as detected from the bytes
 * @param textState      what became of the text extraction
 * @param textCode       why the text could not be read
 * @param suggestedTitle a title found in the file
 * @param receivedAt     when it came in
 */
public record ReceivedFileView(ReceivedId id, String fileName, Sha256 sha256, long size, String mediaType, TextState textState,
        Optional<String> textCode, Optional<String> suggestedTitle, Instant receivedAt) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
