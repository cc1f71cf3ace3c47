package se.samdiarium.registry.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/** A UUID in a column that may be empty, as it is: EclipseLink's own conversion fails on null. */
@Converter
public class UuidColumn implements AttributeConverter<UUID, UUID> {

    @Override
    public UUID convertToDatabaseColumn(UUID id) {
        return id;
    }

    @Override
    public UUID convertToEntityAttribute(UUID value) {
        return value;
    }
}
