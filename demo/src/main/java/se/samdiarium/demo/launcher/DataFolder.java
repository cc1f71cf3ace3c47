package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** The folder that holds everything the demo keeps between starts. While open, no other launcher can use it. */
final class DataFolder implements AutoCloseable {

    /** Least free space, in bytes: server 0.3 GB, database 0.1 GB, index, content and logs. */
    static final long LEAST_FREE = 1L << 30;

    private static final String SECRET = "rw-------";
    private static final String PASSABLE = "rwx--x--x";

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it if needed.
     *
     * @throws StartRefused when it cannot be written, another launcher uses it, or less than {@link #LEAST_FREE} is free
     */
    static DataFolder open(Path root) {
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString(PASSABLE));
            requireSpace(root);
            channel = FileChannel.open(root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused("Another Samdiarium is running on the data folder %s: stop it, or choose another folder with --data."
                        .formatted(root));
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new StartRefused("The data folder %s cannot be written (%s): make it writable, or choose another with --data."
                    .formatted(root, e.getMessage()), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void requireSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < LEAST_FREE) {
            throw new StartRefused("Only %d MB are free for the data folder %s, and %d MB are needed: free some, or choose another with --data."
                    .formatted(free >> 20, root, LEAST_FREE >> 20));
        }
    }

    /** A path inside the folder. */
    Path path(String relative) {
        return root.resolve(relative);
    }

    /** A folder inside the folder, for its owner only, made if needed. */
    Path folder(String relative) {
        return folder(relative, "rwx------");
    }

    /** A folder inside the folder that others may pass but not list, made if needed. */
    Path passableFolder(String relative) {
        return folder(relative, PASSABLE);
    }

    private Path folder(String relative, String permissions) {
        try {
            Path made = Files.createDirectories(root.resolve(relative));
            Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(permissions));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    static void writeSecret(Path file, String content) {
        try {
            Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = Files.createTempFile(parent, file.getFileName().toString(), ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(SECRET)));
            Files.writeString(temporary, content, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret kept in the file; generated and kept when there is none. */
    static String secret(Path file, Supplier<String> generate) {
        try {
            if (!Files.exists(file)) {
                writeSecret(file, generate.get());
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
