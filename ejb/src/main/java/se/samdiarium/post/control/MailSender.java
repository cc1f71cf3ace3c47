package se.samdiarium.post.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.lang.System.Logger.Level;
import java.util.List;

/** Sends the letters that are due. No transaction is open while the mail server is spoken to. */
@ApplicationScoped
public class MailSender {

    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());

    private final MailQueue queue;
    private final SmtpServer server;

    @Inject
    MailSender(MailQueue queue, SmtpServer server) {
        this.queue = queue;
        this.server = server;
    }

    /** For the container's proxy. */
    protected MailSender() {
        this(null, null);
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
        try {
            server.send(letter.id(), letter.letter());
            queue.sent(letter);
        } catch (MessagingException e) {
            boolean addressRefused = e instanceof SendFailedException || e instanceof AddressException;
            LOG.log(Level.WARNING, "Letter " + letter.id() + " was not sent (try " + letter.tries() + ")", e);
            queue.failed(letter, String.valueOf(e.getMessage()), addressRefused);
        }
    }
}
