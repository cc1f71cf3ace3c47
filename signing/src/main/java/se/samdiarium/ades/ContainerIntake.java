package se.samdiarium.ades;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Looks at a container (ETSI EN 319 162-1) before it is unpacked: bounded in number of files, size and compression; read in both of the ways in which
 * a ZIP file can be read, which must agree, for tools choose differently; no file that is neither content nor part of a signature.
 */
final class ContainerIntake {

    private static final String MIME_TYPE = "application/vnd.etsi.asic-e+zip";
    private static final String MIME_TYPE_FILE = "mimetype";
    private static final Pattern SIGNATURE_PART = Pattern.compile("META-INF/(manifest|[^/]*signatures[^/]*)\\.xml");
    private static final int MOST_FILES = 1_000;
    private static final long MOST_BYTES = 500L << 20;
    private static final long HARMLESS_BYTES = 10L << 20;
    private static final long MOST_RATIO = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final Path container;
    private final Map<String, Sha256> content = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private long bytes;

    private ContainerIntake(Path container) {
        this.container = container;
    }

    /** Whether a file is a ZIP file at all. */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** Reads a container. Reads no further than the bounds. */
    static ContainerIntake read(Path container) throws IOException {
        ContainerIntake intake = new ContainerIntake(container);
        try {
            intake.checkBothReadings();
        } catch (IOException | IllegalArgumentException e) {
            intake.reject("malformed", "The file cannot be read as a ZIP file: " + e.getMessage());
        }
        return intake;
    }

    /** What is wrong; empty when nothing is. */
    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** Name and hash of each file that is content: neither {@code mimetype} nor below {@code META-INF/}. */
    Map<String, Sha256> content() {
        return content;
    }

    /** What is wrong when the container should hold a base and nothing else; empty when nothing is. */
    List<Reason> reasonsFor(Sha256 base) {
        if (!reasons.isEmpty()) {
            return reasons();
        }
        List<Reason> found = new ArrayList<>();
        if (!content.containsValue(base)) {
            found.add(new Reason("container.base-mismatch", "The container does not hold the document that was to be signed."));
        }
        List<String> others = content.keySet().stream().filter(name -> !content.get(name).equals(base)).toList();
        if (!others.isEmpty()) {
            found.add(new Reason("container.other-files", "The container holds more than the document that was to be signed: " + others + "."));
        }
        return found;
    }

    private void checkBothReadings() throws IOException {
        List<String> listed = new ArrayList<>();
        try (ZipFile zip = new ZipFile(container.toFile())) {
            if (zip.size() > MOST_FILES) {
                reject("too-large", "The container has %d files, more than %d.".formatted(zip.size(), MOST_FILES));
                return;
            }
            zip.stream().forEach(entry -> listed.add(entry.getName()));
        }
        List<String> met = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(container)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && met.size() <= MOST_FILES; entry = zip.getNextEntry()) {
                met.add(entry.getName());
                if (!checkEntry(entry, zip, met.size() == 1)) {
                    return;
                }
            }
        }
        if (!met.equals(listed)) {
            reject("malformed", "The files as they lie in the container are not those of its directory.");
        }
        if (content.isEmpty()) {
            reject("empty", "The container holds no document.");
        }
    }

    /** @return false when reading further is of no use */
    private boolean checkEntry(ZipEntry entry, InputStream in, boolean first) throws IOException {
        String name = entry.getName();
        boolean mimeType = name.equals(MIME_TYPE_FILE);
        if (first != mimeType) {
            reject("mimetype", "A container begins with the file mimetype, and has it once.");
        }
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(content.keySet());
        if (name.startsWith("/") || name.contains("\\") || name.contains("..") || name.contains(":") || known.contains(name)) {
            reject("odd-file", "The container has a file with the name '%s'.".formatted(name));
        }
        Bounded data = new Bounded(in);
        Sha256 hash;
        try {
            hash = mimeType ? mimeType(data) : Sha256.hash(data);
        } catch (TooLarge e) {
            reject("too-large", "The container unpacks to more than %d bytes from %d.".formatted(bytes, Files.size(container)));
            return false;
        }
        if (name.toUpperCase(Locale.ROOT).startsWith("META-INF/")) {
            if (!entry.isDirectory() && !SIGNATURE_PART.matcher(name).matches()) {
                reject("odd-file", "The container has the file '%s', which is no part of a signature.".formatted(name));
            }
        } else if (!mimeType && !entry.isDirectory()) {
            content.put(name, hash);
        }
        return true;
    }

    private Sha256 mimeType(InputStream in) throws IOException {
        byte[] found = in.readNBytes(200);
        if (!MIME_TYPE.equals(new String(found, StandardCharsets.US_ASCII))) {
            reject("mimetype", "The container says that it is '%s'; ASiC-E is asked for.".formatted(new String(found, StandardCharsets.US_ASCII)));
        }
        return Sha256.hash(found);
    }

    private void reject(String code, String sentence) {
        reasons.add(new Reason("container." + code, sentence));
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Counts what is unpacked, and stops at the bounds. */
    private final class Bounded extends java.io.FilterInputStream {
        private final long compressed;

        Bounded(InputStream in) throws IOException {
            super(in);
            compressed = Files.size(container);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            return count(read, read);
        }

        private int count(int result, int read) throws TooLarge {
            bytes += result < 0 ? 0 : read;
            if (bytes > MOST_BYTES || bytes > HARMLESS_BYTES && bytes / compressed > MOST_RATIO) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
