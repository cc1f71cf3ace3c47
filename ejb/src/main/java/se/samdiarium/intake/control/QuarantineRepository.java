package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Audited;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineId;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.QuarantineState;
import se.samdiarium.intake.QuarantineView;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Messages that could not be taken, in the database; the messages themselves lie in their mailboxes. */
@ApplicationScoped
@Transactional
public class QuarantineRepository {

    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST_FACTS = 2_000;

    private final Sql sql;
    private final Clock clock;

    @Inject
    QuarantineRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected QuarantineRepository() {
        this(null, null);
    }

    /**
     * A message in a mailbox that could not be taken.
     *
     * @param mailbox     that it lies in
     * @param uidValidity of the folder
     * @param message     as the server lists it
     */
    record Parked(MailboxView mailbox, long uidValidity, ImapMailbox.Listed message) {
    }

    /** What is known of the messages in the folder, by UID. */
    public Map<Long, QuarantineState> states(MailboxId mailbox, long uidValidity) {
        Map<Long, QuarantineState> states = new HashMap<>();
        sql.rows("select uid, state from mail_quarantine where mailbox_id = ?1 and uid_validity = ?2", mailbox.value(), uidValidity)
                .forEach(row -> states.put(((Number) row[0]).longValue(), QuarantineState.valueOf((String) row[1])));
        return states;
    }

    /** Notes that the message could not be taken, why, and whether somebody must decide or it will be tried again. */
    @Audited("intake.message-quarantined")
    public QuarantineId park(Parked parked, QuarantineReason reason, QuarantineState state) {
        ImapMailbox.Listed message = parked.message();
        UUID id = sql.values(UUID.class, "select id from mail_quarantine where mailbox_id = ?1 and uid_validity = ?2 and uid = ?3",
                parked.mailbox().id().value(), parked.uidValidity(), message.uid()).findFirst().orElseGet(UUID::randomUUID);
        sql.update("""
                insert into mail_quarantine (id, mailbox_id, region_code, uid_validity, uid, message_id, sender, subject, arrived_at, size, code,
                facts, first_at, last_at, attempts, state)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13, 1, ?14)
                on conflict (mailbox_id, uid_validity, uid) do update set code = ?11, facts = ?12, last_at = ?13, state = ?14,
                attempts = mail_quarantine.attempts + 1""",
                id, parked.mailbox().id().value(), parked.mailbox().settings().region().value(), parked.uidValidity(), message.uid(),
                message.headers().messageId(), message.headers().sender(), message.headers().subject(), message.arrivedAt(), message.size(),
                reason.code(), facts(reason), clock.instant(), state.name());
        return new QuarantineId(id);
    }

    /** Notes that the message has been filed after all. */
    public void filed(MailboxId mailbox, long uidValidity, long uid) {
        sql.update("update mail_quarantine set state = 'FILED', last_at = ?4 where mailbox_id = ?1 and uid_validity = ?2 and uid = ?3",
                mailbox.value(), uidValidity, uid, clock.instant());
    }

    /** Notes which of the waiting messages are no longer in the folder: all of another UIDVALIDITY, and those whose UID is not there. */
    public void gone(MailboxId mailbox, long uidValidity, Set<Long> there) {
        sql.rows("select id, uid_validity, uid from mail_quarantine where mailbox_id = ?1 and state in ('WAITING', 'RETRY')", mailbox.value())
                .filter(row -> ((Number) row[1]).longValue() != uidValidity || !there.contains(((Number) row[2]).longValue())).toList()
                .forEach(row -> sql.update("update mail_quarantine set state = 'GONE', last_at = ?2 where id = ?1", row[0], clock.instant()));
    }

    /** Those of the region that wait for a decision or will be tried again, newest first. */
    public List<QuarantineView> open(RegionCode region) {
        return views(" where q.region_code = ?1 and q.state in ('WAITING', 'RETRY') order by q.first_at desc, q.id", region.value());
    }

    /** One of the region's, or the refusal {@code intake.quarantine-unknown}. */
    public QuarantineView get(QuarantineId id, RegionCode region) {
        return views(" where q.region_code = ?1 and q.id = ?2", region.value(), id.value()).stream().findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "intake.quarantine-unknown", id));
    }

    /** Decides on a waiting one; refuses with {@code intake.quarantine-decided} when it does not wait. */
    public void decide(QuarantineId id, QuarantineState state, Optional<String> reason, String by) {
        int decided = sql.update("""
                update mail_quarantine set state = ?2, reason = cast(?3 as varchar), decided_by = ?4, last_at = ?5
                where id = ?1 and state in ('WAITING', 'RETRY')""",
                id.value(), state.name(), reason.orElse(null), by, clock.instant());
        if (decided == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "intake.quarantine-decided", id);
        }
    }

    private List<QuarantineView> views(String where, Object... parameters) {
        return sql.rows("""
                select q.id, m.name, q.sender, q.subject, q.arrived_at, q.size, q.code, q.facts, q.last_at, q.attempts, q.state, q.reason,
                q.decided_by from mail_quarantine q join mailbox m on m.id = q.mailbox_id""" + where, parameters)
                .map(row -> new QuarantineView(new QuarantineId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3],
                        Column.instant(row[4]), ((Number) row[5]).longValue(), new QuarantineReason((String) row[6], facts((String) row[7])),
                        Column.instant(row[8]), ((Number) row[9]).intValue(), QuarantineState.valueOf((String) row[10]),
                        Optional.ofNullable((String) row[11]), Optional.ofNullable((String) row[12])))
                .toList();
    }

    private static String facts(QuarantineReason reason) {
        String joined = String.join(SEPARATOR, reason.facts().stream().map(fact -> fact.replaceAll("[\\x00-\\x1F]", " ")).toList());
        return joined.length() <= LONGEST_FACTS ? joined : joined.substring(0, LONGEST_FACTS);
    }

    private static List<String> facts(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(SEPARATOR, -1));
    }
}
