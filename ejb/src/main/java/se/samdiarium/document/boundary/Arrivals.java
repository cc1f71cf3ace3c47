package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.FileName;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.control.Intake;
import se.samdiarium.document.control.ReceivedFiles;

/**
 * Files that come in several together, from a mailbox or with an import. Each is judged on its own, outside any transaction; then all that
 * belong together are kept in one. For other features, not for web: nobody's right is asked for, the door that calls has done it.
 */
@ApplicationScoped
public class Arrivals {

    private final Intake intake;
    private final ReceivedFiles files;

    @Inject
    Arrivals(Intake intake, ReceivedFiles files) {
        this.intake = intake;
        this.files = files;
    }

    /** For the container's proxy. */
    protected Arrivals() {
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

        /** The name it is kept under. */
        public FileName name() {
            return name;
        }

        /** Of its bytes. */
        public Sha256 sha256() {
            return file.staged().sha256();
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
     * @throws se.samdiarium.platform.Refusal {@code document.empty, .too-large, .archive-bomb, .security-classified}; the bytes are gone
     *         then. {@code document.extraction-unavailable}: the file is not to blame, try again later
     */
    public Judged judge(InputStream bytes, FileName name) throws IOException {
        return new Judged(intake.judge(bytes, name), name);
    }

    /** Keeps the file in the region's inbox, in the running transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReceivedId keep(Judged judged, RegionCode region) {
        return files.keep(judged.file, judged.name, region);
    }

    /** Keeps the file in the inbox of the caller's region, as received by the caller, in the running transaction. */
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
