package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Whether a file looks like a signed copy of a document: a PDF that begins with its bytes, or a container (ETSI EN 319 162-1) that holds it.
 * Says nothing of the signature: it proposes what to validate.
 */
public final class SignedCopy {

    private static final int MOST_FILES = 1_000;

    private SignedCopy() {
    }

    /**
     * Whether it does. Of a container no more is unpacked than the files that are as large as the document.
     *
     * @param file     anything
     * @param document hash of the document that was to be signed
     * @param size     of that document, in bytes
     * @throws IOException the file cannot be read
     */
    public static boolean isOf(Path file, Sha256 document, long size) throws IOException {
        return ContainerIntake.isZip(file) ? holds(file, document, size) : Sha256.hashStart(file, size).equals(document);
    }

    private static boolean holds(Path container, Sha256 document, long size) throws IOException {
        try (ZipFile zip = new ZipFile(container.toFile())) {
            if (zip.size() > MOST_FILES) {
                return false;
            }
            for (Iterator<? extends ZipEntry> entries = zip.stream().iterator(); entries.hasNext();) {
                ZipEntry entry = entries.next();
                if (entry.getSize() == size && hash(zip, entry, size).equals(document)) {
                    return true;
                }
            }
            return false;
        } catch (ZipException e) {
            return false;
        }
    }

    private static Sha256 hash(ZipFile zip, ZipEntry entry, long size) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return Sha256.hash(in, size);
        }
    }
}
