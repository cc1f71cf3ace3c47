package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.QuarantineState;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.ReconciliationView.Counts;
import se.samdiarium.intake.ReconciliationView.Differences;
import se.samdiarium.intake.RoundResult;

/**
 * Compares a mailbox with the ledger. The mailbox is read first, so that what can be taken has been; what arrives afterwards is left to the
 * next time.
 */
@ApplicationScoped
public class Reconciliation {

    private static final System.Logger LOG = System.getLogger(Reconciliation.class.getName());
    private static final int EXAMPLES = 10;
    private static final int LONGEST_EXAMPLE = 190;

    private final MailboxRepository mailboxes;
    private final MailRounds rounds;
    private final MailServers servers;
    private final MailLedger ledger;
    private final QuarantineRepository quarantine;
    private final Reconciliations results;
    private final Clock clock;
    private final int days;

    /**
     * @param days how far back the folder of processed messages is compared; setting {@code samdiarium.mail.reconcile-days}, default 30.
     *             Messages may be removed from that folder when they are older. More: a longer list from the mail server
     */
    @Inject
    Reconciliation(MailRounds rounds, MailServers servers, MailLedger ledger, QuarantineRepository quarantine, MailboxRepository mailboxes,
            Reconciliations results, Clock clock, @ConfigProperty(name = "samdiarium.mail.reconcile-days", defaultValue = "30") int days) {
        this.rounds = rounds;
        this.servers = servers;
        this.ledger = ledger;
        this.quarantine = quarantine;
        this.mailboxes = mailboxes;
        this.results = results;
        this.clock = clock;
        this.days = days;
    }

    /** For the container's proxy. */
    protected Reconciliation() {
        this(null, null, null, null, null, null, null, 0);
    }

    /** Compares every active mailbox and stores the results. */
    public List<ReconciliationView> runAll() {
        return mailboxes.active().stream().map(this::run).toList();
    }

    /** Compares one mailbox and stores the result. */
    public ReconciliationView run(MailboxView box) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        ReconciliationView result;
        try {
            RoundResult round = rounds.run(box);
            result = round.fault().map(fault -> failed(box, since, fault)).orElseGet(() -> compare(box, since));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Mailbox " + box.settings().name() + " could not be compared with the ledger", e);
            result = failed(box, since, new QuarantineReason("intake.mailbox-unreachable", List.of(box.settings().name(), e.toString())));
        }
        results.add(box.id(), result);
        if (result.alarm()) {
            LOG.log(Level.ERROR, "Mailbox and ledger do not agree: " + result);
        }
        return result;
    }

    private ReconciliationView failed(MailboxView box, Instant since, QuarantineReason fault) {
        return new ReconciliationView(box.settings().name(), clock.instant(), since, new Counts(0, 0, 0, 0), new Differences(0, 0, 0, 0),
                Optional.of(fault), List.of());
    }

    private ReconciliationView compare(MailboxView box, Instant since) {
        Instant began = clock.instant();
        List<String> examples = new ArrayList<>();
        try (ImapMailbox mailbox = servers.open(box.settings())) {
            Map<Long, QuarantineState> parked = quarantine.states(box.id(), mailbox.uidValidity());
            List<ImapMailbox.Listed> folder = mailbox.list(new HashSet<>(mailbox.uids()));
            List<ImapMailbox.Listed> open = folder.stream()
                    .filter(message -> !explained(parked.get(message.uid())) && !message.arrivedAt().isAfter(began.minusSeconds(60))).toList();
            List<ImapMailbox.Listed> unmoved = open.stream().filter(message -> known(box, message)).toList();
            List<ImapMailbox.Listed> unfiled = open.stream().filter(message -> !known(box, message)).toList();
            unmoved.forEach(message -> example(examples, "not moved", message.headers().messageId()));
            unfiled.forEach(message -> example(examples, "not filed", message.headers().messageId()));
            List<ImapMailbox.Listed> processed = mailbox.processedSince(since);
            List<MailLedger.Line> lines = ledger.since(box.id(), since.plus(Duration.ofDays(1))).stream().filter(MailLedger.Line::moved).toList();
            int missing = missing(lines, processed, examples);
            int strayed = strayed(box, processed, since.plus(Duration.ofDays(1)), examples);
            int quarantined = (int) folder.stream().filter(message -> explained(parked.get(message.uid()))).count();
            return new ReconciliationView(box.settings().name(), began, since,
                    new Counts(folder.size(), processed.size(), lines.size(), quarantined),
                    new Differences(unfiled.size(), unmoved.size(), missing, strayed), Optional.empty(), examples);
        }
    }

    private static boolean explained(QuarantineState state) {
        return state != null && state != QuarantineState.FILED;
    }

    private boolean known(MailboxView box, ImapMailbox.Listed message) {
        return !message.headers().messageId().isEmpty() && ledger.knows(box.id(), message.headers().messageId());
    }

    /** Filed and moved, but there are fewer in the folder; each Message-ID counted, and those without together. */
    private static int missing(List<MailLedger.Line> lines, List<ImapMailbox.Listed> processed, List<String> examples) {
        Map<String, Integer> balance = new HashMap<>();
        processed.forEach(message -> balance.merge(message.headers().messageId(), 1, Integer::sum));
        lines.forEach(line -> balance.merge(line.messageId(), -1, Integer::sum));
        balance.forEach((id, left) -> {
            if (left < 0) {
                example(examples, "missing", id);
            }
        });
        return balance.values().stream().mapToInt(left -> Math.max(0, -left)).sum();
    }

    /** In the folder of processed ones, but the ledger does not know them. */
    private int strayed(MailboxView box, List<ImapMailbox.Listed> processed, Instant since, List<String> examples) {
        Set<String> strays = new HashSet<>();
        processed.stream().filter(message -> message.arrivedAt().isAfter(since)).map(message -> message.headers().messageId())
                .filter(id -> !ledger.knows(box.id(), id)).forEach(strays::add);
        strays.forEach(id -> example(examples, "strayed", id));
        return strays.size();
    }

    private static void example(List<String> examples, String what, String messageId) {
        if (examples.size() < EXAMPLES) {
            String line = what + ": " + (messageId.isEmpty() ? "(no Message-ID)" : messageId);
            examples.add(line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE));
        }
    }
}
