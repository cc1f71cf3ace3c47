package se.samdiarium.ades;

import eu.europa.esig.dss.service.http.commons.CommonsDataLoader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The trust anchors of the European trusted lists (ETSI TS 119 612), shared by all signing and validating.
 *
 * <p>Life cycle: one per application. {@link #open} reads the last good lists from the cache without network; {@link #refresh} fetches new ones
 * and is meant for a timer (an hour is usual; the lists change a few times a month) and for start-up in the background. Refresh swaps the whole
 * set at once: a validation that runs sees one set from beginning to end. Safe for many threads. Nothing to close.
 *
 * <p>Wrong: to call {@code refresh} before each validation. It makes every caller wait for the slowest list operator of Europe.
 */
public final class TrustStore {

    private final TrustSettings settings;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile State state = new State(null, List.of("Trust lists have not been loaded yet."));

    private record State(TrustSnapshot snapshot, List<String> problems) {
    }

    private TrustStore(TrustSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens with the lists of the cache; without network. Not ready if the cache is empty or too old: see {@link #status}. */
    public static TrustStore open(TrustSettings settings, Clock clock) {
        TrustStore store = new TrustStore(settings, clock);
        store.load(new TrustedListLoad(settings, null, List.of()));
        return store;
    }

    /**
     * Fetches all lists. What cannot be fetched or is not a correctly signed list keeps its last good copy; a refresh never makes trust worse. Takes
     * seconds, at most the timeout for each list that does not answer. Two calls at once run one after the other.
     *
     * @return the state afterwards, with the problems met; never fails because of a list
     */
    public TrustStatus refresh() {
        refreshing.lock();
        try {
            CommonsDataLoader network = DssTools.withTimeout(new CommonsDataLoader(), settings.timeout());
            load(new TrustedListLoad(settings, network, state.snapshot == null ? List.of() : state.snapshot.lists()));
            return status();
        } finally {
            refreshing.unlock();
        }
    }

    /** What is in use now. Ready is judged at the moment of the call: trust that was ready yesterday may have expired. */
    public TrustStatus status() {
        State now = state;
        if (now.snapshot == null) {
            return new TrustStatus(false, 0, 0, null, null, List.of(), now.problems);
        }
        return now.snapshot.statusAt(clock.instant(), now.problems);
    }

    /**
     * The documents of the set in use by address: the lists, and what leads from the pinned signers to those of the list of lists. With them
     * anyone can judge by the same trust, without network. Empty before the first load. Do not change the arrays.
     */
    public Map<String, byte[]> content() {
        State now = state;
        return now.snapshot == null ? Map.of() : now.snapshot.content();
    }

    /** The set in use, or a refusal when it is not ready. */
    TrustSnapshot ready() {
        State now = state;
        Instant time = clock.instant();
        if (now.snapshot == null || !now.snapshot.readyAt(time)) {
            throw new TrustUnavailable("Trust anchors were asked for at %s, but the trust lists are not usable: %s Refresh them and try again."
                    .formatted(time, String.join(" ", status().problems())));
        }
        return now.snapshot;
    }

    TrustSettings settings() {
        return settings;
    }

    private void load(TrustedListLoad load) {
        TrustSnapshot loaded = load.load(clock.instant());
        TrustSnapshot before = state.snapshot;
        boolean better = before == null || loaded.anchors().getNumberOfCertificates() > 0 || before.anchors().getNumberOfCertificates() == 0;
        state = new State(better ? loaded : before, load.problems());
    }
}
