package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import se.samdiarium.document.FileName;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.control.Intake;
import se.samdiarium.document.control.ReceivedFiles;

/**
 * For features that keep working material of their own: takes a file in as the inbox does, judged and read, without laying it in the inbox.
 * The caller has asked for the right. Reading may take seconds: to be called outside a transaction.
 */
@ApplicationScoped
public class WorkingIntake {

    private final Intake intake;
    private final ReceivedFiles files;

    @Inject
    WorkingIntake(Intake intake, ReceivedFiles files) {
        this.intake = intake;
        this.files = files;
    }

    /** For the container's proxy. */
    protected WorkingIntake() {
        this(null, null);
    }

    /**
     * Takes a file in.
     *
     * @param bytes    read to the end, not closed
     * @param fileName as sent
     * @throws se.samdiarium.platform.Refusal {@code document.empty, .too-large, .archive-bomb, .file-name-invalid, .security-classified};
     *                                        nothing is kept then
     */
    public TakenFile receive(InputStream bytes, String fileName) throws IOException {
        FileName name = new FileName(fileName);
        try (Intake.Judged judged = intake.judge(bytes, name)) {
            return files.keepAside(judged, name);
        }
    }
}
