package se.samdiarium.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;

/** A document registered in a case. */
@Entity
@Table(name = "diary_entry")
public class DiaryEntry {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_CORRESPONDENT = 200;

    /**
     * What is registered of a document.
     *
     * @param document      the document
     * @param title         in short what it is about
     * @param direction     which way it went
     * @param type          code of the type
     * @param date          day it came in or was drawn up
     * @param correspondent sender or recipient, where there is one
     */
    public record Data(DocumentId document, String title, Direction direction, String type, LocalDate date, Optional<String> correspondent) {
    }

    @Id
    private UUID id;
    @Column(name = "case_id")
    private UUID caseId;
    private int number;
    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "region_code")
    private String regionCode;
    private String title;
    @Enumerated(EnumType.STRING)
    private Direction direction;
    @Column(name = "type_code")
    private String type;
    private LocalDate date;
    private String correspondent;
    @Column(name = "registered_at")
    private Instant registeredAt;
    @Column(name = "registered_by")
    private String registeredBy;

    /** For JPA. */
    protected DiaryEntry() {
    }

    DiaryEntry(CaseFile file, int number, Data data, String by, Instant now) {
        requireTitle(data.title());
        data.correspondent().ifPresent(DiaryEntry::requireCorrespondent);
        this.id = UUID.randomUUID();
        this.caseId = file.id().value();
        this.regionCode = file.region().value();
        this.number = number;
        this.documentId = data.document().value();
        this.title = data.title().strip();
        this.direction = data.direction();
        this.type = data.type();
        this.date = data.date();
        this.correspondent = data.correspondent().map(String::strip).filter(name -> !name.isEmpty()).orElse(null);
        this.registeredAt = now;
        this.registeredBy = by;
    }

    /**
     * Refuses a missing or over-long title.
     *
     * @throws Refusal {@code registry.title-missing, .title-too-long}
     */
    public static void requireTitle(String title) {
        if (title == null || title.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.title-missing");
        }
        if (title.strip().length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.title-too-long", title.strip().length(), LONGEST_TITLE);
        }
    }

    /** Running number within the case, from 1. */
    public int number() {
        return number;
    }

    private static void requireCorrespondent(String name) {
        if (name.strip().length() > LONGEST_CORRESPONDENT) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.correspondent-too-long", name.strip().length(), LONGEST_CORRESPONDENT);
        }
    }

    /** Id. */
    public EntryId id() {
        return new EntryId(id);
    }
}
