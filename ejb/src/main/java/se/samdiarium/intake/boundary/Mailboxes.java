package se.samdiarium.intake.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.intake.MailAlarm;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.intake.control.MailRounds;
import se.samdiarium.intake.control.MailServers;
import se.samdiarium.intake.control.MailboxRepository;
import se.samdiarium.intake.control.Reconciliation;
import se.samdiarium.intake.control.Reconciliations;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Mailboxes as an administrator keeps them. Passwords never pass here: they are settings of the server. */
@UseCase
public class Mailboxes {

    private final MailboxRepository mailboxes;
    private final Organisation organisation;
    private final MailServers servers;
    private final MailRounds rounds;
    private final Reconciliation reconciliation;
    private final Reconciliations results;

    @Inject
    Mailboxes(MailboxRepository mailboxes, Organisation organisation, MailServers servers, MailRounds rounds, Reconciliation reconciliation,
            Reconciliations results) {
        this.mailboxes = mailboxes;
        this.organisation = organisation;
        this.servers = servers;
        this.rounds = rounds;
        this.reconciliation = reconciliation;
        this.results = results;
    }

    /** For the container's proxy. */
    protected Mailboxes() {
        this(null, null, null, null, null, null);
    }

    /** All mailboxes, by region and name. */
    @Requires(Right.ADMINISTER)
    public List<MailboxView> all() {
        return mailboxes.all();
    }

    /**
     * One mailbox.
     *
     * @throws Refusal {@code intake.mailbox-unknown}
     */
    @Requires(Right.ADMINISTER)
    public MailboxView get(MailboxId id) {
        return mailboxes.get(id);
    }

    /**
     * Adds a mailbox; it is read from the next interval on, if it is active and its password is set.
     *
     * @throws Refusal {@code organisation.region-unknown}, {@code intake.mailbox-exists}, {@code intake.plain-not-allowed}
     */
    @Requires(Right.ADMINISTER)
    @Audited("intake.mailbox-added")
    public MailboxView add(MailboxSettings settings) {
        organisation.region(settings.region());
        servers.check(settings);
        return mailboxes.get(mailboxes.add(settings));
    }

    /**
     * Changes a mailbox, or turns it off. Its region stays: another region's mailbox is another mailbox.
     *
     * @throws Refusal {@code intake.mailbox-unknown}, {@code intake.mailbox-region}, {@code intake.mailbox-exists},
     *                 {@code intake.plain-not-allowed}
     */
    @Requires(Right.ADMINISTER)
    @Audited("intake.mailbox-changed")
    public MailboxView change(MailboxId id, MailboxSettings settings) {
        MailboxView before = mailboxes.get(id);
        if (!before.settings().region().equals(settings.region())) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.mailbox-region", before.settings().name(), before.settings().region());
        }
        servers.check(settings);
        mailboxes.change(id, settings);
        return mailboxes.get(id);
    }

    /**
     * Reads the mailbox now and tells how it went; also the way to try new settings.
     *
     * @throws Refusal {@code intake.mailbox-unknown}
     */
    @Requires(Right.ADMINISTER)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public RoundResult read(MailboxId id) {
        return rounds.run(mailboxes.get(id));
    }

    /** Compares all active mailboxes with the ledger now. */
    @Requires(Right.ADMINISTER)
    @Audited("intake.reconciled")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<ReconciliationView> reconcile() {
        return reconciliation.runAll();
    }

    /** The last comparison of each mailbox that has been compared. */
    @Requires(Right.ADMINISTER)
    public Map<MailboxId, ReconciliationView> lastComparisons() {
        return results.lastOfEach();
    }

    /** How intake is, in numbers, for the health page. */
    @OpenToAll("numbers only: no addresses, no messages")
    public MailAlarm alarm() {
        return results.alarm();
    }
}
