package se.samdiarium.document.control;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import se.samdiarium.platform.boundary.Sql;

/** The document feature's own hands over a folder and a database of the test, for tests of other features. */
public final class FilesOnDisk {

    private final FileContentStore store;
    private final FakeTextExtraction extraction = new FakeTextExtraction();
    private final Intake intake;
    private final ReceivedFiles received;

    /** Files up to {@code most} bytes. */
    public FilesOnDisk(Path root, Sql sql, Clock clock, long most) throws IOException {
        this.store = new FileContentStore(root.toString(), clock);
        this.intake = new Intake(store, extraction, new ArchiveBombGuard(new ArchiveLimits(10, 1_000_000, 100, 100_000)), new MarkingScan(),
                new PoisonList(sql, clock), most);
        this.received = new ReceivedFiles(sql, new ContentRecords(sql, store, clock), clock);
    }

    public Intake intake() {
        return intake;
    }

    public ReceivedFiles received() {
        return received;
    }

    public ContentStore store() {
        return store;
    }

    /** No file can be read from now on. */
    public void stopReading() {
        extraction.close();
    }
}
