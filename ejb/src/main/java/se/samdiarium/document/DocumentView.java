package se.samdiarium.document;

import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * A document as shown.
 *
 * @param id         id
 * @param region     the region it belongs to
 * @param title      title
 * @param revision   changes with every change of the document; for ETag and If-Match
 * @param versions   newest first
 * @param sharedWith regions it has been shared with, by code
 */
public record DocumentView(DocumentId id, RegionCode region, String title, int revision, List<VersionView> versions,
        List<RegionCode> sharedWith) implements Traceable {

    /** The newest version. */
    public VersionView latest() {
        return versions.getFirst();
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
