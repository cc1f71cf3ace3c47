package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;
import se.samdiarium.document.Marking;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.boundary.Background;

/**
 * Reads kept files again, one after the other in the background. A file in which a security-classification marking turns up keeps no text:
 * somebody must deal with it. What waits is forgotten when the server stops; the files are still listed then.
 */
@ApplicationScoped
public class Rereading {

    private static final System.Logger LOG = System.getLogger(Rereading.class.getName());

    private final ContentStore store;
    private final TextExtraction extraction;
    private final MarkingScan markings;
    private final PoisonList poison;
    private final UnreadRecords records;
    private final Background background;
    private final Set<Sha256> waiting = new LinkedHashSet<>();
    private boolean running;

    @Inject
    Rereading(ContentStore store, TextExtraction extraction, MarkingScan markings, PoisonList poison, UnreadRecords records,
            Background background) {
        this.store = store;
        this.extraction = extraction;
        this.markings = markings;
        this.poison = poison;
        this.records = records;
        this.background = background;
    }

    /** For the container's proxy. */
    protected Rereading() {
        this(null, null, null, null, null, null);
    }

    /** Has these files read again, soon. */
    public void order(List<Sha256> files, UUID account) {
        synchronized (waiting) {
            waiting.addAll(files);
            if (!running && !waiting.isEmpty()) {
                running = true;
                background.start(() -> work(account));
            }
        }
    }

    /** How many wait. */
    public int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void work(UUID account) {
        Optional<Sha256> next = next();
        while (next.isPresent()) {
            try {
                readAgain(next.get(), account);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "File " + next.get() + " could not be read again", e);
            }
            next = next();
        }
    }

    private Optional<Sha256> next() {
        synchronized (waiting) {
            Optional<Sha256> first = waiting.stream().findFirst();
            first.ifPresent(waiting::remove);
            running = first.isPresent();
            return first;
        }
    }

    /** Reads one file and keeps what came of it. */
    void readAgain(Sha256 sha256, UUID account) {
        poison.forget(sha256);
        try (ContentStore.Fetched fetched = store.fetch(sha256)) {
            Extraction outcome = extraction.extract(fetched.file(), new FileName("fil"));
            poison.remember(sha256, outcome);
            records.replace(sha256, markings.find(outcome).map(marking -> marked(outcome, marking)).orElse(outcome), account);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction marked(Extraction outcome, Marking marking) {
        return new Extraction.Failed(outcome.mediaType(), "document.marking-found",
                "The text bears a security-classification marking (%s, page %d): it is not kept.".formatted(marking.words(), marking.page()));
    }
}
