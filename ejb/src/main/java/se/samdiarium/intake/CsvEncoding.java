package se.samdiarium.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How the letters of a CSV file are written. */
public enum CsvEncoding {
    /** UTF-8, with or without byte order mark. */
    UTF_8(StandardCharsets.UTF_8),
    /** Windows-1252, as older Swedish systems and Excel write. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    CsvEncoding(Charset charset) {
        this.charset = charset;
    }

    /** Its name as in {@code utf-8}; empty when it is none of these. */
    public static Optional<CsvEncoding> named(String name) {
        for (CsvEncoding encoding : values()) {
            if (encoding.charset.name().equalsIgnoreCase(name) || encoding.name().equalsIgnoreCase(name)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    /** For reading and writing. */
    public Charset charset() {
        return charset;
    }
}
