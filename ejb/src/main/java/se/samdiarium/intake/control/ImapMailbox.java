package se.samdiarium.intake.control;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.platform.Refusal;

/**
 * An open mailbox at its server (IMAP4rev1, RFC 3501). Reading a message does not mark it as read. Nothing is ever removed but by
 * {@link #move}: by MOVE (RFC 6851), else by copying and expunging that one message (UIDPLUS, RFC 4315).
 *
 * <p>A server that does not answer, refuses the log-in or can do neither of the two meets a refusal of kind {@code UNAVAILABLE}.
 */
class ImapMailbox implements AutoCloseable {

    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";
    private static final int FETCH_BYTES = 1 << 20;

    private final MailboxSettings box;
    private final Store store;
    private final IMAPFolder incoming;
    private final Folder processed;

    /**
     * A message as the server lists it.
     *
     * @param uid       number within the folder, for as long as {@link #uidValidity()} stays
     * @param size      in bytes, as the server tells it
     * @param arrivedAt INTERNALDATE
     * @param headers   header lines
     */
    record Listed(long uid, long size, Instant arrivedAt, MailHeaders headers) {
    }

    /** Opens the mailbox; the folder for processed messages is made if it is not there. */
    ImapMailbox(MailboxSettings box, MailSecret secret, Optional<SSLSocketFactory> sockets) {
        this.box = box;
        try {
            this.store = session(box.server().security(), secret, sockets).getStore(protocol(box.server().security()));
            store.connect(box.server().host(), box.server().port(), box.username(), secret.value());
        } catch (AuthenticationFailedException e) {
            throw new Refusal(e, Refusal.Kind.UNAVAILABLE, "intake.login-refused", box.name(), box.username());
        } catch (MessagingException e) {
            throw unreachable(e);
        }
        try {
            requireMoving();
            this.processed = store.getFolder(box.folders().processed());
            if (!processed.exists()) {
                processed.create(Folder.HOLDS_MESSAGES);
            }
            this.incoming = (IMAPFolder) store.getFolder(box.folders().incoming());
            incoming.open(Folder.READ_WRITE);
        } catch (MessagingException e) {
            closeStore();
            throw unreachable(e);
        } catch (RuntimeException e) {
            closeStore();
            throw e;
        }
    }

    private static Session session(MailSecurity security, MailSecret secret, Optional<SSLSocketFactory> sockets) {
        Properties set = properties(security);
        String protocol = "mail." + protocol(security) + ".";
        sockets.ifPresent(factory -> set.put(protocol + "ssl.socketFactory", factory));
        if (secret.token()) {
            set.setProperty(protocol + "auth.mechanisms", "XOAUTH2");
        }
        return Session.getInstance(set);
    }

    /** A session that only reads files. */
    static Session session() {
        return Session.getInstance(properties(MailSecurity.PLAIN));
    }

    private static Properties properties(MailSecurity security) {
        Properties set = new Properties();
        String protocol = "mail." + protocol(security) + ".";
        set.setProperty(protocol + "connectiontimeout", CONNECT_MILLIS);
        set.setProperty(protocol + "timeout", ANSWER_MILLIS);
        set.setProperty(protocol + "writetimeout", ANSWER_MILLIS);
        set.setProperty(protocol + "peek", "true");
        set.setProperty(protocol + "ssl.checkserveridentity", "true");
        set.setProperty(protocol + "starttls.enable", String.valueOf(security == MailSecurity.STARTTLS));
        set.setProperty(protocol + "starttls.required", String.valueOf(security == MailSecurity.STARTTLS));
        set.setProperty("mail.mime.allowutf8", "true");
        set.setProperty("mail.mime.address.strict", "false");
        return set;
    }

    private static String protocol(MailSecurity security) {
        return security == MailSecurity.IMAPS ? "imaps" : "imap";
    }

