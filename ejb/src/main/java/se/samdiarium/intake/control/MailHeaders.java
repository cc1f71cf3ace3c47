package se.samdiarium.intake.control;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParsePosition;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Header lines of a message (RFC 5322), decoded (RFC 2047) and free of control characters; what is missing or cannot be read is empty.
 *
 * @param messageId of the Message-ID line
 * @param sender    address of the From line, lower case
 * @param name      name of the From line
 * @param subject   of the Subject line
 * @param sentAt    of the Date line, when it is between 1970 and 2200
 */
record MailHeaders(String messageId, String sender, String name, String subject, Optional<Instant> sentAt) {

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    static MailHeaders of(Part message) throws MessagingException {
        Optional<InternetAddress> from = address(first(message, "From"));
        return new MailHeaders(clean(first(message, "Message-ID"), 600),
                clean(from.map(InternetAddress::getAddress).orElse(""), 320).toLowerCase(Locale.ROOT),
                clean(from.map(InternetAddress::getPersonal).orElse(""), 320),
                clean(decoded(first(message, "Subject")), 998), date(first(message, "Date")));
    }

    /** Encoded words decoded; one that cannot be decoded stays as it is. */
    static String decoded(String text) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(text));
        } catch (UnsupportedEncodingException | RuntimeException e) {
            return text;
        }
    }

    private static String first(Part message, String name) throws MessagingException {
        String[] lines = message.getHeader(name);
        return lines == null || lines.length == 0 || lines[0] == null ? "" : utf8(lines[0]);
    }

    /** Octets beyond ASCII are UTF-8 (RFC 6532) when they can be, whatever they were first taken for. */
    static String utf8(String line) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(line))).toString();
        } catch (CharacterCodingException e) {
            return line;
        }
    }

    private static Optional<InternetAddress> address(String line) {
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(MimeUtility.unfold(line), false);
            return addresses.length == 0 ? Optional.empty() : Optional.of(addresses[0]);
        } catch (AddressException | RuntimeException e) {
            return Optional.of(new InternetAddress()).map(unread -> {
                unread.setAddress(line);
                return unread;
            });
        }
    }

    private static Optional<Instant> date(String line) {
        try {
            return Optional.ofNullable(new MailDateFormat().parse(line, new ParsePosition(0))).map(java.util.Date::toInstant)
                    .filter(instant -> instant.isAfter(Instant.EPOCH) && instant.isBefore(LATEST));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String clean(String text, int most) {
        String printable = (text == null ? "" : text).codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE
                ? ' ' : c).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return printable.codePointCount(0, printable.length()) <= most ? printable
                : printable.substring(0, printable.offsetByCodePoints(0, most));
    }
}
