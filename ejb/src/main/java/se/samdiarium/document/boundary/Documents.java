package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.PageSize;
import se.samdiarium.document.PlacedWord;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.SharedDocument;
import se.samdiarium.document.TextBlock;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.ReceivedFiles;
import se.samdiarium.document.control.VersionFiles;
import se.samdiarium.document.entity.Document;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.platform.boundary.Outbox;

/** Documents and their versions. */
@UseCase
public class Documents {

    private final DocumentRepository repository;
    private final ReceivedFiles received;
    private final VersionFiles files;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final Outbox outbox;

    @Inject
    Documents(DocumentRepository repository, ReceivedFiles received, VersionFiles files, Organisation organisation,
            CurrentCaller current, Outbox outbox) {
        this.repository = repository;
        this.received = received;
        this.files = files;
        this.organisation = organisation;
        this.current = current;
        this.outbox = outbox;
    }

    /** For the container's proxy. */
    protected Documents() {
        this(null, null, null, null, null, null);
    }

    /**
     * Adds a received file as the next version.
     *
     * @param seen the {@linkplain DocumentView#revision() revision} the caller saw
     * @throws Refusal {@code document.unknown, .changed, .same-bytes, .received-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("document.version-added")
    public DocumentView addVersion(DocumentId id, ReceivedId file, int seen) {
        Caller caller = current.get();
        Document document = repository.ownedBy(id, caller.actingRegion());
        document.requireRevision(seen);
        ReceivedFileView bytes = received.take(file, caller.actingRegion());
        document.withVersion(bytes.sha256(), bytes.fileName(), caller.username(), repository.now());
        return changed("document.version-added", id, caller);
    }

    /**
     * Shares the document with other regions: an act of its own (TF 2 kap. 9-10 §§). Sharing twice changes nothing.
     *
     * @throws Refusal {@code document.unknown}, {@code organisation.region-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("document.shared")
    public DocumentView share(DocumentId id, Set<RegionCode> regions) {
        Caller caller = current.get();
        Document document = repository.ownedBy(id, caller.actingRegion());
        regions.forEach(organisation::region);
        repository.share(document, regions, caller.username());
        return changed("document.shared", id, caller);
    }

    /**
     * The document with its versions.
     *
     * @throws Refusal {@code document.unknown} also when it exists but the caller may not see it
     */
    @Requires(Right.READ)
    public DocumentView view(DocumentId id) {
        return repository.view(id, current.get().actingRegion());
    }

    /**
     * One version, without its bytes.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}
     */
    @Requires(Right.READ)
    public VersionView version(DocumentId id, int number) {
        return files.version(view(id), number);
    }

    /**
     * Opens the bytes of a version.
     *
     * @throws Refusal {@code document.unknown, .version-unknown, .content-damaged}
     */
    @Requires(Right.READ)
    public OpenedVersion open(DocumentId id, int number) {
        return files.open(view(id), number);
    }

    /**
     * A page of a version as a picture, as it is printed.
     *
     * @param page from 1
     * @return PNG
     * @throws Refusal {@code document.unknown, .version-unknown, .page-unknown}
     */
    @Requires(Right.READ)
    public byte[] pageImage(DocumentId id, int number, int page) {
        return files.pageImage(view(id), number, page);
    }

    /**
     * The pages of a version as extracted text, without form or pictures.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}
     */
    @Requires(Right.READ)
    public List<String> pageTexts(DocumentId id, int number) {
        return files.pageTexts(view(id), number);
    }

    /**
     * The paragraphs of a version's text; none where it could not be read.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}
     */
    @Requires(Right.READ)
    public List<TextBlock> blocks(DocumentId id, int number) {
        return files.blocks(view(id), number);
    }

    /**
     * The sizes of a PDF version's pages; none for other forms.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}
     */
    @Requires(Right.READ)
    public List<PageSize> pageSizes(DocumentId id, int number) {
        return files.pageSizes(view(id), number);
    }

    /**
     * Where the words of a PDF version stand, page by page; nothing when that cannot be told: for other forms, and for files that cannot be read.
     *
     * @throws Refusal {@code document.unknown, .version-unknown, .content-damaged}
     */
    @Requires(Right.READ)
    public List<List<PlacedWord>> placedWords(DocumentId id, int number) {
        return files.placedWords(view(id), number);
    }

    /** What other regions have shared with the caller's, newest first. */
    @Requires(Right.READ)
    public List<SharedDocument> sharedWithUs() {
        return repository.sharedWith(current.get().actingRegion());
    }

    private DocumentView changed(String topic, DocumentId id, Caller caller) {
        outbox.append(new OutboxEvent(topic, id.value(), caller.account()));
        return repository.view(id, caller.actingRegion());
    }
}
