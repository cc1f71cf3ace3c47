package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.FileName;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.ReceivedText;
import se.samdiarium.document.control.Intake;
import se.samdiarium.document.control.ReceivedFiles;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Where files come in: read, judged, kept in the region's inbox until registered. */
@UseCase
public class Receiving {

    private final Intake intake;
    private final ReceivedFiles files;
    private final CurrentCaller current;

    @Inject
    Receiving(Intake intake, ReceivedFiles files, CurrentCaller current) {
        this.intake = intake;
        this.files = files;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Receiving() {
        this(null, null, null);
    }

    /**
     * Takes a file in. Reading its text may take seconds, so no transaction is held meanwhile.
     *
     * @param bytes    read to the end, not closed
     * @param fileName as sent
     * @throws Refusal {@code document.empty, .too-large, .archive-bomb, .file-name-invalid, .security-classified}; nothing is kept then
     */
    @Requires(Right.REGISTER)
    @Audited("document.received")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ReceivedFileView receive(InputStream bytes, String fileName) throws IOException {
        FileName name = new FileName(fileName);
        try (Intake.Judged judged = intake.judge(bytes, name)) {
            ReceivedId id = files.keep(judged, name, current.get());
            return files.view(id, current.get().actingRegion());
        }
    }

    /** What the caller's region has received and not yet registered, newest first. */
    @Requires(Right.REGISTER)
    public List<ReceivedFileView> inbox() {
        return files.inbox(current.get().actingRegion());
    }

    /**
     * One received file of the caller's region.
     *
     * @throws Refusal {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    public ReceivedFileView received(ReceivedId id) {
        return files.view(id, current.get().actingRegion());
    }

    /** What {@link #inbox} tells, with the beginning of each text. */
    @Requires(Right.REGISTER)
    public List<ReceivedText> texts() {
        return files.texts(current.get().actingRegion());
    }

    /**
     * One received file of the caller's region, with the beginning of its text.
     *
     * @throws Refusal {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    public ReceivedText text(ReceivedId id) {
        return files.text(id, current.get().actingRegion());
    }

    /**
     * Takes a file that came in by mistake out of the inbox. Bytes that nothing else names are removed later.
     *
     * @throws Refusal {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("document.received-discarded")
    public void discard(ReceivedId id) {
        files.remove(files.view(id, current.get().actingRegion()).id());
    }
}