    /** While it stays, a UID means the same message. */
    long uidValidity() {
        try {
            return incoming.getUIDValidity();
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    /** UIDs of all messages in the folder, oldest first. */
    List<Long> uids() {
        try {
            Message[] all = incoming.getMessages();
            FetchProfile uids = new FetchProfile();
            uids.add(UIDFolder.FetchProfileItem.UID);
            incoming.fetch(all, uids);
            List<Long> found = new ArrayList<>(all.length);
            for (Message each : all) {
                found.add(incoming.getUID(each));
            }
            return found;
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    /** What the server tells of these messages; one that is gone meanwhile is left out. */
    List<Listed> list(Set<Long> uids) {
        try {
            Message[] chosen = incoming.getMessagesByUID(uids.stream().mapToLong(Long::longValue).sorted().toArray());
            return listed(incoming, chosen);
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    /** The messages in the folder of processed ones that arrived on the day of this instant or later. */
    List<Listed> processedSince(Instant since) {
        try {
            processed.open(Folder.READ_ONLY);
            List<Listed> found = listed((IMAPFolder) processed,
                    processed.search(new ReceivedDateTerm(ComparisonTerm.GE, java.util.Date.from(since))));
            processed.close(false);
            return found;
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    private static List<Listed> listed(IMAPFolder folder, Message[] found) throws MessagingException {
        Message[] there = java.util.Arrays.stream(found).filter(each -> each != null && !each.isExpunged()).toArray(Message[]::new);
        FetchProfile told = new FetchProfile();
        told.add(UIDFolder.FetchProfileItem.UID);
        told.add(FetchProfile.Item.SIZE);
        told.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        List.of("Message-ID", "From", "Subject", "Date").forEach(told::add);
        folder.fetch(there, told);
        List<Listed> messages = new ArrayList<>(there.length);
        for (Message each : there) {
            Instant arrived = Optional.ofNullable(each.getReceivedDate()).map(java.util.Date::toInstant).orElse(Instant.EPOCH);
            messages.add(new Listed(folder.getUID(each), each.getSize(), arrived, MailHeaders.of(each)));
        }
        return messages;
    }

    /** Writes the octets of the message as the server keeps them, portion by portion. */
    void fetch(long uid, OutputStream to) throws IOException {
        try {
            UidCommands commands = new UidCommands(incoming);
            long written = 0;
            long portion = FETCH_BYTES;
            while (portion == FETCH_BYTES) {
                ByteArrayInputStream octets = commands.portion(uid, written, FETCH_BYTES).orElseThrow(() ->
                        new Refusal(Refusal.Kind.UNAVAILABLE, "intake.mailbox-unreachable", box.name(), "message " + uid + " is gone"));
                portion = octets.transferTo(to);
                written += portion;
            }
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    /** Moves the message to the folder for processed ones; one that is gone already was moved by somebody else. */
    void move(long uid) {
        try {
            UidCommands commands = new UidCommands(incoming);
            if (canMove()) {
                commands.move(uid, processed.getFullName());
            } else {
                commands.copyAndExpunge(uid, processed.getFullName());
            }
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    /** Whether the server has MOVE (RFC 6851). */
    boolean canMove() throws MessagingException {
        return ((IMAPStore) store).hasCapability("MOVE");
    }

    private void requireMoving() throws MessagingException {
        if (!canMove() && !((IMAPStore) store).hasCapability("UIDPLUS")) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "intake.server-unfit", box.name(), box.server().host());
        }
    }

    private Refusal unreachable(MessagingException e) {
        return new Refusal(e, Refusal.Kind.UNAVAILABLE, "intake.mailbox-unreachable", box.name(), String.valueOf(e.getMessage()));
    }

    /** Nothing is expunged. */
    @Override
    public void close() {
        try {
            incoming.close(false);
        } catch (MessagingException | IllegalStateException e) {
            System.getLogger(ImapMailbox.class.getName()).log(System.Logger.Level.DEBUG, "The connection was gone before it was closed", e);
        } finally {
            closeStore();
        }
    }

    private void closeStore() {
        try {
            store.close();
        } catch (MessagingException e) {
            System.getLogger(ImapMailbox.class.getName()).log(System.Logger.Level.DEBUG, "The connection was gone before it was closed", e);
        }
    }
}
