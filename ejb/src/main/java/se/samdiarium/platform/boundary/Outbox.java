package se.samdiarium.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samdiarium.platform.OutboxEvent;

/**
 * Writes down, in the running transaction, what happened; a row that is committed is followed up also after a crash.
 *
 * <p>The same event is fired as a CDI event, for observers of {@code TransactionPhase.AFTER_SUCCESS} that want to be woken at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    private final Sql sql;
    private final Event<OutboxEvent> woken;
    private final Clock clock;

    @Inject
    Outbox(Sql sql, Event<OutboxEvent> woken, Clock clock) {
        this.sql = sql;
        this.woken = woken;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Outbox() {
        this(null, null, null);
    }

    /** Appends the event. Needs a running transaction. */
    public void append(OutboxEvent event) {
        append(List.of(event));
    }

    /** Appends the events, all in one statement. Needs a running transaction. */
    public void append(List<OutboxEvent> events) {
        Instant now = clock.instant();
        sql.insert("outbox", events.stream().map(event ->
                Map.<String, Object>of("topic", event.topic(), "subject", event.subject(), "created_at", now)).toList());
        events.forEach(woken::fire);
    }
}
