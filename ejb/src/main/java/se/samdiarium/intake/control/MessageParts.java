package se.samdiarium.intake.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.samdiarium.document.FileName;
import se.samdiarium.platform.Refusal;

/**
 * The attachments of a message (MIME, RFC 2045-2047; names also by RFC 2231). The text of the message is none, nor what is empty, a
 * detached signature, or a small picture shown inside the text: the original holds them. A message inside the message is one attachment
 * and is not opened.
 */
final class MessageParts {

    private final MailLimits limits;
    private final List<Attachment> found = new ArrayList<>();

    /**
     * An attachment.
     *
     * @param name a name that is allowed
     * @param part where its bytes are
     */
    record Attachment(FileName name, MimePart part) {

        /** The bytes, decoded. What cannot be decoded is an {@link IOException}. */
        InputStream open() throws IOException {
            return new MimePartDataSource(part).getInputStream();
        }
    }

    private MessageParts(MailLimits limits) {
        this.limits = limits;
    }

    /**
     * Finds them.
     *
     * @throws Refusal {@code intake.message-unreadable}, {@code intake.too-many-parts}
     */
    static List<Attachment> attachments(MimeMessage message, MailLimits limits) {
        MessageParts parts = new MessageParts(limits);
        try {
            parts.walk(message, 0);
            return List.copyOf(parts.found);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (MessagingException | IOException | RuntimeException e) {
            throw unreadable(e);
        }
    }

    /** The refusal of a message that breaks the rules of MIME. */
    static Refusal unreadable(Exception e) {
        return new Refusal(e, Refusal.Kind.INVALID, "intake.message-unreadable", String.valueOf(e.getMessage()));
    }

    private void walk(MimePart part, int depth) throws MessagingException, IOException {
        if (depth > MailLimits.MAX_DEPTH) {
            throw new Refusal(Refusal.Kind.INVALID, "intake.too-many-parts", depth, MailLimits.MAX_DEPTH);
        }
        ContentType type = type(part);
        if (type.getPrimaryType().equalsIgnoreCase("multipart")) {
            MimeMultipart parts = new MimeMultipart(new MimePartDataSource(part));
            for (int i = 0; i < parts.getCount(); i++) {
                walk((MimePart) parts.getBodyPart(i), depth + 1);
            }
        } else if (isFile(part, type)) {
            if (found.size() == limits.maxParts()) {
                throw new Refusal(Refusal.Kind.INVALID, "intake.too-many-parts", found.size() + 1, limits.maxParts());
            }
            found.add(new Attachment(AttachmentName.of(name(part), type.getBaseType(), found.size() + 1), part));
        }
    }

    private boolean isFile(MimePart part, ContentType type) throws MessagingException, IOException {
        String base = type.getBaseType().toLowerCase(Locale.ROOT);
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part));
        boolean text = base.equals("text/plain") || base.equals("text/html");
        boolean detached = base.matches("application/(x-)?pkcs7-signature|application/pgp-signature|message/(delivery-status"
                + "|disposition-notification)|text/rfc822-headers");
        if (detached || text && !attached && name(part).isEmpty()) {
            return false;
        }
        boolean shown = !attached && base.startsWith("image/") && part.getContentID() != null;
        return !holdsAtMost(part, shown ? limits.smallPicture() : 0);
    }

    private static boolean holdsAtMost(MimePart part, long most) throws IOException {
        try (InputStream in = new FilterInputStream(new MimePartDataSource(part).getInputStream()) { }) {
            return in.readNBytes((int) most + 1).length <= most;
        }
    }

    private static ContentType type(MimePart part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("application", "octet-stream", null);
        }
    }

    private static String disposition(MimePart part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return Part.ATTACHMENT;
        }
    }

    private static String name(MimePart part) {
        try {
            return part.getFileName() == null ? "" : MailHeaders.decoded(MailHeaders.utf8(part.getFileName()));
        } catch (MessagingException e) {
            return "";
        }
    }
}
