package se.samdiarium.intake.control;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import se.samdiarium.document.FileName;

/** Makes any name a sender can think of one that {@link FileName} takes; the bytes of the message keep the name as sent. */
final class AttachmentName {

    private static final int LONGEST_EXTENSION = 16;
    private static final Map<String, String> EXTENSIONS = Map.of("application/pdf", ".pdf", "image/png", ".png", "image/jpeg", ".jpg",
            "image/gif", ".gif", "text/plain", ".txt", "text/html", ".html", "message/rfc822", ".eml", "text/calendar", ".ics",
            "application/zip", ".zip");

    private AttachmentName() {
    }

    /** The name of an attachment; without one, {@code bilaga-<part>} with the extension of its media type. */
    static FileName of(String sent, String mediaType, int part) {
        String name = safe(sent == null ? "" : sent);
        return new FileName(name.isEmpty() ? "bilaga-" + part + EXTENSIONS.getOrDefault(mediaType.toLowerCase(Locale.ROOT), "") : name);
    }

    /** The name of the message itself: its subject. */
    static FileName ofMessage(String subject) {
        String name = safe(subject.replaceAll("[/\\\\:*?\"<>|]+", " ").replaceAll("\\s+", " ").strip());
        return new FileName(cut(name.isEmpty() ? "e-post" : name, ".eml"));
    }

    private static String safe(String sent) {
        String name = Normalizer.normalize(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1), Normalizer.Form.NFC);
        String visible = name.codePoints().filter(AttachmentName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        if (visible.matches("\\.*")) {
            return "";
        }
        int dot = visible.lastIndexOf('.');
        return dot > 0 && visible.length() - dot <= LONGEST_EXTENSION ? cut(visible.substring(0, dot), visible.substring(dot)) : cut(visible, "");
    }

    private static String cut(String stem, String extension) {
        int most = FileName.MAX_BYTES - extension.getBytes(StandardCharsets.UTF_8).length;
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int c : stem.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > most) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString().strip() + extension;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
