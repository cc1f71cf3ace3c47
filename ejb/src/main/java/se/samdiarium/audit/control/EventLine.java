package se.samdiarium.audit.control;

import se.samdiarium.platform.Column;

/** An event as it is sealed: its columns in the order of {@link #COLUMNS}, each followed by a unit separator (U+001F). */
final class EventLine {

    /** Of {@code audit_event e}. */
    static final String COLUMNS = "e.id, e.at, e.actor, e.region_code, e.action, e.subject, e.outcome, e.code";

    private static final int COUNT = 8;

    private EventLine() {
    }

    /** The line of an event whose columns begin at this place of the row. */
    static String of(Object[] row, int from) {
        StringBuilder line = new StringBuilder();
        for (int column = from; column < from + COUNT; column++) {
            line.append(row[column] == null ? "" : text(row[column])).append('\u001F');
        }
        return line.toString();
    }

    private static String text(Object field) {
        return field instanceof Number || field instanceof String ? field.toString() : Column.instant(field).toString();
    }
}
