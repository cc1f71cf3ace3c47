package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.ReceivedFiles;
import se.samdiarium.document.control.VersionFiles;
import se.samdiarium.document.entity.Document;
import se.samdiarium.platform.Refusal;

/** For the diary: files that are working material, before they are documents or are let go. The caller has asked for the right. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkingFiles {

    private final ReceivedFiles received;
    private final DocumentRepository repository;
    private final VersionFiles files;

    @Inject
    WorkingFiles(ReceivedFiles received, DocumentRepository repository, VersionFiles files) {
        this.received = received;
        this.repository = repository;
        this.files = files;
    }

    /** For the container's proxy. */
    protected WorkingFiles() {
        this(null, null, null);
    }

    /**
     * Takes a file out of the region's inbox.
     *
     * @throws Refusal {@code document.received-unknown}
     */
    public TakenFile take(ReceivedId file, RegionCode region) {
        return Optional.ofNullable(received.taking(Map.of(file, region)).now().get(file))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", file));
    }

    /** Makes a document of the region of such a file. */
    public DocumentId documentOf(TakenFile file, RegionCode region, String title, String by) {
        return repository.add(Document.of(region, title, repository.now()).withVersion(file.sha256(), file.fileName(), by, repository.now()));
    }

    /**
     * Makes such a file the next version of a document of the region.
     *
     * @throws Refusal {@code document.unknown, .same-bytes}
     */
    public void addVersion(DocumentId document, RegionCode region, TakenFile file, String by) {
        repository.ownedBy(document, region).withVersion(file.sha256(), file.fileName(), by, repository.now());
    }

    /**
     * Opens its bytes.
     *
     * @throws Refusal {@code document.content-damaged}
     */
    public OpenedVersion open(TakenFile file) {
        return files.open(file);
    }
}
