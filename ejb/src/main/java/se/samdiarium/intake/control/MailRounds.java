package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.RoundResult;

/** Reads mailboxes, each by one thread at a time, and notes how it went. Two servers may read the same one: the ledger keeps them apart. */
@ApplicationScoped
public class MailRounds {

    private static final System.Logger LOG = System.getLogger(MailRounds.class.getName());
    private static final int MOST_ROUNDS = 50;

    private final MailboxRepository mailboxes;
    private final MailRound round;
    private final Map<MailboxId, ReentrantLock> reading = new ConcurrentHashMap<>();

    @Inject
    MailRounds(MailboxRepository mailboxes, MailRound round) {
        this.mailboxes = mailboxes;
        this.round = round;
    }

    /** For the container's proxy. */
    protected MailRounds() {
        this(null, null);
    }

    /** Reads every active mailbox; a fault of one does not stop the others. */
    public void runAll() {
        mailboxes.active().forEach(this::run);
    }

    /** Reads the mailbox until nothing is left to do in it, or it fails. */
    public RoundResult run(MailboxView box) {
        ReentrantLock own = reading.computeIfAbsent(box.id(), id -> new ReentrantLock());
        own.lock();
        try {
            RoundResult all = once(box);
            for (int rounds = 1; all.more() && all.fault().isEmpty() && rounds < MOST_ROUNDS; rounds++) {
                all = all.and(once(box));
            }
            mailboxes.read(box.id(), all.fault());
            return all;
        } finally {
            own.unlock();
        }
    }

    private RoundResult once(MailboxView box) {
        try {
            return round.run(box);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Mailbox " + box.settings().name() + " could not be read", e);
            return new RoundResult(0, 0, 0, true, Optional.of(new QuarantineReason("intake.mailbox-unreachable",
                    List.of(box.settings().name(), e.toString()))));
        }
    }
}
