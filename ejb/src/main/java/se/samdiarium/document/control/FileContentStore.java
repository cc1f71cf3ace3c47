package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;

/**
 * Content store in the file system: {@code <root>/ab/cd/<sha256>}, written by temporary file, fsync, atomic rename, fsync of the folder.
 */
@ApplicationScoped
public class FileContentStore implements ContentStore {

    private static final Duration ABANDONED = Duration.ofHours(24);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}");
    private static final Pattern PART = Pattern.compile("[0-9a-f]{2}");

    private final Path root;
    private final Path staging;
    private final Clock clock;

    /**
     * @param root folder of the store; setting {@code samdiarium.content.dir}, an absolute path, no default: without it the application
     *             does not start. Losing the folder is losing the documents: back it up together with the database.
     */
    @Inject
    FileContentStore(@ConfigProperty(name = "samdiarium.content.dir") String root, Clock clock) throws IOException {
        this.root = Path.of(root);
        this.staging = Files.createDirectories(this.root.resolve("staging"));
        this.clock = clock;
        removeAbandoned();
    }

    /** For the container's proxy. */
    protected FileContentStore() {
        this.root = null;
        this.staging = null;
        this.clock = null;
    }

    @Override
    public Staged stage(InputStream bytes, long most) throws IOException {
        Path file = staging.resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = sha256();
            long size = copy(bytes, file, digest, most);
            if (size == 0) {
                throw new Refusal(Refusal.Kind.INVALID, "document.empty");
            }
            return new StagedFile(file, new Sha256(HexFormat.of().formatHex(digest.digest())), size);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void keep(Staged staged) throws IOException {
        Path target = place(staged.sha256());
        if (Files.exists(target)) {
            return;
        }
        createFolder(target.getParent());
        Path copy = staging.resolve(UUID.randomUUID().toString());
        same(staged.file(), copy);
        sync(copy, StandardOpenOption.WRITE);
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent(), StandardOpenOption.READ);
    }

    @Override
    public Fetched fetch(Sha256 sha256) {
        Path file = place(sha256);
        if (!sha256.equals(hash(file))) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "document.content-damaged", sha256);
        }
        return new FetchedFile(file);
    }

    @Override
    public boolean holds(Sha256 sha256) {
        return Files.exists(place(sha256));
    }

    @Override
    public Stream<Kept> list() throws IOException {
        return in(root).filter(FileContentStore::isPart).flatMap(FileContentStore::in).filter(FileContentStore::isPart).flatMap(FileContentStore::in)
                .filter(file -> NAME.matcher(root.relativize(file).toString()).matches()).flatMap(FileContentStore::kept);
    }

    /** What a folder holds, without a look at it: files may go meanwhile. */
    private static Stream<Path> in(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPart(Path folder) {
        return PART.matcher(folder.getFileName().toString()).matches();
    }

    /** Nothing where the file has gone meanwhile. */
    private static Stream<Kept> kept(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return Stream.of(new Kept(new Sha256(file.getFileName().toString()), facts.size(), facts.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(Sha256 sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    private Path place(Sha256 sha256) {
        return root.resolve(sha256.hex().substring(0, 2)).resolve(sha256.hex().substring(2, 4)).resolve(sha256.hex());
    }

    private void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        sync(folder.getParent(), StandardOpenOption.READ);
        sync(root, StandardOpenOption.READ);
    }

    private void removeAbandoned() throws IOException {
        Instant limit = clock.instant().minus(ABANDONED);
        try (Stream<Path> files = Files.list(staging)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static long copy(InputStream bytes, Path file, MessageDigest digest, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new Refusal(Refusal.Kind.TOO_LARGE, "document.too-large", most / (1 << 20));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            return size;
        }
    }

    private static Sha256 hash(Path file) {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** The same bytes under another name, without writing them again where the file system can. */
    private static void same(Path file, Path copy) throws IOException {
        try {
            Files.createLink(copy, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, copy);
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record StagedFile(Path file, Sha256 sha256, long size) implements Staged {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    private record FetchedFile(Path file) implements Fetched {
        @Override
        public void close() {
            // the store's own file stays
        }
    }
}
