package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.intake.MailId;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.QuarantineState;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;

/**
 * One reading of a mailbox: list, bring here, look in the ledger, judge, file (one transaction), move, note. Interrupted between any two of
 * these, the next reading finds the message still in the folder and goes on: what the ledger holds is only moved. No transaction is open
 * while the network is used.
 */
@ApplicationScoped
public class MailRound {

    private static final System.Logger LOG = System.getLogger(MailRound.class.getName());
    private static final int BATCH = 200;
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final MailServers servers;
    private final MailLedger ledger;
    private final QuarantineRepository quarantine;
    private final Arrivals arrivals;
    private final MailLimits limits;
    private final Path folder;

    /**
     * @param folder where a message lies while it is read; setting {@code samdiarium.mail.dir}, default {@code samdiarium-mail} in the
     *               folder for temporary files. What is older than a day there is removed at start-up
     */
    @Inject
    MailRound(MailServers servers, MailLedger ledger, QuarantineRepository quarantine, Arrivals arrivals, MailLimits limits,
            @ConfigProperty(name = "samdiarium.mail.dir") Optional<String> folder, Clock clock) throws IOException {
        this.servers = servers;
        this.ledger = ledger;
        this.quarantine = quarantine;
        this.arrivals = arrivals;
        this.limits = limits;
        this.folder = Files.createDirectories(Path.of(folder.orElse(System.getProperty("java.io.tmpdir") + "/samdiarium-mail")));
        removeAbandoned(clock.instant().minus(ABANDONED));
    }

    /** For the container's proxy. */
    protected MailRound() {
        this.servers = null;
        this.ledger = null;
        this.quarantine = null;
        this.arrivals = null;
        this.limits = null;
        this.folder = null;
    }

    private static final class Tally {

        private int filed;
        private int known;
        private int quarantined;

        private RoundResult result(boolean more, Optional<QuarantineReason> fault) {
            return new RoundResult(filed, known, quarantined, more, fault);
        }
    }

    /** Reads the mailbox once. A service that does not answer stops the reading; what was done before stays done. */
    public RoundResult run(MailboxView box) {
        Tally tally = new Tally();
        try (ImapMailbox mailbox = servers.open(box.settings())) {
            long validity = mailbox.uidValidity();
            List<Long> there = mailbox.uids();
            quarantine.gone(box.id(), validity, new HashSet<>(there));
            Map<Long, QuarantineState> states = quarantine.states(box.id(), validity);
            List<Long> open = there.stream().filter(uid -> isOpen(states.get(uid))).toList();
            Set<Long> batch = open.stream().limit(BATCH).collect(Collectors.toCollection(LinkedHashSet::new));
            for (ImapMailbox.Listed message : mailbox.list(batch)) {
                take(new QuarantineRepository.Parked(box, validity, message), mailbox, states.containsKey(message.uid()), tally);
            }
            return tally.result(open.size() > batch.size(), Optional.empty());
        } catch (Refusal refusal) {
            LOG.log(Level.WARNING, "Mailbox " + box.settings().name() + " could not be read: " + refusal.getMessage(), refusal.getCause());
            return tally.result(true, Optional.of(QuarantineReason.of(refusal)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Mailbox " + box.settings().name() + " could not be read", e);
            return tally.result(true, Optional.of(new QuarantineReason("intake.mailbox-unreachable", List.of(box.settings().name(), e.toString()))));
        }
    }

    private static boolean isOpen(QuarantineState state) {
        return state == null || state == QuarantineState.RETRY || state == QuarantineState.FILED;
    }

    private void take(QuarantineRepository.Parked found, ImapMailbox mailbox, boolean parkedBefore, Tally tally) throws IOException {
        long uid = found.message().uid();
        try {
            requireSize(found.message().size());
            MailLedger.Key key = fileOnce(found, mailbox, tally);
            mailbox.move(uid);
            ledger.moved(key);
            if (parkedBefore) {
                quarantine.filed(found.mailbox().id(), found.uidValidity(), uid);
            }
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            park(found, refusal, QuarantineState.WAITING, tally);
        } catch (RuntimeException e) {
            park(found, new Refusal(e, Refusal.Kind.INVALID, "intake.filing-failed", String.valueOf(e.getMessage())), QuarantineState.RETRY, tally);
        }
    }

    private void park(QuarantineRepository.Parked found, Refusal refusal, QuarantineState state, Tally tally) {
        LOG.log(Level.WARNING, "A message in " + found.mailbox().settings().name() + " was left there: " + refusal.code(), refusal.getCause());
        quarantine.park(found, QuarantineReason.of(refusal), state);
        tally.quarantined++;
    }

    private void requireSize(long size) {
        if (size > limits.maxBytes()) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "intake.message-too-large", size >> 20, limits.maxBytes() >> 20);
        }
    }

    private MailLedger.Key fileOnce(QuarantineRepository.Parked found, ImapMailbox mailbox, Tally tally) throws IOException {
        try (RawMessage raw = RawMessage.fetch(mailbox, found.message().uid(), folder, limits.maxBytes())) {
            MimeMessage message = raw.message();
            MailHeaders headers = headers(message);
            MailLedger.Key key = new MailLedger.Key(found.mailbox().id(), headers.messageId(), raw.sha256());
            if (ledger.holds(key)) {
                tally.known++;
            } else {
                file(found, raw, message, headers);
                tally.filed++;
            }
            return key;
        }
    }

    private static MailHeaders headers(MimeMessage message) {
        try {
            return MailHeaders.of(message);
        } catch (MessagingException | RuntimeException e) {
            throw MessageParts.unreadable(e);
        }
    }

    /** The attachments are judged before the message that holds them, so that a refusal names the one to blame. */
    private void file(QuarantineRepository.Parked found, RawMessage raw, MimeMessage message, MailHeaders headers) throws IOException {
        List<Arrivals.Judged> judged = new ArrayList<>();
        try {
            for (MessageParts.Attachment attachment : MessageParts.attachments(message, limits)) {
                judged.add(judge(attachment));
            }
            try (InputStream bytes = raw.bytes()) {
                judged.addFirst(arrivals.judge(bytes, AttachmentName.ofMessage(headers.subject())));
            }
            ledger.file(new MailLedger.Filing(new MailId(NewId.next()), found.mailbox(), headers, found.message().arrivedAt(), judged));
        } catch (MailLedger.AlreadyFiled e) {
            LOG.log(Level.DEBUG, "Another server has filed the message meanwhile", e);
        } finally {
            for (Arrivals.Judged file : judged) {
                file.close();
            }
        }
    }

    private Arrivals.Judged judge(MessageParts.Attachment attachment) throws IOException {
        try (InputStream bytes = new Undecodable(attachment.open())) {
            return arrivals.judge(bytes, attachment.name());
        }
    }

    private void removeAbandoned(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
