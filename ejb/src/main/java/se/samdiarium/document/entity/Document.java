package se.samdiarium.document.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;

/** A document with its versions. Versions are only added. */
@Entity
public class Document {

    @Id
    private UUID id;
    @Column(name = "region_code")
    private String regionCode;
    private String title;
    @Column(name = "created_at")
    private Instant createdAt;
    private int latest;
    @Version
    private int version;
    @OneToMany(mappedBy = "document", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<DocumentVersion> versions = new ArrayList<>();

    /** For JPA. */
    protected Document() {
    }

    /** A new document, still without a version. */
    public static Document of(RegionCode region, String title, Instant now) {
        Document document = new Document();
        document.id = NewId.next();
        document.regionCode = region.value();
        document.title = title;
        document.createdAt = now;
        return document;
    }

    /**
     * Adds the next version.
     *
     * @return this
     * @throws Refusal {@code document.same-bytes} when the newest version already has these bytes
     */
    public Document withVersion(Sha256 sha256, String fileName, String by, Instant now) {
        if (!versions.isEmpty() && versions.getLast().sha256().equals(sha256)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "document.same-bytes", fileName, latest);
        }
        latest = latest + 1;
        versions.add(new DocumentVersion(this, latest, sha256, fileName, by, now));
        return this;
    }

    /**
     * Refuses when the document has changed since it was seen.
     *
     * @throws Refusal {@code document.changed}
     */
    public void requireRevision(int seen) {
        if (seen != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "document.changed", title, latest);
        }
    }

    /** Id. */
    public DocumentId id() {
        return new DocumentId(id);
    }

    /** The region it belongs to. */
    public RegionCode region() {
        return new RegionCode(regionCode);
    }

    /** Title. */
    public String title() {
        return title;
    }

    /** The versions, the oldest first. */
    public List<DocumentVersion> versions() {
        return List.copyOf(versions);
    }

    /** Changes with every change. */
    public int revision() {
        return version;
    }
}
