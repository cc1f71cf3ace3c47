package se.samdiarium.document;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** A document's id in a column that may be empty: EclipseLink's own conversion of UUID fails on null. */
@Converter
public class DocumentIdColumn implements AttributeConverter<DocumentId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(DocumentId id) {
        return id == null ? null : id.value();
    }

    @Override
    public DocumentId convertToEntityAttribute(UUID value) {
        return value == null ? null : new DocumentId(value);
    }
}
