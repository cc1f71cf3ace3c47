package se.samdiarium.document.control;

import java.util.List;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.platform.boundary.Sql;

/** Rows, and nobody woken. */
final class TestOutbox extends Outbox {

    private final Sql sql;

    TestOutbox(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void append(List<OutboxEvent> events) {
        events.forEach(event -> sql.update("insert into outbox (topic, subject, created_at) values (?1, ?2, now())", event.topic(),
                event.subject()));
    }
}
