package se.samdiarium.post.boundary;

import se.samdiarium.post.control.MailQueue;
import se.samdiarium.post.control.SmtpServer;

/** The door of outgoing mail without a container. */
public final class MailDoor {

    private MailDoor() {
    }

    public static OutgoingMail of(MailQueue queue, SmtpServer server) {
        return of(queue, server, 10_485_760);
    }

    public static OutgoingMail of(MailQueue queue, SmtpServer server, long mostEnclosed) {
        return new OutgoingMail(queue, server, mostEnclosed);
    }
}
