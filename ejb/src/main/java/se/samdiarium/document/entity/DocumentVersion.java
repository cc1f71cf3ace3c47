package se.samdiarium.document.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import se.samdiarium.document.Sha256;

/** A version of a document. Written once. */
@Entity
@Table(name = "document_version")
@IdClass(DocumentVersion.Key.class)
public class DocumentVersion {

    @Id
    @ManyToOne
    @JoinColumn(name = "document_id")
    private Document document;
    @Id
    private int number;
    private String sha256;
    @Column(name = "file_name")
    private String fileName;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "created_by")
    private String createdBy;

    /** For JPA. */
    protected DocumentVersion() {
    }

    DocumentVersion(Document document, int number, Sha256 sha256, String fileName, String by, Instant now) {
        this.document = document;
        this.number = number;
        this.sha256 = sha256.hex();
        this.fileName = fileName;
        this.createdBy = by;
        this.createdAt = now;
    }

    /** Number within the document, from 1. */
    public int number() {
        return number;
    }

    /** SHA-256 of the bytes. */
    public Sha256 sha256() {
        return new Sha256(sha256);
    }

    /** Primary key: document and number. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID document;
        private int number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && number == key.number && Objects.equals(document, key.document);
        }

        @Override
        public int hashCode() {
            return Objects.hash(document, number);
        }
    }
}
