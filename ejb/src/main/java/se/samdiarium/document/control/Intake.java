package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Background;

/** Judges a file before any of its bytes are kept. */
@ApplicationScoped
public class Intake {

    /**
     * A file that may be kept.
     *
     * @param staged     its bytes
     * @param extraction what could be read
     */
    public record Judged(ContentStore.Staged staged, Extraction extraction) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            staged.close();
        }
    }

    /** From here on, in bytes, a file may take tenths of a second to read. */
    private static final long BIG = 200_000;

    private final ContentStore store;
    private final TextExtraction extraction;
    private final ArchiveBombGuard bombs;
    private final MarkingScan markings;
    private final PoisonList poison;
    private final long most;

    /**
     * @param most largest file taken, in bytes; setting {@code samdiarium.document.max-bytes}, default 100 MiB. More costs disk and time
     *             at every reading, for all.
     */
    @Inject
    Intake(ContentStore store, TextExtraction extraction, ArchiveBombGuard bombs, MarkingScan markings, PoisonList poison,
            @ConfigProperty(name = "samdiarium.document.max-bytes", defaultValue = "104857600") long most) {
        this.store = store;
        this.extraction = extraction;
        this.bombs = bombs;
        this.markings = markings;
        this.poison = poison;
        this.most = most;
    }

    /** For the container's proxy. */
    protected Intake() {
        this(null, null, null, null, null, 0);
    }

    /**
     * Stages and reads the file.
     *
     * @throws Refusal {@code document.empty, .too-large, .archive-bomb, .security-classified}; the bytes are gone then
     */
    public Judged judge(InputStream bytes, FileName name) throws IOException {
        ContentStore.Staged staged = store.stage(bytes, most);
        try {
            bombs.check(staged.file(), name);
            Supplier<Extraction> reading = () -> read(staged, name);
            Extraction read = poison.known(staged.sha256()).orElseGet(
                    () -> Background.givingWay(staged.size() < BIG ? reading : () -> Background.leavingRoom(reading)));
            return new Judged(staged, read);
        } catch (IOException | RuntimeException e) {
            staged.close();
            throw e;
        }
    }

    private Extraction read(ContentStore.Staged staged, FileName name) {
        Extraction read = extraction.extract(staged.file(), name);
        poison.remember(staged.sha256(), read);
        markings.find(read).ifPresent(marking -> {
            throw new Refusal(Refusal.Kind.INVALID, "document.security-classified", name.value(), marking.words(), marking.page());
        });
        return read;
    }
}
