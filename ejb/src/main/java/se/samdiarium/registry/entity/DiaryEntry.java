package se.samdiarium.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentIdColumn;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.WorkingDays;

/** An entry in the diary: a document registered in a case. */
@Entity
@Table(name = "diary_entry")
public class DiaryEntry {

    /** Days of the diary are days in Sweden. */
    public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    /**
     * A document's bytes, to be registered.
     *
     * @param document    the document
     * @param sha256      of the bytes
     * @param responsible whether this authority is the one that registers the document (OSL 5 kap. 1 §); the others link it
     */
    public record Bytes(DocumentId document, Sha256 sha256, boolean responsible) {
    }

    /**
     * What is registered, in the form the diary keeps it.
     *
     * @param id            id the entry is to have
     * @param title         in short what it is about
     * @param direction     which way it went
     * @param type          code of the type
     * @param date          day it came in or was drawn up
     * @param correspondent sender or recipient, where there is one
     * @param note          free note
     * @param secrecy       what is kept from the public view
     */
    public record Data(EntryId id, String title, Direction direction, String type, LocalDate date, Optional<String> correspondent,
            Optional<String> note, Secrecy secrecy) {

        /**
         * Checks and trims the text.
         *
         * @throws Refusal {@code registry.title-missing, .title-too-long, .correspondent-too-long, .note-too-long, .personal-number}
         */
        public Data {
            title = RegisterText.title(title);
            correspondent = RegisterText.correspondent(correspondent);
            note = RegisterText.note(note);
            secrecy = RegisterText.secrecy(secrecy);
        }
    }

