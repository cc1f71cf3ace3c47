package se.samdiarium.ades;

import eu.europa.esig.dss.model.DSSDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file in full or not at all: a draft beside the target, checked, then moved over it. */
final class WholeFile {

    private WholeFile() {
    }

    /** Looks at the draft; throws to keep it from becoming the file. */
    interface Check {
        void look(Path draft) throws IOException;
    }

    static SignedFile write(DSSDocument content, String level, Path target, Check check) throws IOException {
        Path draft = Files.createTempFile(target.toAbsolutePath().getParent(), "signed", ".part");
        try {
            try (InputStream in = content.openStream()) {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            check.look(draft);
            SignedFile result = new SignedFile(target, Sha256.hash(draft), Files.size(draft), level);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
