package se.samdiarium.post.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import se.samdiarium.platform.Refusal;

/** Sends the letters that are due. No transaction is open while the mail server is spoken to. */
@ApplicationScoped
public class MailSender {

    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());

    private final MailQueue queue;
    private final SmtpServer server;
    private final Enclosures enclosures;

    @Inject
    MailSender(MailQueue queue, SmtpServer server, Enclosures enclosures) {
        this.queue = queue;
        this.server = server;
        this.enclosures = enclosures;
    }

    /** For the container's proxy. */
    protected MailSender() {
        this(null, null, null);
    }

    /** Sends until nothing is due; one letter that fails does not stop the others. */
    public void sendDue() {
        if (!server.isSet()) {
            return;
        }
        List<MailQueue.Claimed> due = queue.claim();
        while (!due.isEmpty()) {
            due.forEach(this::send);
            due = queue.claim();
        }
    }

    private void send(MailQueue.Claimed letter) {
        try (Enclosures.Open files = enclosures.open(letter.letter().enclosures())) {
            server.send(letter.id(), letter.letter(), files.files());
            queue.sent(letter);
        } catch (MessagingException | IOException | Refusal e) {
            boolean addressRefused = e instanceof SendFailedException || e instanceof AddressException;
            LOG.log(Level.WARNING, "Letter " + letter.id() + " was not sent (try " + letter.tries() + ")", e);
            queue.failed(letter, String.valueOf(e.getMessage()), addressRefused);
        }
    }
}
