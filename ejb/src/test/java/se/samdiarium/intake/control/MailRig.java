package se.samdiarium.intake.control;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.boundary.ArrivalsOnDisk;
import se.samdiarium.document.control.FilesOnDisk;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailView;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxSettings.MailServer;
import se.samdiarium.intake.MailboxSettings.MailboxFolders;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.QuarantineId;
import se.samdiarium.intake.QuarantineState;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.platform.TestDatabase;

/** A mailbox at a real IMAP server, the intake with its own hands, and a place to kill it at every step. */
final class MailRig implements AutoCloseable {

    static final RegionCode UPPSALA = new RegionCode("03");
    static final long MOST = 400_000;
    private static final String PASSWORD = UUID.randomUUID().toString();

    /** The server is dead. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Every step of a reading that can be the last one. */
    enum Step {
        BEFORE_LIST, BEFORE_FETCH, IN_FETCH, AFTER_FETCH, AFTER_LEDGER_READ, BEFORE_FILING, BEFORE_COMMIT, AFTER_COMMIT, BEFORE_MOVE, AFTER_MOVE,
        AFTER_NOTED
    }

    final TestDatabase database;
    final FilesOnDisk files;
    final MailLedger ledger;
    final QuarantineRepository quarantine;
    final FiledMail filed;
    final Reconciliation reconciliation;
    final Reconciliations results;
    final MailboxRepository mailboxes;
    final MailRounds rounds;
    private final Path root;
    private final MailServers servers;
    private final GreenMail server;
    private final GreenMailUser user;
    private MailboxView box;
    private Step last;
    private boolean knowsMove = true;

    /** A region's mailbox of its own, so that tests do not meet. */
    MailRig(TestDatabase database, GreenMail server, Path root) throws IOException {
        this.database = database;
        this.server = server;
        String login = "diarium-" + UUID.randomUUID();
        this.user = server.setUser(login + "@region.example", login, PASSWORD);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        this.files = new FilesOnDisk(root.resolve("content"), database.sql(), clock, MOST);
        MailboxSecrets secrets = new MailboxSecrets() {
            @Override
            public Optional<String> password(String secretRef) {
                return secretRef.equals("rig") ? Optional.of(PASSWORD) : Optional.empty();
            }

            @Override
            public Optional<Client> client(String secretRef) {
                return Optional.empty();
            }
        };
        this.root = root;
        this.servers = new Servers(secrets);
        this.mailboxes = new MailboxRepository(database.sql(), secrets, clock);
        this.ledger = new Ledger(clock);
        this.quarantine = new QuarantineRepository(database.sql(), clock);
        this.filed = new FiledMail(database.sql());
        this.results = new Reconciliations(database.sql());
        MailRound round = new MailRound(servers, ledger, quarantine, ArrivalsOnDisk.of(files), new MailLimits(MOST, 5, 10_240),
                Optional.of(root.resolve("mail").toString()), clock);
        this.rounds = new MailRounds(mailboxes, round);
        this.reconciliation = new Reconciliation(rounds, servers, ledger, quarantine, mailboxes, results, clock, 30);
        this.box = mailboxes.get(mailboxes.add(settings(login, "rig")));
    }

