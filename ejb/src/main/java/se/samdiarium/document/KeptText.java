package se.samdiarium.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A text as the database keeps it: a short one as it is, a longer one compressed.
 *
 * @param body   the text; empty when it is compressed
 * @param packed the text in UTF-8, compressed (RFC 1950, "zlib"); empty when it is not
 */
public record KeptText(String body, byte[] packed) {

    /** From here on the database would compress it itself, which takes ten times as long. */
    private static final int LONG = 2_000;
    private static final byte[] NOT_PACKED = {};
    /** A character of Java in UTF-8, with what compression adds where it saves nothing. */
    private static final int LONGEST_CHARACTER = 4;
    private static final int READ_AHEAD = 10_000;
    private static final int AT_ONCE = 8_192;

    /** Of a text. */
    public static KeptText of(String text) {
        return text.length() < LONG ? new KeptText(text, NOT_PACKED) : new KeptText("", pack(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** So many bytes of a compressed text hold this many characters, however badly it compresses, and what is read ahead. */
    public static int bytesFor(int characters) {
        return LONGEST_CHARACTER * characters + READ_AHEAD;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException when it is compressed and the bytes are damaged
     */
    public String text() {
        return packed.length == 0 ? body : read(inflated -> new String(inflated.readAllBytes(), StandardCharsets.UTF_8));
    }

    /** So many characters of the text, or all when it has fewer; as {@link #text}. */
    public String beginning(int characters) {
        if (packed.length == 0) {
            return body.substring(0, Math.min(characters, body.length()));
        }
        return read(inflated -> {
            Reader reader = new InputStreamReader(inflated, StandardCharsets.UTF_8);
            StringBuilder text = new StringBuilder();
            char[] part = new char[AT_ONCE];
            int read = reader.read(part, 0, Math.min(part.length, characters));
            while (read > 0) {
                text.append(part, 0, read);
                read = reader.read(part, 0, Math.min(part.length, characters - text.length()));
            }
            return text.toString();
        });
    }

    private interface Reading {
        String of(InputStream inflated) throws IOException;
    }

    private String read(Reading reading) {
        Inflater inflater = new Inflater();
        try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(packed), inflater, AT_ONCE)) {
            return reading.of(inflated);
        } catch (IOException e) {
            throw new IllegalArgumentException("A compressed text in the database is damaged", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] pack(byte[] utf8) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(utf8.length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, AT_ONCE)) {
            out.write(utf8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
