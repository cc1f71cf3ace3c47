package se.samdiarium.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import se.samdiarium.platform.Refusal;

/**
 * The name a file came in with: shown, downloaded under and searched, never used as a path.
 * Normalised to NFC, so that å ä ö typed on any system are the same letters; at most 255 bytes of UTF-8, the limit of common file systems.
 *
 * @param value the name; the refusal {@code document.file-name-invalid} meets a path, control characters, dots only, or nothing
 */
public record FileName(String value) {

    /** Longest name in bytes of UTF-8. */
    public static final int MAX_BYTES = 255;

    /** Checks and normalises the name. */
    public FileName {
        if (value == null || value.isBlank()) {
            throw refused(value, "it is empty");
        }
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        if (value.indexOf('/') >= 0 || value.indexOf('\\') >= 0) {
            throw refused(value, "it holds a path separator");
        }
        if (value.matches("\\.+")) {
            throw refused(value, "it is made of dots only");
        }
        if (value.codePoints().anyMatch(FileName::isInvisible)) {
            throw refused(value, "it holds a control or direction character");
        }
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refused(value, "it is longer than " + MAX_BYTES + " bytes");
        }
    }

    /** The part after the last dot in lower case, or empty. It tells what the sender says, not what the bytes are. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 1 ? "" : value.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Refusal refused(String value, String why) {
        String shown = value == null ? "" : value.codePoints().limit(80)
                .map(c -> isInvisible(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return new Refusal(Refusal.Kind.INVALID, "document.file-name-invalid", shown, why);
    }
}
