package se.samdiarium.demo.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into the folder unless an earlier start has done it to the end. */
    static PostgresBinaries unpack(Path home) {
        try {
            if (!Files.exists(home)) {
                Path unfinished = home.resolveSibling(home.getFileName() + ".new");
                Folders.delete(unfinished);
                unpackArchive(unfinished);
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL could not be unpacked to %s: %s.".formatted(home, e.getMessage()), e);
        }
    }

    private static void unpackArchive(Path target) throws IOException {
        List<Path[]> links = new ArrayList<>();
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (resource == null) {
                throw new StartRefused("The embedded PostgreSQL runs on Linux x86-64 only: set SAMDIARIUM_DB_URL to a PostgreSQL of your own.");
            }
            try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, target, links);
                }
            }
        }
        for (Path[] link : links) {
            Files.createSymbolicLink(link[0], link[1]);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, List<Path[]> links) throws IOException {
        Path file = Folders.inside(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            links.add(new Path[] {file, Path.of(entry.getLinkName())});
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & EXECUTABLE) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The path of a program, for example {@code initdb}. */
    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** The major version of the data format, as the programs say it. */
    String majorVersion() {
        try {
            Process process = new ProcessBuilder(program("postgres"), "--version").start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.replaceFirst("(?s).*?([0-9]+)\\..*", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
