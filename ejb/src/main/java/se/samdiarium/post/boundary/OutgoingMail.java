package se.samdiarium.post.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import se.samdiarium.post.Letter;
import se.samdiarium.post.control.MailQueue;
import se.samdiarium.post.control.SmtpServer;

/**
 * Letters to be sent by e-mail. A letter is written down in the running transaction and sent after it: a change that is rolled back sends
 * nothing, and a letter survives a restart.
 */
@ApplicationScoped
public class OutgoingMail {

    private final MailQueue queue;
    private final SmtpServer server;

    @Inject
    OutgoingMail(MailQueue queue, SmtpServer server) {
        this.queue = queue;
        this.server = server;
    }

    /** For the container's proxy. */
    protected OutgoingMail() {
        this(null, null);
    }

    /** Whether there is a mail server to send by. */
    public boolean isOn() {
        return server.isSet();
    }

    /** Appends a letter. Needs a running transaction. @return false, and nothing is kept, when there is no mail server */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean append(Letter letter) {
        if (isOn()) {
            queue.add(letter);
        }
        return isOn();
    }
}
