package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import se.samdiarium.access.Caller;
import se.samdiarium.document.FileName;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.control.Intake;
import se.samdiarium.document.control.ReceivedFiles;

/**
 * Files that come with an import. Each is judged on its own, outside any transaction; then those of many rows are kept in one. For other
 * features, not for web: the door that calls has asked for the right.
 */
@ApplicationScoped
public class ImportedFiles {

    private final Intake intake;
    private final ReceivedFiles files;

    @Inject
    ImportedFiles(Intake intake, ReceivedFiles files) {
        this.intake = intake;
        this.files = files;
    }

    /** For the container's proxy. */
    protected ImportedFiles() {
        this(null, null);
    }

    /** A file that may be kept. Closed without being kept, its bytes are gone. */
    public static final class Judged implements AutoCloseable {

        private final Intake.Judged file;
        private final FileName name;

        private Judged(Intake.Judged file, FileName name) {
            this.file = file;
            this.name = name;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /**
     * Reads and judges a file; may take seconds.
     *
     * @param bytes read to the end, not closed
     * @throws se.samdiarium.platform.Refusal {@code document.empty, .too-large, .archive-bomb, .security-classified}; the bytes are gone then
     */
    public Judged judge(InputStream bytes, FileName name) throws IOException {
        return new Judged(intake.judge(bytes, name), name);
    }

    /** Keeps the file in the inbox of the caller's region, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReceivedId keep(Judged judged, Caller caller) {
        return files.keep(judged.file, judged.name, caller);
    }

    /** Takes a file that was kept out of the inbox again, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void discard(ReceivedId id) {
        files.remove(id);
    }
}
