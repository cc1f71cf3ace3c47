package se.samdiarium.post.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.post.Letter;
import se.samdiarium.post.PostAlarm;
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
    private final long mostEnclosed;

    /**
     * @param mostEnclosed setting {@code samdiarium.smtp.max-enclosed-bytes}: how large all files of a letter may be together, in bytes as they
     *                     lie on disk (in the letter they are a third longer). Default 10485760 (10 MiB). More than a receiver's mail server takes:
     *                     the letter comes back. 0: no files are enclosed, letters have links only
     */
    @Inject
    OutgoingMail(MailQueue queue, SmtpServer server,
            @ConfigProperty(name = "samdiarium.smtp.max-enclosed-bytes", defaultValue = "10485760") long mostEnclosed) {
        this.queue = queue;
        this.server = server;
        this.mostEnclosed = mostEnclosed;
    }

    /** For the container's proxy. */
    protected OutgoingMail() {
        this(null, null, 0);
    }

    /** Whether there is a mail server to send by. */
    public boolean isOn() {
        return server.isSet();
    }

    /** How large all files of a letter may be together, in bytes; who writes it leaves out what does not fit, and says so in it. */
    public long mostEnclosed() {
        return mostEnclosed;
    }

    /** Letters that did not get out. */
    @Transactional
    public PostAlarm alarm() {
        return queue.alarm();
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
