package se.samdiarium.post.control;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.post.boundary.MailDoor;
import se.samdiarium.post.boundary.OutgoingMail;

/** Outgoing mail over a real mail server on this machine, without a container. */
public final class TestMail {

    private final MailSender sender;
    private final OutgoingMail door;

    public TestMail(TestDatabase database, Clock clock, int port) {
        MailQueue queue = new MailQueue(database.sql(), clock);
        SmtpServer server = new SmtpServer(Optional.of("127.0.0.1"), port, SmtpServer.Security.PLAIN, Optional.empty(), Optional.empty(),
                Optional.of("samdiarium@region.example"), clock);
        sender = new MailSender(queue, server, new Enclosures(List.of()));
        door = MailDoor.of(queue, server);
    }

    /** Where letters are written down. */
    public OutgoingMail door() {
        return door;
    }

    /** Sends what is due. */
    public void send() {
        sender.sendDue();
    }
}
