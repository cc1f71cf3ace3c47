package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.FixityState;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;

/**
 * Hashes everything that is kept, a slice at a time, and remembers how far it came: a server that was stopped goes on there. A file that is
 * missing or changed is told until it is whole again.
 */
@ApplicationScoped
public class FixityRun {

    private static final int SLICE = 50;

    private final FixityRecords records;
    private final ContentStore store;
    private final Clock clock;
    private final Duration interval;

    /**
     * @param interval from the end of one run to the beginning of the next, ISO 8601; setting {@code samdiarium.fixity.interval}, default P7D;
     *                 shorter: damage is found sooner, more disk is read
     */
    @Inject
    FixityRun(FixityRecords records, ContentStore store, Clock clock,
            @ConfigProperty(name = "samdiarium.fixity.interval", defaultValue = "P7D") Duration interval) {
        this.records = records;
        this.store = store;
        this.clock = clock;
        this.interval = interval;
    }

    /** For the container's proxy. */
    protected FixityRun() {
        this(null, null, null, null);
    }

    /** Begins a run if it is time, and hashes for as long as it is allowed. @return whether more is to be done now */
    public boolean work(Duration atMost) {
        Instant stop = clock.instant().plus(atMost);
        Optional<FixityRecords.Run> run = records.running().or(() -> isDue() ? Optional.of(records.begin()) : Optional.empty());
        while (run.isPresent() && clock.instant().isBefore(stop)) {
            List<FixityRecords.Kept> slice = records.next(run.get(), SLICE);
            if (slice.isEmpty()) {
                records.end(run.get());
                run = Optional.empty();
            } else {
                slice.forEach(this::check);
                run = Optional.of(records.advance(run.get(), slice));
            }
        }
        return run.isPresent();
    }

    /** Begins a run at the next opportunity, whatever the time. */
    public void order() {
        if (records.running().isEmpty()) {
            records.begin();
        }
    }

    /** What was found. */
    public FixityState state() {
        Instant late = clock.instant().minus(interval.multipliedBy(2));
        return records.state(late);
    }

    private boolean isDue() {
        return records.lastEnd().filter(end -> end.plus(interval).isAfter(clock.instant())).isEmpty();
    }

    private void check(FixityRecords.Kept kept) {
        Sha256 sha256 = kept.sha256();
        try (ContentStore.Fetched fetched = store.fetch(sha256)) {
            records.whole(sha256);
        } catch (Refusal damaged) {
            records.fault(sha256, store.holds(sha256) ? FixityState.What.CHANGED : FixityState.What.MISSING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
