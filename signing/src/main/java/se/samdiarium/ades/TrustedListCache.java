package se.samdiarium.ades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The last good copy of each list, one file per address; replaced atomically. */
public final class TrustedListCache implements ListCopies {

    private final Path folder;

    /** In this folder, which is made when first needed. */
    public TrustedListCache(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String address) {
        Path file = file(address);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String address, byte[] list) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "list", ".part");
            Files.write(draft, list);
            Files.move(draft, file(address), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The list " + address + " cannot be kept in " + folder, e);
        }
    }

    /** Name of the file in which a list is kept. */
    static String name(String address) {
        return Sha256.hash(address.getBytes(StandardCharsets.UTF_8)).hex() + ".xml";
    }

    private Path file(String address) {
        return folder.resolve(name(address));
    }
}
