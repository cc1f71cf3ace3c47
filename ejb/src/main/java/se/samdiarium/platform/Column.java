package se.samdiarium.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Columns of native queries as java.time values, whatever class the driver chose for them. */
public final class Column {

    private Column() {
    }

    /** A {@code timestamptz}; null stays null. */
    public static Instant instant(Object column) {
        return switch (column) {
            case null -> null;
            case Timestamp time -> time.toInstant();
            case OffsetDateTime time -> time.toInstant();
            case Instant time -> time;
            case LocalDateTime time -> time.atZone(ZoneId.systemDefault()).toInstant();
            default -> throw new IllegalArgumentException("not a timestamp: " + column.getClass());
        };
    }

    /** A {@code date}; null stays null. */
    public static LocalDate date(Object column) {
        return switch (column) {
            case null -> null;
            case java.sql.Date date -> date.toLocalDate();
            case LocalDate date -> date;
            default -> throw new IllegalArgumentException("not a date: " + column.getClass());
        };
    }
}
