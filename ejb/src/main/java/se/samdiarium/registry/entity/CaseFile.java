package se.samdiarium.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DiaryNumber;

/** A case (ärende) in an authority's diary. */
@Entity
@Table(name = "case_file")
public class CaseFile {

    @Id
    private UUID id;
    @Column(name = "authority_id")
    private UUID authorityId;
    @Column(name = "region_code")
    private String regionCode;
    private String prefix;
    private int year;
    private long serial;
    private String title;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "opened_by")
    private String openedBy;
    private int entries;
    @Version
    private int version;

    /** For JPA. */
    protected CaseFile() {
    }

    /**
     * A new case, still without a number.
     *
     * @throws Refusal {@code registry.title-missing, .title-too-long}
     */
    public static CaseFile open(AuthorityView authority, String title, String by, Instant now) {
        DiaryEntry.requireTitle(title);
        CaseFile file = new CaseFile();
        file.id = UUID.randomUUID();
        file.authorityId = authority.id().value();
        file.regionCode = authority.region().value();
        file.title = title.strip();
        file.openedAt = now;
        file.openedBy = by;
        return file;
    }

    /** Gives the case its number, once. */
    public void number(DiaryNumber number) {
        if (serial != 0) {
            throw new IllegalStateException("the case already has number " + serial);
        }
        this.prefix = number.prefix();
        this.year = number.year().getValue();
        this.serial = number.serial();
    }

    /**
     * Enters a document under the next number within the case. The case must be locked.
     *
     * @throws Refusal {@code registry.title-missing, .title-too-long}
     */
    public DiaryEntry enter(DiaryEntry.Data data, String by, Instant now) {
        DiaryEntry entry = new DiaryEntry(this, entries + 1, data, by, now);
        entries = entries + 1;
        return entry;
    }

    /** Id. */
    public CaseId id() {
        return new CaseId(id);
    }

    /** In whose diary. */
    public RegionCode region() {
        return new RegionCode(regionCode);
    }
}
