package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FileName;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.VersionFiles;
import se.samdiarium.document.entity.Document;
import se.samdiarium.platform.UseCase;

/** Counterparts: documents whose first version is the common text and whose second is that text with a region's signature. */
@UseCase
public class Counterparts {

    private final DocumentRepository repository;
    private final VersionFiles files;
    private final CurrentCaller current;

    @Inject
    Counterparts(DocumentRepository repository, VersionFiles files, CurrentCaller current) {
        this.repository = repository;
        this.files = files;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Counterparts() {
        this(null, null, null);
    }

    /**
     * Makes the counterpart a region has signed: owned by the host, shared with the signer's region.
     *
     * @param host   the region that collects the counterparts
     * @param title  title of the new document
     * @param base   the version all regions sign
     * @param signed the signed bytes; they begin with the bytes of {@code base}
     * @return the new document; version 1 is the base, version 2 the signed one
     */
    @Requires(Right.SIGN)
    @Audited("document.counterpart-created")
    public DocumentId create(RegionCode host, String title, VersionView base, Path signed) {
        Caller caller = current.get();
        FileName name = signedName(base.fileName(), caller);
        Sha256 kept = files.keepSigned(signed, base);
        Document document = Document.of(host, title, repository.now())
                .withVersion(base.sha256(), base.fileName(), caller.username(), repository.now())
                .withVersion(kept, name.value(), caller.username(), repository.now());
        DocumentId id = repository.add(document);
        if (!caller.isOf(host)) {
            repository.share(document, Set.of(caller.actingRegion()), caller.username());
        }
        return id;
    }

    private static FileName signedName(String base, Caller caller) {
        String stem = base.endsWith(".pdf") ? base.substring(0, base.length() - 4) : base;
        return new FileName("%s-undertecknat-%s.pdf".formatted(stem, caller.actingRegion()));
    }
}
