package se.samdiarium.web.page.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.registry.CaseFields;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryFields;
import se.samdiarium.web.page.Ids;

/** What is typed when register data is changed. */
@Named("changeForm")
@RequestScoped
public class ChangeForm {

    private final SecrecyForm secrecy;
    private long revision;
    private String title;
    private Direction direction;
    private String type;
    private LocalDate date;
    private String correspondent;
    private String note;
    private String handler;
    private String classification;
    private String reason;

    @Inject
    ChangeForm(SecrecyForm secrecy) {
        this.secrecy = secrecy;
    }

    /** For the container's proxy. */
    protected ChangeForm() {
        this(null);
    }

    void show(EntryFields fields) {
        title = fields.title();
        direction = fields.direction();
        type = fields.type();
        date = fields.date();
        correspondent = fields.correspondent().orElse(null);
        note = fields.note().orElse(null);
        secrecy.show(fields.secrecy());
    }

    void show(CaseFields fields) {
        title = fields.title();
        handler = fields.handler().orElse(null);
        classification = fields.classification().map(UUID::toString).orElse(null);
        note = fields.note().orElse(null);
        secrecy.show(fields.secrecy());
    }

    EntryFields entryFields() {
        return new EntryFields(title, direction, type, date, Optional.ofNullable(correspondent), Optional.ofNullable(note), secrecy.typed());
    }

    CaseFields caseFields() {
        return new CaseFields(title, Optional.ofNullable(handler), Optional.ofNullable(classification).filter(id -> !id.isBlank())
                .map(id -> Ids.parse(id, uuid -> uuid, "registry.classification-unknown")), Optional.ofNullable(note), secrecy.typed());
    }

    /** The revision that was seen. */
    public long getRevision() {
        return revision;
    }

    /** Takes the revision that was seen. */
    public void setRevision(long revision) {
        this.revision = revision;
    }

    /** In short what it is about. */
    public String getTitle() {
        return title;
    }

    /** Takes what it is about. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** Which way the document went. */
    public Direction getDirection() {
        return direction;
    }

    /** Takes which way the document went. */
    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    /** Code of the type. */
    public String getType() {
        return type;
    }

    /** Takes the code of the type. */
    public void setType(String type) {
        this.type = type;
    }

    /** Day it came in or was drawn up. */
    public LocalDate getDate() {
        return date;
    }

    /** Takes the day it came in or was drawn up. */
    public void setDate(LocalDate date) {
        this.date = date;
    }

    /** Sender or recipient. */
    public String getCorrespondent() {
        return correspondent;
    }

    /** Takes the sender or recipient. */
    public void setCorrespondent(String correspondent) {
        this.correspondent = correspondent;
    }

    /** Free note. */
    public String getNote() {
        return note;
    }

    /** Takes the free note. */
    public void setNote(String note) {
        this.note = note;
    }

    /** Handläggare. */
    public String getHandler() {
        return handler;
    }

    /** Takes the handläggare. */
    public void setHandler(String handler) {
        this.handler = handler;
    }

    /** Id of the class; empty for none. */
    public String getClassification() {
        return classification;
    }

    /** Takes the id of the class. */
    public void setClassification(String classification) {
        this.classification = classification;
    }

    /** Why it is changed. */
    public String getReason() {
        return reason;
    }

    /** Takes why it is changed. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
