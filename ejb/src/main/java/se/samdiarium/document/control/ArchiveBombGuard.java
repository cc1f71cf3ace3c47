package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.samdiarium.document.ArchiveVerdict;
import se.samdiarium.document.ArchiveVerdict.Bomb;
import se.samdiarium.document.ArchiveVerdict.Harmless;
import se.samdiarium.document.FileName;
import se.samdiarium.platform.Refusal;

/**
 * Tells a ZIP bomb from an honest office file by unpacking it into nothing, entry by entry, and stopping at the first broken limit.
 * Sizes declared inside the file are believed only when they are bad. Archives inside the archive are not opened here: the child
 * process of {@link TextExtraction} meets them under its own limits.
 */
@ApplicationScoped
public class ArchiveBombGuard {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int BYTES_PER_DIRECTORY_ENTRY = 1_600;

    private final ArchiveLimits limits;

    /** With limits of one's own. */
    public ArchiveBombGuard(ArchiveLimits limits) {
        this.limits = limits;
    }

    /** With the {@linkplain ArchiveLimits#DEFAULT default limits}. */
    public ArchiveBombGuard() {
        this(ArchiveLimits.DEFAULT);
    }

    /**
     * Refuses a bomb.
     *
     * @throws Refusal {@code document.archive-bomb} with the name, the number of parts and the unpacked megabytes found so far
     */
    public void check(Path file, FileName name) throws IOException {
        if (inspect(file) instanceof Bomb bomb) {
            throw new Refusal(Refusal.Kind.INVALID, "document.archive-bomb", name.value(), bomb.entries(), bomb.expandedBytes() >> 20, bomb.reason());
        }
    }

    /** Looks into the file; memory used is bounded by the limit of entries, time by the limit of expanded bytes. */
    public ArchiveVerdict inspect(Path file) throws IOException {
        Directory directory = directoryOf(file);
        if (directory == null) {
            return new Harmless(0, 0);
        }
        if (directory.entries > limits.maxEntries() || directory.bytes > (long) limits.maxEntries() * BYTES_PER_DIRECTORY_ENTRY) {
            return new Bomb(directory.entries, 0, "more than %d parts".formatted(limits.maxEntries()));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return expand(zip, Files.size(file));
        } catch (ZipException e) {
            return new Harmless(0, 0);
        }
    }

    private ArchiveVerdict expand(ZipFile zip, long packed) throws IOException {
        if (zip.size() > limits.maxEntries()) {
            return new Bomb(zip.size(), 0, "more than %d parts".formatted(limits.maxEntries()));
        }
        long declared = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        if (declared > limits.maxExpandedBytes()) {
            return new Bomb(zip.size(), declared, tooLarge());
        }
        byte[] buffer = new byte[1 << 16];
        long expanded = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    expanded += read;
                    if (expanded > limits.maxExpandedBytes()) {
                        return new Bomb(zip.size(), expanded, tooLarge());
                    }
                    if (expanded > limits.ratioFromBytes() && expanded > packed * limits.maxRatio()) {
                        return new Bomb(zip.size(), expanded, "grows more than %d times".formatted(limits.maxRatio()));
                    }
                }
            }
        }
        return new Harmless(zip.size(), expanded);
    }

    private record Directory(int entries, long bytes) { }

    /** The end record of the central directory (APPNOTE.TXT 4.3.16), read without loading the directory; null when there is none. */
    private static Directory directoryOf(Path file) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            in.seek(in.length() - length);
            in.readFully(tail);
            ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    return new Directory(Short.toUnsignedInt(bytes.getShort(at + 10)), Integer.toUnsignedLong(bytes.getInt(at + 12)));
                }
            }
            return null;
        }
    }

    private String tooLarge() {
        return "larger than %d MB".formatted(limits.maxExpandedBytes() >> 20);
    }
}
