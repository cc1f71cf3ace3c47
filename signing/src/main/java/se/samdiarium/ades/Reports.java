package se.samdiarium.ades;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The validation reports, each XML in UTF-8, compressed with gzip; all empty when the file could not be validated at all. Arrays are not copied:
 * do not change them.
 *
 * @param simple     for people
 * @param detailed   each check made
 * @param diagnostic the facts the checks were made on
 * @param etsi       validation report of ETSI TS 119 102-2
 */
public record Reports(byte[] simple, byte[] detailed, byte[] diagnostic, byte[] etsi) {

    private static final byte[] NOTHING = {};

    static final Reports NONE = new Reports(NOTHING, NOTHING, NOTHING, NOTHING);

    /** Whether there are no reports. */
    public boolean isEmpty() {
        return simple.length == 0;
    }

    /** Unpacks one of the reports. */
    public static String text(byte[] report) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(report))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Not a compressed report", e);
        }
    }

    static byte[] compress(String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written", e);
        }
        return bytes.toByteArray();
    }
}
