package se.samdiarium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;

/**
 * A message that has been filed. What stands in its header lines is the sender's word, not proof.
 *
 * @param id          id
 * @param region      whose inbox it came to
 * @param mailbox     name of the mailbox
 * @param sender      address of the From line; may be empty
 * @param senderName  name of the From line; may be empty
 * @param knownSender whether the mailbox knows the address or its domain
 * @param subject     may be empty
 * @param sentAt      of the Date line
 * @param arrivedAt   when the mail server received it
 * @param filedAt     when it came to the inbox
 * @param messageId   of the Message-ID line; empty when there was none
 * @param sameId      whether another message with this Message-ID and other octets was filed before
 * @param files       the message itself first, then its attachments
 */
public record MailView(MailId id, RegionCode region, String mailbox, String sender, String senderName, boolean knownSender, String subject,
        Optional<Instant> sentAt, Instant arrivedAt, Instant filedAt, String messageId, boolean sameId, List<MailFile> files) {

    /** Keeps its own list. */
    public MailView {
        files = List.copyOf(files);
    }

    /**
     * A file of the message.
     *
     * @param received id in the inbox
     * @param part     0 for the message itself, from 1 for attachments
     * @param fileName as in the inbox
     * @param sha256   of the bytes
     * @param waiting  whether it still waits in the inbox
     */
    public record MailFile(ReceivedId received, int part, String fileName, Sha256 sha256, boolean waiting) {
    }
}
