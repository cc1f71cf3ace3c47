package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.Sha256;

/** Removes bytes that nothing refers to: discarded drafts and files, and what a refused registration left behind. */
@ApplicationScoped
public class ContentSweep {

    private static final System.Logger LOG = System.getLogger(ContentSweep.class.getName());
    private static final int BATCH = 1_000;

    private final ContentStore store;
    private final SweepRecords records;
    private final Clock clock;
    private final Duration grace;
    private long removed;
    private long bytes;
    private long faults;

    /**
     * @param grace how long bytes are kept after nothing refers to them; ISO-8601; setting {@code samdiarium.content.sweep-grace}, default P7D.
     *              Shorter than the time between a backup of the database and that of the content folder: a restored database may ask for
     *              bytes that are gone
     */
    @Inject
    ContentSweep(ContentStore store, SweepRecords records, Clock clock,
            @ConfigProperty(name = "samdiarium.content.sweep-grace", defaultValue = "P7D") Duration grace) {
        this.store = store;
        this.records = records;
        this.clock = clock;
        this.grace = grace;
    }

    /** For the container's proxy. */
    protected ContentSweep() {
        this(null, null, null, null);
    }

    /** Sweeps, one sweep at a time, and keeps what it did. A piece that cannot be removed stops no other. */
    public synchronized void sweep() {
        Instant begun = clock.instant();
        removed = 0;
        bytes = 0;
        faults = 0;
        records.mark();
        for (Sha256 sha256 : records.unusedSince(begun.minus(grace))) {
            attempt(sha256, () -> records.remove(sha256));
        }
        sweepStrays(begun.minus(grace));
        records.keep(begun, removed, bytes, faults);
    }

    private void sweepStrays(Instant before) {
        try (Stream<ContentStore.Kept> kept = store.list()) {
            Iterator<ContentStore.Kept> old = kept.filter(each -> each.keptAt().isBefore(before)).iterator();
            Map<Sha256, ContentStore.Kept> batch = new LinkedHashMap<>();
            while (old.hasNext()) {
                ContentStore.Kept next = old.next();
                batch.put(next.sha256(), next);
                if (batch.size() == BATCH || !old.hasNext()) {
                    Set<Sha256> known = records.known(batch.keySet());
                    batch.values().stream().filter(each -> !known.contains(each.sha256())).forEach(stray ->
                            attempt(stray.sha256(), () -> records.removeStray(stray) ? stray.size() : 0));
                    batch.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Removal {
        long bytes();
    }

    private void attempt(Sha256 sha256, Removal removal) {
        try {
            long size = removal.bytes();
            bytes += size;
            removed += size > 0 ? 1 : 0;
        } catch (RuntimeException e) {
            faults++;
            LOG.log(System.Logger.Level.WARNING, "The bytes of " + sha256 + " could not be removed; tried again by the next sweep", e);
        }
    }
}
