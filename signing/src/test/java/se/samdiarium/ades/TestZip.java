package se.samdiarium.ades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Synthetic containers. */
final class TestZip {

    static final byte[] MIME_TYPE = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);

    private TestZip() {
    }

    /** Adds a file; {@code mimetype} is stored, as it should be. */
    static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
        }
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
