package se.samdiarium.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseFields;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.Voiding;

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
    /** Known only while the case is new: EclipseLink cannot read a null UUID. */
    @Transient
    private UUID series;
    private int year;
    private Long serial;
    private String number;
    private String title;
    @Enumerated(EnumType.STRING)
    private CaseState state;
    private String handler;
    /** Known only while the case is new. */
    @Transient
    private UUID classification;
    private String note;
    @Embedded
    private KeptSecret secret;
    @Embedded
    private Voided voided;
    @Column(name = "closed_at")
    private Instant closedAt;
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
     * @throws Refusal {@code registry.title-missing, .title-too-long, .note-too-long, .personal-number}
     */
    public static CaseFile open(OpenCase command, RegionCode region, String by, Instant now) {
        return open(new CaseId(NewId.next()), command, region, by, now);
    }

    /** Same, under an id given beforehand. */
    public static CaseFile open(CaseId id, OpenCase command, RegionCode region, String by, Instant now) {
        CaseFile file = new CaseFile();
        file.id = id.value();
        file.authorityId = command.authority().value();
        file.regionCode = region.value();
        file.title = RegisterText.title(command.title());
        file.state = CaseState.OPEN;
        file.handler = RegisterText.handler(command.handler()).orElse(null);
        file.classification = command.classification().orElse(null);
        file.note = RegisterText.note(command.note()).orElse(null);
        file.secret = new KeptSecret(RegisterText.secrecy(command.secrecy()));
        file.openedAt = now;
        file.openedBy = by;
        file.version = 1;
        return file;
    }

    /** Gives the case its number, once. */
    public void number(SeriesId from, DiaryNumber drawn) {
        if (number != null) {
            throw new IllegalStateException("the case already has number " + number);
        }
        this.series = from.value();
        this.year = drawn.year().getValue();
        this.serial = drawn.serial();
        this.number = drawn.text();
    }

    /**
     * Refuses when nothing more may be registered in it.
     *
     * @throws Refusal {@code registry.case-closed, .case-voided}
     */
    public void requireOpen() {
        requireInForce();
        if (state == CaseState.CLOSED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.case-closed", number);
        }
    }

    private void requireInForce() {
        if (voiding().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.case-voided", number);
        }
    }

    /**
     * Refuses when the case has changed since it was seen.
     *
     * @throws Refusal {@code registry.case-changed}
     */
    public void requireRevision(int seen) {
        if (seen != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.case-changed", number);
        }
    }

    /**
     * Takes the case a step on, or back to where more is to be done.
     *
     * @throws Refusal {@code registry.case-closed, .case-voided, .case-step}
     */
    public void advance(CaseState to) {
        requireOpen();
        if (!state.steps().contains(to)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.case-step", number, state, to);
        }
        this.state = to;
    }

    /**
     * Closes the case: nothing more is registered in it. That its drafts have been decided about is asked before.
     *
     * @throws Refusal {@code registry.case-closed, .case-voided}
     */
    public void close(Instant now) {
        requireOpen();
        this.state = CaseState.CLOSED;
        this.closedAt = now;
    }

    /**
     * Opens a closed case again.
     *
     * @throws Refusal {@code registry.case-not-closed, .case-voided}
     */
    public void reopen() {
        requireInForce();
        if (state != CaseState.CLOSED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.case-not-closed", number);
        }
        this.state = CaseState.IN_PROGRESS;
        this.closedAt = null;
    }

    /**
     * Says that the case was a mistake. It stays, and its number is never used again.
     *
     * @throws Refusal {@code registry.already-voided}
     */
    public void makeVoid(Reason reason, String by, Instant now) {
        if (voiding().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.already-voided", number);
        }
        this.voided = new Voided(reason, by, now);
    }

    /**
     * Enters, under the next number, what has stood in another case. What the register says of it comes along, also whether it was late then.
     * Both cases must be locked.
     */
    public DiaryEntry enterMoved(DiaryEntry from, EntryId id, String by, Instant now) {
        DiaryEntry entry = enter(from.data(id), from.bytes(), by, now);
        entry.standLateAs(from);
        return entry;
    }

    /**
     * Changes what the register says of the case, by whom, when and why. A closed case can be corrected, a void one not.
     *
     * @param classed the class it has now; the new one is stored by the repository
     * @return what says something else since
     * @throws Refusal {@code registry.case-voided, .handler-too-long} and what {@link #open} refuses
     */
    public List<RegisterChange> correct(CaseFields to, Optional<UUID> classed, ChangeCause cause) {
        requireInForce();
        classification = classed.orElse(null);
        Map<String, Object> before = told();
        title = RegisterText.title(to.title());
        handler = RegisterText.handler(to.handler()).orElse(null);
        classification = to.classification().orElse(null);
        note = RegisterText.note(to.note()).orElse(null);
        secret = new KeptSecret(RegisterText.secrecy(to.secrecy()));
        return cause.between(Optional.empty(), before, told());
    }

    /** An embedded value whose columns are all empty is read as null. */
    private KeptSecret secret() {
        return secret == null ? new KeptSecret(Secrecy.NONE) : secret;
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", title);
        told.put("handler", handler);
        told.put("classification_id", classification);
        told.put("note", note);
        secret().into(told);
        return told;
    }

    /**
     * Enters a document under the next number within the case. The case must be locked. Whether it is still open is asked before, by
     * {@link #requireOpen}: a counterpart that comes in signed is entered in any case.
     *
     * @param bytes the document; empty for what is kept elsewhere (paper)
     */
    public DiaryEntry enter(DiaryEntry.Data data, Optional<DiaryEntry.Bytes> bytes, String by, Instant now) {
        DiaryEntry entry = new DiaryEntry(this, entries + 1, data, bytes, by, now);
        entries = entries + 1;
        return entry;
    }

    /** Its columns and their values, for a new row. */
    public Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("authority_id", authorityId);
        row.put("region_code", regionCode);
        row.put("series_id", series);
        row.put("year", year);
        row.put("serial", serial);
        row.put("number", number);
        row.putAll(told());
        row.put("origin", "ISSUED");
        row.put("state", state);
        row.put("published", true);
        row.put("opened_at", openedAt);
        row.put("opened_by", openedBy);
        row.put("entries", entries);
        row.put("version", version);
        return row;
    }

    /** Id. */
    public CaseId id() {
        return new CaseId(id);
    }

    /** In whose diary. */
    public RegionCode region() {
        return new RegionCode(regionCode);
    }

    /** The authority whose diary it is in. */
    public AuthorityId authority() {
        return new AuthorityId(authorityId);
    }

    /** How far it has come. */
    public CaseState state() {
        return state;
    }

    /** That it was a mistake. */
    public Optional<Voiding> voiding() {
        return Optional.ofNullable(voided).flatMap(Voided::voiding);
    }

    /** As issued. */
    public String number() {
        return number;
    }
}
