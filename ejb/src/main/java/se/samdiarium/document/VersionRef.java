package se.samdiarium.document;

import java.util.Objects;

/**
 * A version of a document, pointed at.
 *
 * @param document the document
 * @param number   from 1
 */
public record VersionRef(DocumentId document, int number) {

    public VersionRef {
        Objects.requireNonNull(document, "document");
    }
}
