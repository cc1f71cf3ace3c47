package se.samdiarium.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is trusted now.
 *
 * @param configured       the settings name a list of trusted lists; without it nothing is signed or judged
 * @param ready            there are trust anchors, and the list of lists has not expired: verdicts can be given
 * @param anchors          certificates that are trust anchors
 * @param timeStampAnchors those of time-stamp services among them
 * @param loadedAt         when the lists were last loaded
 * @param nextUpdate       when the first of the lists expires
 * @param snapshot         id of the set of lists: SHA-256 in hexadecimal
 * @param lists            the list of lists first
 * @param problems         of the last load, in English, for those who run the system
 * @param asOf             the moment this was told
 */
public record TrustView(boolean configured, boolean ready, int anchors, int timeStampAnchors, Optional<Instant> loadedAt,
        Optional<Instant> nextUpdate, Optional<String> snapshot, List<TrustedListView> lists, List<String> problems, Instant asOf) {

    /** Nothing is configured. */
    public static TrustView off(Instant now) {
        return new TrustView(false, false, 0, 0, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), now);
    }

    /** How long ago the lists were loaded. */
    public Optional<Duration> age() {
        return loadedAt.map(at -> Duration.between(at, asOf));
    }
}
