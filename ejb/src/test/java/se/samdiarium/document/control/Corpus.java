package se.samdiarium.document.control;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the corpus of real texts lies, when it is there: {@code ../shared/corpus} beside the project's root. */
public final class Corpus {

    /** Why a test was skipped. */
    public static final String ABSENT = "no ../shared/corpus beside the project: real files are not read";

    private Corpus() {
    }

    /** The folder, whether it is there or not. */
    public static Path folder() {
        Path root = Path.of("").toAbsolutePath();
        while (root.getParent() != null && Files.exists(root.getParent().resolve("pom.xml"))) {
            root = root.getParent();
        }
        return root.resolveSibling("shared").resolve("corpus");
    }
}
