package se.samdiarium.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A kept file whose text could not be read.
 *
 * @param sha256    its bytes
 * @param names     the names it goes by, the first few
 * @param mediaType as sniffed
 * @param size      in bytes
 * @param code      why: {@code document.encrypted}, {@code document.extraction-*}, {@code document.marking-found}, {@code document.ocr-*}
 * @param reason    one sentence, as far as one was told
 * @param storedAt  when it came in
 * @param poison    whether reading it ended the child process, so that it is not read again by itself
 */
public record UnreadFile(Sha256 sha256, List<String> names, String mediaType, long size, String code, Optional<String> reason, Instant storedAt,
        boolean poison) {

    /** Keeps its own copy. */
    public UnreadFile {
        names = List.copyOf(names);
    }
}
