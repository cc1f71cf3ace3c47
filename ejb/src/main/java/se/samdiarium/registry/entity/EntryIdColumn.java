package se.samdiarium.registry.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import se.samdiarium.registry.EntryId;

/** An entry's id in a column that may be empty: EclipseLink's own conversion of UUID fails on null. */
@Converter
public class EntryIdColumn implements AttributeConverter<EntryId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(EntryId id) {
        return id == null ? null : id.value();
    }

    @Override
    public EntryId convertToEntityAttribute(UUID value) {
        return value == null ? null : new EntryId(value);
    }
}
