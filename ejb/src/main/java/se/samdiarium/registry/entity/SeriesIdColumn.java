package se.samdiarium.registry.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import se.samdiarium.registry.SeriesId;

/** A series' id in a column that may be empty: EclipseLink's own conversion of UUID fails on null. */
@Converter
public class SeriesIdColumn implements AttributeConverter<SeriesId, UUID> {

    @Override
    public UUID convertToDatabaseColumn(SeriesId id) {
        return id == null ? null : id.value();
    }

    @Override
    public SeriesId convertToEntityAttribute(UUID value) {
        return value == null ? null : new SeriesId(value);
    }
}
