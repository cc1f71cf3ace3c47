package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.Marking;
import se.samdiarium.document.Sha256;

/** The queue of scanned files: one is read at a time, apart from all other reading, so that a thick scan holds up nobody. */
@ApplicationScoped
public class OcrQueue {

    private static final String NO_PROGRAM = "document.ocr-not-installed";

    private final OcrRecords records;
    private final ContentStore store;
    private final MarkingScan markings;
    private final PageReader reader;
    private volatile String program = "";

    /**
     * @param program   {@code samdiarium.ocr.program}: Tesseract's name on PATH, or its path
     * @param pageLimit {@code samdiarium.ocr.page-timeout}: longest time for one page
     * @param mostPages {@code samdiarium.ocr.max-pages}: pages of one file
     */
    @Inject
    OcrQueue(OcrRecords records, ContentStore store, MarkingScan markings,
            @ConfigProperty(name = "samdiarium.ocr.program", defaultValue = "tesseract") String program,
            @ConfigProperty(name = "samdiarium.ocr.page-timeout", defaultValue = "PT60S") Duration pageLimit,
            @ConfigProperty(name = "samdiarium.ocr.max-pages", defaultValue = "300") int mostPages) {
        this.records = records;
        this.store = store;
        this.markings = markings;
        this.reader = new PageReader(program, pageLimit, mostPages);
    }

    /** For the container's proxy. */
    protected OcrQueue() {
        this(null, null, null, "", Duration.ZERO, 0);
    }

    /** Reads the file that has waited longest. @return whether there was one to read */
    public boolean readOne() {
        Optional<Sha256> next = records.next();
        if (next.isEmpty()) {
            return false;
        }
        program = reader.engine().orElse("");
        if (program.isEmpty()) {
            records.sayWhy(NO_PROGRAM, "Scanned pages are not read: Tesseract with Swedish is not installed on the server.");
            return false;
        }
        read(next.get());
        return true;
    }

    /** How many files wait. */
    public long waiting() {
        return records.waiting();
    }

    /** Program and version as last seen; empty when none is installed or none was needed yet. */
    public String program() {
        return program;
    }

    /** Puts files that failed back into the queue. */
    public void again(List<Sha256> files) {
        files.forEach(records::again);
    }

    private void read(Sha256 file) {
        try (ContentStore.Fetched fetched = store.fetch(file)) {
            Ocr read = reader.read(fetched.file(), records.extracted(file), program);
            Optional<Marking> marking = markings.find(new Extraction.Text("application/pdf", withoutLabels(read), Optional.empty(),
                    Optional.empty(), Map.of(), false));
            if (marking.isPresent()) {
                records.failed(file, "document.marking-found", 
                        "The scanned pages bear a security-classification marking (%s, page %d): their text is not kept.".formatted(
                                marking.get().words(), marking.get().page()));
            } else {
                records.done(file, read);
            }
        } catch (TimeoutException e) {
            records.failed(file, "document.ocr-timeout", e.getMessage());
        } catch (IOException e) {
            records.failed(file, "document.ocr-failed", e.getMessage());
        }
    }

    private static List<String> withoutLabels(Ocr read) {
        return read.pages().stream().map(page -> page.replaceFirst("(?m)\\A\\[Maskinläst.*$", "")).toList();
    }
}
