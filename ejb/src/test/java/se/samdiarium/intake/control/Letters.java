package se.samdiarium.intake.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Messages as they come over the wire, written by hand; lines end by LF here. */
final class Letters {

    private Letters() {
    }

    static String id() {
        return "<" + UUID.randomUUID() + "@sender.example>";
    }

    /** A letter with these parts, each with its own header lines. */
    static String letter(String messageId, String subject, String... parts) {
        return head(messageId, subject) + "Content-Type: multipart/mixed; boundary=\"skiljer\"\n\nför den som inte läser MIME\n--skiljer\n"
                + String.join("\n--skiljer\n", parts) + "\n--skiljer--\n";
    }

    static String head(String messageId, String subject) {
        return "Received: from mx.example by imap.example; Fri, 31 Jan 2025 10:00:00 +0100\nFrom: Region =?UTF-8?Q?Sk=C3=A5ne?= "
                + "<Registrator@skane.example>\nTo: nspl@region.example\nDate: Fri, 31 Jan 2025 09:59:30 +0100\n"
                + (messageId.isEmpty() ? "" : "Message-ID: " + messageId + "\n") + "Subject: " + subject + "\nMIME-Version: 1.0\n";
    }

    static String text(String text) {
        return "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + text;
    }

    /** An attachment; {@code name} is the whole parameter. */
    static String attachment(String name, byte[] content) {
        return "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment"
                + (name.isEmpty() ? "" : "; " + name) + "\n\n"
                + Base64.getMimeEncoder(76, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(content);
    }

    static String attachment(String fileName, String content) {
        return attachment("filename=\"" + fileName + "\"", content.getBytes(StandardCharsets.UTF_8));
    }
}
