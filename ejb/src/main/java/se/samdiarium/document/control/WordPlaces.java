package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.PlacedWord;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.boundary.Sql;

/** Where the words of a PDF stand on its pages: told by a child process when first asked for, then kept. The file itself is only read. */
@ApplicationScoped
public class WordPlaces {

    private static final System.Logger LOG = System.getLogger(WordPlaces.class.getName());
    private static final int LONGEST_REASON = 500;
    private static final long LARGEST = 20_000_000;
    private static final int AT_ONCE = 2;
    private static final Duration RETRY = Duration.ofHours(1);

    private final Sql sql;
    private final ContentStore store;
    private final Clock clock;
    private final Duration limit;
    private final int mostPages;
    private final Semaphore room = new Semaphore(AT_ONCE);

    /**
     * @param limit     {@code samdiarium.places.timeout}: longest time for one file; default 60 s. Longer: thick files are marked too, and the
     *                  first who opens one waits.
     * @param mostPages {@code samdiarium.places.max-pages}: pages beyond so many of a file get no marks; default 500
     */
    @Inject
    WordPlaces(Sql sql, ContentStore store, Clock clock, @ConfigProperty(name = "samdiarium.places.timeout", defaultValue = "PT60S") Duration limit,
            @ConfigProperty(name = "samdiarium.places.max-pages", defaultValue = "500") int mostPages) {
        this.sql = sql;
        this.store = store;
        this.clock = clock;
        this.limit = limit;
        this.mostPages = mostPages;
    }

    /** For the container's proxy. */
    protected WordPlaces() {
        this(null, null, null, Duration.ZERO, 0);
    }

    /** The words of each page; nothing when they cannot be placed. Pages read from their pictures stand in for those without text. */
    List<List<PlacedWord>> of(Sha256 file) {
        Optional<String> read = sql.values(String.class, "select places from ocr_text where sha256 = ?1 and state = 'TEXT'", file.hex())
                .findFirst();
        if (read.filter(String::isEmpty).isPresent()) {
            return List.of();
        }
        List<List<PlacedWord>> pictures = read.map(PlacedText::read).orElse(List.of());
        List<List<PlacedWord>> words = kept(file).or(() -> made(file)).map(PlacedText::read).orElse(List.of());
        List<List<PlacedWord>> pages = new ArrayList<>();
        for (int page = 0; page < Math.max(words.size(), pictures.size()); page++) {
            List<PlacedWord> fromPicture = page < pictures.size() ? pictures.get(page) : List.of();
            pages.add(!fromPicture.isEmpty() || page >= words.size() ? fromPicture : words.get(page));
        }
        return pages;
    }

    /** What is kept; an empty text for what could not be placed within the last hour: the server may have been busy. */
    private Optional<String> kept(Sha256 file) {
        return sql.values(String.class, "select body from word_places where sha256 = ?1 and (state = 'PLACED' or made_at > ?2)", file.hex(),
                clock.instant().minus(RETRY)).findFirst();
    }

    /** Made now; nothing when too many others are being made. */
    private Optional<String> made(Sha256 file) {
        try {
            if (!room.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(make(file));
        } finally {
            room.release();
        }
    }

    private String make(Sha256 file) {
        String body = "";
        String reason = null;
        try (ContentStore.Fetched fetched = store.fetch(file); ChildProgram child = new ChildProgram()) {
            Path told = child.folder().resolve("words.txt");
            child.runJava(limit, "PageWords", List.of(fetched.file().toRealPath().toString(), told.toString(), Integer.toString(mostPages)));
            if (Files.size(told) <= LARGEST) {
                body = Files.readString(told).replace("\u0000", "");
            } else {
                reason = "The words of the file and their places take %d bytes.".formatted(Files.size(told));
            }
        } catch (IOException | TimeoutException e) {
            LOG.log(Level.INFO, "The words of " + file.hex() + " could not be placed on their pages", e);
            reason = String.valueOf(e.getMessage());
        }
        sql.update("""
                insert into word_places (sha256, state, reason, body, made_at) values (?1, ?2, cast(?3 as varchar), ?4, ?5)
                on conflict (sha256) do update set state = excluded.state, reason = excluded.reason, body = excluded.body,
                made_at = excluded.made_at""", file.hex(), reason == null ? "PLACED" : "FAILED",
                reason == null ? null : reason.substring(0, Math.min(LONGEST_REASON, reason.length())), body, clock.instant());
        return body;
    }
}
