package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.FileName;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.VersionFiles;
import se.samdiarium.document.entity.Document;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Outbox;

/**
 * Documents the product makes by itself or prolongs: certificates, packages, renewed signatures, memos. For other features, not for web: nobody's
 * right is asked for, the door that calls has done it.
 */
@ApplicationScoped
@Transactional
public class Deposits {

    /**
     * A file to be kept as a document.
     *
     * @param file      where it lies
     * @param name      what it is called
     * @param mediaType RFC 6838
     * @param pages     the text in it, for search; at least one page
     */
    public record Made(Path file, FileName name, String mediaType, List<String> pages) {
    }

    private final DocumentRepository repository;
    private final VersionFiles files;
    private final Outbox outbox;

    @Inject
    Deposits(DocumentRepository repository, VersionFiles files, Outbox outbox) {
        this.repository = repository;
        this.files = files;
        this.outbox = outbox;
    }

    /** For the container's proxy. */
    protected Deposits() {
        this(null, null, null);
    }

    /** Makes a document of the region of the file. */
    public DocumentId create(RegionCode owner, String title, Made made, Caller by) {
        Sha256 kept = files.keepMade(made.file(), made.mediaType(), made.pages());
        return repository.add(Document.of(owner, title, repository.now()).withVersion(kept, made.name().value(), by.username(), repository.now()));
    }

    /**
     * Adds a version: the bytes of the newest one with more evidence appended.
     *
     * @param expected number of the newest version; another one is there now: nothing is added
     * @return the number of the new version
     * @throws Refusal {@code document.changed}
     */
    public int append(DocumentId id, RegionCode owner, int expected, Path longer, Caller by) {
        VersionView head = view(id, owner).latest();
        Document document = repository.ownedBy(id, owner);
        if (head.number() != expected) {
            throw new Refusal(Refusal.Kind.CONFLICT, "document.changed", head.fileName(), head.number());
        }
        document.withVersion(files.keepSigned(longer, head.mediaType(), head), head.fileName(), by.username(), repository.now());
        outbox.append(new OutboxEvent("document.version-added", id.value(), by.account()));
        return expected + 1;
    }

    /**
     * Adds a version that the product has made anew.
     *
     * @return the number of the new version
     * @throws Refusal {@code document.same-bytes}
     */
    public int append(DocumentId id, RegionCode owner, Made made, Caller by) {
        Document document = repository.ownedBy(id, owner);
        Sha256 kept = files.keepMade(made.file(), made.mediaType(), made.pages());
        document.withVersion(kept, made.name().value(), by.username(), repository.now());
        outbox.append(new OutboxEvent("document.version-added", id.value(), by.account()));
        return document.versions().size();
    }

    /** Shares a document of the region. */
    public void share(DocumentId id, RegionCode owner, Set<RegionCode> regions, Caller by) {
        repository.share(repository.ownedBy(id, owner), regions, by.username());
        outbox.append(new OutboxEvent("document.shared", id.value(), by.account()));
    }

    /** A document of the region. */
    public DocumentView view(DocumentId id, RegionCode owner) {
        return repository.view(id, owner);
    }

    /** Opens the bytes of a version, verified. */
    public OpenedVersion open(DocumentId id, int version, RegionCode owner) {
        return files.open(repository.view(id, owner), version);
    }
}
