package se.samdiarium.document.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.ReadingState;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.UnreadFile;
import se.samdiarium.document.control.OcrQueue;
import se.samdiarium.document.control.Rereading;
import se.samdiarium.document.control.UnreadRecords;
import se.samdiarium.platform.UseCase;

/** Files whose text could not be read: why, and trying again. Names and reasons only; no text is shown here. */
@UseCase
public class UnreadFiles {

    private static final int MOST = 1_000;

    private final UnreadRecords records;
    private final Rereading rereading;
    private final OcrQueue ocr;
    private final CurrentCaller current;

    @Inject
    UnreadFiles(UnreadRecords records, Rereading rereading, OcrQueue ocr, CurrentCaller current) {
        this.records = records;
        this.rereading = rereading;
        this.ocr = ocr;
        this.current = current;
    }

    /** For the container's proxy. */
    protected UnreadFiles() {
        this(null, null, null, null);
    }

    /** How the reading goes. */
    @Requires(Right.ADMINISTER)
    public ReadingState state() {
        return new ReadingState(records.count(), rereading.waiting(), ocr.waiting(), ocr.program());
    }

    /** The newest thousand. */
    @Requires(Right.ADMINISTER)
    public List<UnreadFile> list() {
        return records.list(MOST);
    }

    /** Has the file read again in the background, also one that ended a child process. A file that is read, or not kept, is passed over. */
    @Requires(Right.ADMINISTER)
    @Audited("document.reading-retried")
    public void retry(Sha256 sha256) {
        order(records.list(MOST).stream().filter(file -> file.sha256().equals(sha256)).toList());
    }

    /**
     * Has all of them read again in the background, but for those that ended a child process.
     *
     * @return how many
     */
    @Requires(Right.ADMINISTER)
    @Audited("document.reading-retried-all")
    public int retryAll() {
        List<UnreadFile> files = records.list(MOST).stream().filter(file -> !file.poison()).toList();
        order(files);
        return files.size();
    }

    private void order(List<UnreadFile> files) {
        ocr.again(files.stream().filter(file -> file.code().startsWith("document.ocr-")).map(UnreadFile::sha256).toList());
        rereading.order(files.stream().filter(file -> !file.code().startsWith("document.ocr-")).map(UnreadFile::sha256).toList(),
                current.get().account());
    }
}
