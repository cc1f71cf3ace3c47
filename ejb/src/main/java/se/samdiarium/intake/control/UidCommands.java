package se.samdiarium.intake.control;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * Commands that name a message by its UID (RFC 3501 section 6.4.8). Sequence numbers, which Jakarta Mail uses, shift when somebody else
 * removes a message; where a server does not tell in time, the wrong message would be fetched or moved.
 */
final class UidCommands {

    private final IMAPFolder folder;

    UidCommands(IMAPFolder folder) {
        this.folder = folder;
    }

    /** A portion of the octets of the message, without marking it as read; empty when the message is gone. */
    Optional<ByteArrayInputStream> portion(long uid, long from, int most) throws MessagingException {
        Response[] answers = send("UID FETCH " + uid + " (UID BODY.PEEK[]<" + from + "." + most + ">)", null);
        return Arrays.stream(answers).filter(FetchResponse.class::isInstance).map(FetchResponse.class::cast)
                .filter(answer -> answer.getItem(UID.class) != null && answer.getItem(UID.class).uid == uid && answer.getItem(BODY.class) != null)
                .map(answer -> Optional.ofNullable(answer.getItem(BODY.class).getByteArrayInputStream())
                        .orElseGet(() -> new ByteArrayInputStream(new byte[0])))
                .findFirst();
    }

    /** Moves the message in one step (MOVE, RFC 6851). */
    void move(long uid, String target) throws MessagingException {
        send("UID MOVE " + uid, target);
    }

    /** Copies the message, then removes it, and no other (UIDPLUS, RFC 4315). */
    void copyAndExpunge(long uid, String target) throws MessagingException {
        send("UID COPY " + uid, target);
        send("UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)", null);
        send("UID EXPUNGE " + uid, null);
    }

    private Response[] send(String command, String mailbox) throws MessagingException {
        return (Response[]) folder.doCommand(protocol -> {
            Response[] answers = protocol.command(command, mailbox == null ? null : mailbox(protocol, mailbox));
            protocol.notifyResponseHandlers(answers);
            protocol.handleResult(answers[answers.length - 1]);
            return answers;
        });
    }

    private static Argument mailbox(IMAPProtocol protocol, String name) {
        Argument argument = new Argument();
        if (protocol.supportsUtf8()) {
            argument.writeString(name, StandardCharsets.UTF_8);
        } else {
            argument.writeString(BASE64MailboxEncoder.encode(name), StandardCharsets.US_ASCII);
        }
        return argument;
    }
}
