package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.Comparison.ComparedVersion;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.control.ComparisonWork;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.VersionFiles;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** What differs between two versions, of one document or of two. */
@UseCase
public class Comparisons {

    private final DocumentRepository repository;
    private final VersionFiles files;
    private final ComparisonWork work;
    private final CurrentCaller current;

    @Inject
    Comparisons(DocumentRepository repository, VersionFiles files, ComparisonWork work, CurrentCaller current) {
        this.repository = repository;
        this.files = files;
        this.work = work;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Comparisons() {
        this(null, null, null, null);
    }

    /**
     * Compares. Answers within a quarter of a second: what takes longer goes on in the background, and is there when it is asked for again.
     *
     * @throws Refusal {@code document.unknown} also when either exists but the caller may not see it, {@code .version-unknown},
     *                 {@code .text-missing}
     */
    @Requires(Right.READ)
    public Comparison compare(VersionRef older, VersionRef newer) {
        return work.compare(version(older), version(newer));
    }

    private ComparedVersion version(VersionRef asked) {
        DocumentView document = repository.view(asked.document(), current.get().actingRegion());
        return new ComparedVersion(document, files.version(document, asked.number()));
    }
}
