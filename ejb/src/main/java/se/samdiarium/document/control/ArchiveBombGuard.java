package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import se.samdiarium.document.FileName;

/** Being written. */
@ApplicationScoped
public class ArchiveBombGuard {

    void check(Path file, FileName name) {
    }
}
