package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.platform.Refusal;

/** ZIPs that wait to be imported, each until its import has ended. Their files are judged one by one before any is kept. */
@ApplicationScoped
public class ImportFiles {

    private static final Charset DOS = Charset.forName("IBM437");

    private final Path folder;
    private final long most;

    /**
     * @param folder  where ZIPs wait; setting {@code samdiarium.import.dir}, an absolute path, default {@code import} in the content folder
     * @param content setting {@code samdiarium.content.dir}
     * @param most    largest ZIP, in bytes; setting {@code samdiarium.import.max-zip-bytes}, default 4 GiB
     */
    @Inject
    ImportFiles(@ConfigProperty(name = "samdiarium.import.dir") Optional<String> folder,
            @ConfigProperty(name = "samdiarium.content.dir") String content,
            @ConfigProperty(name = "samdiarium.import.max-zip-bytes", defaultValue = "4294967296") long most) throws IOException {
        this.folder = Files.createDirectories(folder.map(Path::of).orElse(Path.of(content, "import")));
        this.most = most;
    }

    /** For the container's proxy. */
    protected ImportFiles() {
        this.folder = null;
        this.most = 0;
    }

    /**
     * Keeps a ZIP until its import has ended.
     *
     * @throws Refusal {@code intake.import-zip, document.too-large}; nothing is kept then
     */
    public void keep(UUID source, InputStream zip) throws IOException {
        Path file = place(source);
        try {
            copy(zip, file);
            open(file).close();
        } catch (ZipException e) {
            Files.deleteIfExists(file);
            throw new Refusal(e, Refusal.Kind.INVALID, "intake.import-zip", String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private void copy(InputStream zip, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[65_536];
            long size = 0;
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Refusal(Refusal.Kind.TOO_LARGE, "document.too-large", most / (1 << 20));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** The ZIP of a source; it is there until {@link #remove}. */
    public Zip zip(UUID source) {
        try {
            return new Zip(open(place(source)));
        } catch (IOException e) {
            throw new Refusal(e, Refusal.Kind.UNAVAILABLE, "intake.import-files-gone");
        }
    }

    /** Whether the ZIP of a source is still there. */
    public boolean has(UUID source) {
        return Files.exists(place(source));
    }

    /** Removes the ZIP; one that is not there is no fault. */
    public void remove(UUID source) {
        try {
            Files.deleteIfExists(place(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes ZIPs of before this time, but these: a dry run that nobody made an import of. */
    public void removeBefore(Instant time, Set<UUID> wanted) {
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path file : kept.filter(one -> wanted.stream().noneMatch(id -> one.equals(place(id)))).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(UUID source) {
        return folder.resolve(source + ".zip");
    }

    /** Names are UTF-8 or, from older tools, code page 437. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), DOS);
        }
    }

    /** A ZIP's files by name: by the whole path, or by the last part of it where only one file has it. */
    static final class Zip implements AutoCloseable {

        private final ZipFile zip;
        private final Map<String, List<ZipEntry>> byName = new HashMap<>();

        private Zip(ZipFile zip) {
            this.zip = zip;
            zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                String path = plain(entry.getName());
                Stream.of(path, last(path)).distinct().forEach(name -> byName.merge(name, List.of(entry),
                        (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
            });
        }

        /**
         * The file.
         *
         * @throws Refusal {@code intake.import-file-missing, .import-file-ambiguous}
         */
        InputStream open(String name) throws IOException {
            List<ZipEntry> found = byName.getOrDefault(plain(name), List.of());
            if (found.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "intake.import-file-missing", name);
            }
            if (found.size() > 1) {
                throw new Refusal(Refusal.Kind.INVALID, "intake.import-file-ambiguous", name);
            }
            return zip.getInputStream(found.getFirst());
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        private static String plain(String name) {
            return Normalizer.normalize(name.replace('\\', '/'), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        }

        /** The last part of a path. */
        static String last(String path) {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }
}
