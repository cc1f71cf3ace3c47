package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FileName;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.VersionFiles;
import se.samdiarium.document.entity.Document;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.boundary.Outbox;

/**
 * Counterparts: documents whose first version is the common text and whose later ones are that text with signatures. For signing, not for web:
 * nobody's right is asked for, the door that calls has done it, or it is a timer that finishes what a person began.
 */
@ApplicationScoped
@Transactional
public class Counterparts {

    /**
     * A signed file that was stored.
     *
     * @param document the counterpart
     * @param version  its newest version
     * @param sha256   of its bytes
     */
    public record Signed(DocumentId document, int version, Sha256 sha256) {
    }

    /**
     * A signed file.
     *
     * @param file      where it is
     * @param container whether it is a container (ASiC-E, ETSI EN 319 162-1)
     */
    public record SignedFile(Path file, boolean container) {
    }

    private static final String CONTAINER = "application/vnd.etsi.asic-e+zip";

    private final DocumentRepository repository;
    private final VersionFiles files;
    private final Outbox outbox;

    @Inject
    Counterparts(DocumentRepository repository, VersionFiles files, Outbox outbox) {
        this.repository = repository;
        this.files = files;
        this.outbox = outbox;
    }

    /** For the container's proxy. */
    protected Counterparts() {
        this(null, null, null);
    }

    /**
     * Makes a counterpart, owned by the host.
     *
     * @param host    the region that collects the counterparts
     * @param base    the version all regions sign
     * @param signed  the signed file: the bytes of {@code base} with signatures, or a container (ASiC-E) that holds base and signatures
     * @param suffix  of the file's name
     * @param readers regions it is shared with
     */
    public Signed create(RegionCode host, String title, VersionView base, SignedFile signed, String suffix, Set<RegionCode> readers, Caller by) {
        FileName name = name(base, suffix, signed.container());
        Sha256 kept = files.keepSigned(signed.file(), signed.container() ? CONTAINER : base.mediaType(), base);
        Document document = Document.of(host, title, repository.now())
                .withVersion(base.sha256(), base.fileName(), by.username(), repository.now())
                .withVersion(kept, name.value(), by.username(), repository.now());
        DocumentId id = repository.add(document);
        repository.share(document, readers, by.username());
        return new Signed(id, 2, kept);
    }

    /**
     * Keeps a signed file beside the documents, to be looked at later: like a file that was handed in.
     *
     * @param base   the version whose bytes it begins with
     * @param suffix of the file's name
     */
    public TakenFile keep(VersionView base, Path signed, String suffix) {
        return new TakenFile(files.keepSigned(signed, base.mediaType(), base), name(base, suffix, false).value());
    }

    private static FileName name(VersionView base, String suffix, boolean container) {
        String stem = base.fileName().replaceFirst("(?i)\\.pdf$", "");
        return new FileName("%s-undertecknat-%s.%s".formatted(stem, suffix, container ? "asice" : "pdf"));
    }

    /** Adds the version with one more signature. */
    public Signed append(DocumentId id, RegionCode host, VersionView base, Path signed, Caller by) {
        Document document = repository.ownedBy(id, host);
        Sha256 kept = files.keepSigned(signed, base.mediaType(), base);
        document.withVersion(kept, base.fileName(), by.username(), repository.now());
        outbox.append(new OutboxEvent("document.version-added", id.value(), by.account()));
        return new Signed(id, document.versions().size(), kept);
    }

    /** Shares a document of the host with those who are to sign it. */
    public void share(DocumentId id, RegionCode host, Set<RegionCode> regions, Caller by) {
        repository.share(repository.ownedBy(id, host), regions, by.username());
        outbox.append(new OutboxEvent("document.shared", id.value(), by.account()));
    }

    /** A version as the region sees it. */
    public VersionView version(DocumentId id, int number, RegionCode viewer) {
        return files.version(repository.view(id, viewer), number);
    }

    /** Opens the bytes of a version as the region sees it. */
    public OpenedVersion open(DocumentId id, int number, RegionCode viewer) {
        return files.open(repository.view(id, viewer), number);
    }

    /** Opens the bytes of a file that was handed in. */
    public OpenedVersion open(TakenFile file) {
        return files.open(file);
    }
}
