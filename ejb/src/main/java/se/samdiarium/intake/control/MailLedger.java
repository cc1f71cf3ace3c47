package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samdiarium.audit.Audited;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.intake.MailId;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/** The ledger: which messages have been filed. Its unique key, not its callers, sees to it that none is filed twice. */
@ApplicationScoped
@Transactional
public class MailLedger {

    private final Sql sql;
    private final Arrivals arrivals;
    private final Clock clock;

    @Inject
    MailLedger(Sql sql, Arrivals arrivals, Clock clock) {
        this.sql = sql;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailLedger() {
        this(null, null, null);
    }

    /**
     * By what the ledger knows a message.
     *
     * @param mailbox   that it came to
     * @param messageId of its Message-ID line, or empty
     * @param sha256    of all its octets
     */
    record Key(MailboxId mailbox, String messageId, Sha256 sha256) {
    }

    /**
     * A message that has been judged.
     *
     * @param id        its new id
     * @param mailbox   that it came to
     * @param headers   its header lines
     * @param arrivedAt at the mail server
     * @param files     the message itself, then its attachments
     */
    record Filing(MailId id, MailboxView mailbox, MailHeaders headers, Instant arrivedAt, List<Arrivals.Judged> files) implements Traceable {

        Key key() {
            return new Key(mailbox.id(), headers.messageId(), files.getFirst().sha256());
        }

        @Override
        public String trace() {
            return id.trace();
        }
    }

    /** Somebody else has filed the message meanwhile. */
    static final class AlreadyFiled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether the message has been filed. */
    public boolean holds(Key key) {
        return sql.values(UUID.class, "select id from mail_message where mailbox_id = ?1 and message_id = ?2 and sha256 = ?3",
                key.mailbox().value(), key.messageId(), key.sha256().hex()).findAny().isPresent();
    }

    /**
     * Keeps all files and writes the ledger, in one transaction: all or nothing.
     *
     * @throws AlreadyFiled when the ledger holds the message; nothing is written then
     */
    @Audited("intake.message-filed")
    public void file(Filing filing) {
        List<ReceivedId> received = filing.files().stream().map(file -> arrivals.keep(file, filing.mailbox().settings().region())).toList();
        insert(filing);
        for (int part = 0; part < received.size(); part++) {
            Arrivals.Judged file = filing.files().get(part);
            sql.update("insert into mail_file (received_id, mail_id, part, file_name, sha256) values (?1, ?2, ?3, ?4, ?5)",
                    received.get(part).value(), filing.id().value(), part, file.name().value(), file.sha256().hex());
        }
    }

    private void insert(Filing filing) {
        MailHeaders headers = filing.headers();
        int written = sql.update("""
                insert into mail_message (id, mailbox_id, region_code, message_id, sha256, sender, sender_name, subject, sent_at, arrived_at,
                filed_at, known_sender, same_id)
                select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as timestamptz), cast(?10 as timestamptz),
                cast(?11 as timestamptz),
                exists (select 1 from mailbox_sender where mailbox_id = ?2 and pattern in (?6, ?12)),
                exists (select 1 from mail_message where mailbox_id = ?2 and message_id = ?4 and message_id <> '')
                on conflict (mailbox_id, message_id, sha256) do nothing""",
                filing.id().value(), filing.mailbox().id().value(), filing.mailbox().settings().region().value(), headers.messageId(),
                filing.files().getFirst().sha256().hex(), headers.sender(), headers.name(), headers.subject(),
                headers.sentAt().map(Instant::toString).orElse(null), filing.arrivedAt(), clock.instant(), domain(headers.sender()));
        if (written == 0) {
            throw new AlreadyFiled();
        }
    }

    /** Notes that the message is in the folder of processed ones. */
    public void moved(Key key) {
        sql.update("update mail_message set moved_at = ?4 where mailbox_id = ?1 and message_id = ?2 and sha256 = ?3 and moved_at is null",
                key.mailbox().value(), key.messageId(), key.sha256().hex(), clock.instant());
    }

    /**
     * A line of the ledger, for comparing.
     *
     * @param messageId or empty
     * @param moved     whether it is noted as moved
     * @param arrivedAt at the mail server
     */
    record Line(String messageId, boolean moved, Instant arrivedAt) {
    }

    /** The lines of messages that arrived since. */
    public List<Line> since(MailboxId mailbox, Instant since) {
        return sql.rows("select message_id, moved_at is not null, arrived_at from mail_message where mailbox_id = ?1 and arrived_at >= ?2",
                mailbox.value(), since)
                .map(row -> new Line((String) row[0], (Boolean) row[1], Column.instant(row[2])))
                .toList();
    }

    /** Whether any message with this Message-ID has been filed. */
    public boolean knows(MailboxId mailbox, String messageId) {
        return sql.values(UUID.class, "select id from mail_message where mailbox_id = ?1 and message_id = ?2", mailbox.value(), messageId)
                .findAny().isPresent();
    }

    private static String domain(String sender) {
        return sender.substring(Math.max(sender.lastIndexOf('@'), 0));
    }
}
