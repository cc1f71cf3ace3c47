package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. When the launcher is root, the commands run as {@code nobody} instead, by setpriv of util-linux.
 * Where {@code nobody} cannot reach the data folder (a home folder of mode 0700), the process keeps the one capability that lets it pass,
 * which works in containers too, where user namespaces are not allowed.
 */
final class UnprivilegedUser {

    private static final int NOBODY = 65_534;
    private static final String PASS_FOLDERS = "dac_override";
    /** Otherwise access(2), which initdb asks, answers as if the capability were not there. */
    private static final String KEEP_IT_FOR_ACCESS = "--securebits=+no_setuid_fixup";

    private final boolean root;
    private final boolean needsCapability;

    private UnprivilegedUser(boolean root, boolean needsCapability) {
        this.root = root;
        this.needsCapability = needsCapability;
    }

    /** The user for work below the folder. */
    static UnprivilegedUser reaching(Path folder) {
        try {
            boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
            return new UnprivilegedUser(root, root && !reaches(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reaches(Path folder) throws IOException {
        try {
            List<String> command = new UnprivilegedUser(true, false).command(List.of("test", "-x", folder.toString()));
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The command as this user runs it. */
    List<String> command(List<String> command) {
        List<String> full = new ArrayList<>();
        if (root) {
            full.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        if (needsCapability) {
            full.addAll(List.of("--inh-caps=+" + PASS_FOLDERS, "--ambient-caps=+" + PASS_FOLDERS, KEEP_IT_FOR_ACCESS));
        }
        full.addAll(command);
        return full;
    }

    /** Gives the file or folder, without what is in it, to this user. */
    void own(Path path) throws IOException {
        if (root) {
            Files.setAttribute(path, "unix:uid", NOBODY);
        }
    }
}