    @Id
    private UUID id;
    @Column(name = "case_id")
    private UUID caseId;
    private int number;
    @Column(name = "document_id")
    @Convert(converter = DocumentIdColumn.class)
    private DocumentId document;
    private String sha256;
    private boolean responsible;
    @Column(name = "authority_id")
    private UUID authorityId;
    @Column(name = "region_code")
    private String regionCode;
    private String title;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    @Column(name = "type_code")
    private String type;
    private LocalDate date;
    private boolean late;
    private String correspondent;
    private String note;
    @Embedded
    private KeptSecret secret;
    @Column(name = "public_correspondent")
    private String publicCorrespondent;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "registered_on")
    private LocalDate registeredOn;
    @Column(name = "registered_by")
    private String registeredBy;
    @Embedded
    private Voided voided;
    @Column(name = "moved_to")
    @Convert(converter = EntryIdColumn.class)
    private EntryId movedTo;
    @Column(name = "moved_at")
    private Instant movedAt;
    @Version
    private int version;

    /** For JPA. */
    protected DiaryEntry() {
    }

    DiaryEntry(CaseFile file, int number, Data data, Optional<Bytes> bytes, String by, Instant now) {
        this.id = data.id().value();
        this.caseId = file.id().value();
        this.authorityId = file.authority().value();
        this.regionCode = file.region().value();
        this.number = number;
        this.document = bytes.map(Bytes::document).orElse(null);
        this.sha256 = bytes.map(known -> known.sha256().hex()).orElse(null);
        this.responsible = bytes.map(Bytes::responsible).orElse(true);
        this.title = data.title();
        this.direction = data.direction();
        this.type = data.type();
        this.date = data.date();
        this.correspondent = data.correspondent().orElse(null);
        this.note = data.note().orElse(null);
        this.secret = new KeptSecret(data.secrecy());
        this.publicCorrespondent = data.secrecy().publicCorrespondent().orElse(null);
        this.registeredAt = now;
        this.registeredOn = LocalDate.ofInstant(now, SWEDEN);
        this.registeredBy = by;
        this.late = isLate();
        this.version = 1;
    }

    private boolean isLate() {
        return direction == Direction.INCOMING && registeredOn.isAfter(WorkingDays.after(date));
    }

    /**
     * Changes what the register says of the entry, by whom, when and why. The number, the bytes and the time of registration never change.
     *
     * @return what says something else since
     * @throws Refusal {@code registry.entry-not-in-force} for what is void or moved
     */
    public List<RegisterChange> correct(Data to, ChangeCause cause) {
        if (state() != EntryState.REGISTERED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.entry-not-in-force", number);
        }
        Map<String, Object> before = told();
        title = to.title();
        direction = to.direction();
        type = to.type();
        date = to.date();
        correspondent = to.correspondent().orElse(null);
        note = to.note().orElse(null);
        secret = new KeptSecret(to.secrecy());
        publicCorrespondent = to.secrecy().publicCorrespondent().orElse(null);
        late = isLate();
        return cause.between(Optional.of(id()), before, told());
    }

    /** An embedded value whose columns are all empty is read as null. */
    private KeptSecret secret() {
        return secret == null ? new KeptSecret(Secrecy.NONE) : secret;
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("title", title);
        told.put("direction", direction);
        told.put("type_code", type);
        told.put("date", date);
        told.put("correspondent", correspondent);
        told.put("note", note);
        secret().into(told);
        told.put("public_correspondent", publicCorrespondent);
        return told;
    }

    /**
     * As it is shown.
     *
     * @param caseNumber of its case, written form
     * @param kind       its type
     * @param versions   how many versions its document has; 0 without a document
     */
    public EntryView view(String caseNumber, DocumentType kind, int versions) {
        return new EntryView(id(), caseId(), DiaryNumber.text(caseNumber, number), document(), title, direction, kind, date,
                Optional.ofNullable(correspondent), registeredAt, registeredBy, versions, state(), Optional.ofNullable(sha256).map(Sha256::new),
                Optional.ofNullable(note), secrecy());
    }

    /** Its columns and their values, for a new row. */
    public Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("case_id", caseId);
        row.put("number", number);
        row.put("document_id", document == null ? null : document.value());
        row.put("sha256", sha256);
        row.put("responsible", responsible);
        row.put("authority_id", authorityId);
        row.put("region_code", regionCode);
        row.putAll(told());
        row.put("late", late);
        row.put("published", true);
        row.put("imported", false);
        row.put("registered_at", registeredAt);
        row.put("registered_on", registeredOn);
        row.put("registered_by", registeredBy);
        row.put("version", version);
        return row;
    }

    /**
     * Refuses when the entry has changed since it was seen.
     *
     * @throws Refusal {@code registry.entry-changed}
     */
    public void requireRevision(int seen) {
        if (seen != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.entry-changed", number);
        }
    }

    /**
     * Says that the entry was a mistake. It stays, and its number is never used again.
     *
     * @throws Refusal {@code registry.already-voided, .entry-moved}
     */
    public void makeVoid(Reason reason, String by, Instant now) {
        requireInForce();
        this.voided = new Voided(reason, by, now);
    }

    /**
     * Says that the document stands in another case now. The entry stays (JO 3579-2005).
     *
     * @param to the entry in the other case
     * @throws Refusal {@code registry.already-voided, .entry-moved}
     */
    public void moveTo(EntryId to, Instant now) {
        requireInForce();
        this.movedTo = to;
        this.movedAt = now;
    }

    private void requireInForce() {
        if (voided != null && voided.voiding().isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.already-voided", number);
        }
        if (movedTo != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.entry-moved", number);
        }
    }

    /** Whether it was registered late is asked of the first registration, not of a move. */
    void standLateAs(DiaryEntry first) {
        this.late = first.late;
    }

    /** What the register says, for an entry with another id. */
    Data data(EntryId other) {
        return new Data(other, title, direction, type, date, Optional.ofNullable(correspondent), Optional.ofNullable(note), secrecy());
    }

    /** The document's bytes; empty for what is kept elsewhere. */
    public Optional<Bytes> bytes() {
        return document().map(known -> new Bytes(known, new Sha256(sha256), responsible));
    }

    /** What has become of it. */
    public EntryState state() {
        boolean mistake = voided != null && voided.voiding().isPresent();
        return movedTo != null ? EntryState.MOVED : mistake ? EntryState.VOIDED : EntryState.REGISTERED;
    }

    /** Running number within the case, from 1. */
    public int number() {
        return number;
    }

    /** Id. */
    public EntryId id() {
        return new EntryId(id);
    }

    /** In whose diary. */
    public RegionCode region() {
        return new RegionCode(regionCode);
    }

    /** Its case. */
    public CaseId caseId() {
        return new CaseId(caseId);
    }

    /** The document it registers. */
    public Optional<DocumentId> document() {
        return Optional.ofNullable(document);
    }

    /** What is kept from the public view. */
    public Secrecy secrecy() {
        return secret().secrecy(publicCorrespondent);
    }
}