    static GreenMail startServer() {
        GreenMail server = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort()});
        server.start();
        return server;
    }

    MailboxSettings settings(String login, String secretRef) {
        return new MailboxSettings(UPPSALA, "Test " + login, login + "@region.example",
                new MailServer("127.0.0.1", server.getImap().getPort(), MailSecurity.PLAIN), login, new MailboxFolders("INBOX", "Inlagda"),
                secretRef, true, Set.of("known@sender.example", "@skane.example"));
    }

    MailboxView box() {
        return box;
    }

    /** A mailbox like this rig's with other settings. */
    void change(MailboxSettings settings) {
        mailboxes.change(box.id(), settings);
        box = mailboxes.get(box.id());
    }

    /** Delivers these octets. */
    byte[] deliver(String raw) throws MessagingException {
        return deliver(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    byte[] deliver(byte[] raw) throws MessagingException {
        user.deliver(new MimeMessage(ImapMailbox.session(), new ByteArrayInputStream(raw)));
        return raw;
    }

    RoundResult read() {
        return rounds.run(box);
    }

    /** Reads until the server dies at this step. */
    void readUntil(Step step) {
        last = step;
        try {
            rounds.run(box);
            throw new AssertionError("never came to " + step);
        } catch (Crash expected) {
            last = null;
        }
    }

    void withoutMove() {
        knowsMove = false;
    }

    List<MailView> mail() {
        return filed.latest(UPPSALA, 1_000).stream().filter(mail -> mail.mailbox().equals(box.settings().name())).toList();
    }

    int inFolder() throws Exception {
        return folder("INBOX").getMessageCount();
    }

    int inProcessed() throws Exception {
        MailFolder processed = folder("Inlagda");
        return processed == null ? 0 : processed.getMessageCount();
    }

    MailFolder folder(String name) throws Exception {
        return name.equals("INBOX") ? server.getManagers().getImapHostManager().getInbox(user)
                : server.getManagers().getImapHostManager().getFolder(user, name);
    }

    byte[] stored(MailView.MailFile file) throws IOException {
        try (var fetched = files.store().fetch(file.sha256())) {
            return java.nio.file.Files.readAllBytes(fetched.file());
        }
    }

    /** Another server's hands on the same mailbox and database. */
    MailRound roundOfAnotherServer() throws IOException {
        return new MailRound(servers, ledger, quarantine, ArrivalsOnDisk.of(files), new MailLimits(MOST, 5, 10_240),
                Optional.of(root.resolve("mail").toString()), Clock.systemUTC());
    }

    /** Puts the message with this subject in quarantine, as if it could not be taken. */
    void parkFirst(String subject) {
        try (ImapMailbox mailbox = servers.open(box.settings())) {
            mailbox.list(Set.copyOf(mailbox.uids())).stream().filter(message -> message.headers().subject().equals(subject)).forEach(message ->
                    quarantine.park(new QuarantineRepository.Parked(box, mailbox.uidValidity(), message),
                            new QuarantineReason("document.too-large", List.of("100")), QuarantineState.WAITING));
        }
    }

    void retry(QuarantineId id) {
        quarantine.decide(id, QuarantineState.RETRY, Optional.empty(), "test");
    }

    private void pass(Step step) {
        if (step == last) {
            throw new Crash();
        }
    }

    @Override
    public void close() {
        mailboxes.change(box.id(), new MailboxSettings(UPPSALA, box.settings().name(), box.settings().address(), box.settings().server(),
                box.settings().username(), box.settings().folders(), "rig", false, Set.of()));
    }

    private final class Servers extends MailServers {

        Servers(MailboxSecrets secrets) {
            super(secrets, new MailTokens(Clock.systemUTC()), new MailTrust(Optional.empty(), ""), true);
        }

        @Override
        ImapMailbox connect(MailboxSettings settings, MailSecret secret) {
            return new Mortal(settings, secret);
        }
    }

    private final class Mortal extends ImapMailbox {

        Mortal(MailboxSettings settings, MailSecret secret) {
            super(settings, secret, Optional.empty());
        }

        @Override
        List<Listed> list(Set<Long> uids) {
            pass(Step.BEFORE_LIST);
            return super.list(uids);
        }

        @Override
        void fetch(long uid, OutputStream to) throws IOException {
            pass(Step.BEFORE_FETCH);
            super.fetch(uid, last != Step.IN_FETCH ? to : new OutputStream() {
                @Override
                public void write(int b) {
                    throw new Crash();
                }
            });
            pass(Step.AFTER_FETCH);
        }

        @Override
        void move(long uid) {
            pass(Step.BEFORE_MOVE);
            super.move(uid);
            pass(Step.AFTER_MOVE);
        }

        @Override
        boolean canMove() throws MessagingException {
            return knowsMove && super.canMove();
        }
    }

    private final class Ledger extends MailLedger {

        Ledger(Clock clock) {
            super(database.sql(), ArrivalsOnDisk.of(files), clock);
        }

        @Override
        public boolean holds(Key key) {
            boolean held = super.holds(key);
            pass(Step.AFTER_LEDGER_READ);
            return held;
        }

        @Override
        public void file(Filing filing) {
            pass(Step.BEFORE_FILING);
            database.inTransaction(() -> {
                super.file(filing);
                pass(Step.BEFORE_COMMIT);
            });
            pass(Step.AFTER_COMMIT);
        }

        @Override
        public void moved(Key key) {
            super.moved(key);
            pass(Step.AFTER_NOTED);
        }
    }
}
