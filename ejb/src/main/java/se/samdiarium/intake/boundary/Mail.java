package se.samdiarium.intake.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.intake.MailId;
import se.samdiarium.intake.MailView;
import se.samdiarium.intake.QuarantineId;
import se.samdiarium.intake.QuarantineState;
import se.samdiarium.intake.QuarantineView;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.intake.control.FiledMail;
import se.samdiarium.intake.control.MailRounds;
import se.samdiarium.intake.control.MailboxRepository;
import se.samdiarium.intake.control.QuarantineRepository;
import se.samdiarium.intake.control.Reconciliations;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** What has come by e-mail to the caller's region, and what could not be taken. */
@UseCase
public class Mail {

    private static final int LATEST = 200;
    private static final int LONGEST_REASON = 500;

    private final FiledMail filed;
    private final QuarantineRepository quarantine;
    private final Reconciliations results;
    private final MailboxRepository mailboxes;
    private final MailRounds rounds;
    private final CurrentCaller current;

    @Inject
    Mail(FiledMail filed, QuarantineRepository quarantine, Reconciliations results, MailboxRepository mailboxes, MailRounds rounds,
            CurrentCaller current) {
        this.filed = filed;
        this.quarantine = quarantine;
        this.results = results;
        this.mailboxes = mailboxes;
        this.rounds = rounds;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Mail() {
        this(null, null, null, null, null, null);
    }

    /** The region's messages, the last filed first; at most 200. */
    @Requires(Right.REGISTER)
    public List<MailView> latest() {
        return filed.latest(region(), LATEST);
    }

    /** The messages of which at least one file waits in the region's inbox. */
    @Requires(Right.REGISTER)
    public List<MailView> waiting() {
        return filed.waiting(region());
    }

    /**
     * One message.
     *
     * @throws Refusal {@code intake.mail-unknown}
     */
    @Requires(Right.REGISTER)
    public MailView get(MailId id) {
        return filed.get(id, region());
    }

    /** The message a file came with; empty when it did not come by e-mail. Also known when the file has left the inbox. */
    @Requires(Right.REGISTER)
    public Optional<MailView> messageOf(ReceivedId file) {
        return filed.of(file, region());
    }

    /** Messages that could not be taken and lie in the mailbox, newest first. */
    @Requires(Right.REGISTER)
    public List<QuarantineView> quarantine() {
        return quarantine.open(region());
    }

    /**
     * Has the message tried again at the next reading.
     *
     * @throws Refusal {@code intake.quarantine-unknown}, {@code intake.quarantine-decided}
     */
    @Requires(Right.REGISTER)
    @Audited("intake.quarantine-retried")
    public QuarantineView retry(QuarantineId id) {
        return decide(id, QuarantineState.RETRY, Optional.empty());
    }

    /**
     * Decides that the message shall not be filed. It stays in the mailbox; there a person does with it what must be done.
     *
     * @param reason why, for whoever asks later; at most 500 characters
     * @throws Refusal {@code intake.reason-missing}, {@code intake.quarantine-unknown}, {@code intake.quarantine-decided}
     */
    @Requires(Right.REGISTER)
    @Audited("intake.quarantine-dismissed")
    public QuarantineView dismiss(QuarantineId id, String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.reason-missing", LONGEST_REASON);
        }
        return decide(id, QuarantineState.DISMISSED, Optional.of(reason.strip()));
    }

    private QuarantineView decide(QuarantineId id, QuarantineState state, Optional<String> reason) {
        quarantine.get(id, region());
        quarantine.decide(id, state, reason, current.get().username());
        return quarantine.get(id, region());
    }

    /** Reads the region's mailboxes now. Empty when it has none. */
    @Requires(Right.REGISTER)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<RoundResult> read() {
        RegionCode own = region();
        return mailboxes.active().stream().filter(box -> box.settings().region().equals(own)).map(rounds::run).reduce(RoundResult::and);
    }

    /** The last comparisons of the region's mailboxes with the ledger, newest first. */
    @Requires(Right.REGISTER)
    public List<ReconciliationView> reconciliations() {
        return results.latest(region(), LATEST);
    }

    private RegionCode region() {
        return current.get().actingRegion();
    }
}
