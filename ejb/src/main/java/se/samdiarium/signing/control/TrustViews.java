package se.samdiarium.signing.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.signing.TrustView;
import se.samdiarium.signing.TrustedListView;
import se.samdiarium.signing.TrustedListView.Condition;

/** Tells the state of trust in our words. */
public final class TrustViews {

    private TrustViews() {
    }

    /** As it is at this moment. */
    public static TrustView of(TrustStatus status, Instant now) {
        Optional<Instant> next = status.lists().stream().map(TrustStatus.ListState::nextUpdate).filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return new TrustView(true, status.ready(), status.anchors(), status.timeStampAnchors(), Optional.ofNullable(status.loadedAt()), next,
                Optional.ofNullable(status.snapshot()).map(Object::toString), status.lists().stream().map(list -> list(list, now)).toList(),
                status.problems(), now);
    }

    private static TrustedListView list(TrustStatus.ListState list, Instant now) {
        return new TrustedListView(list.address(), Optional.ofNullable(list.territory()), list.sequence(), Optional.ofNullable(list.issued()),
                Optional.ofNullable(list.nextUpdate()), condition(list, now));
    }

    private static Condition condition(TrustStatus.ListState list, Instant now) {
        if (!list.intact()) {
            return Condition.BROKEN;
        }
        if (!list.usableAt(now)) {
            return Condition.EXPIRED;
        }
        return list.fetched() ? Condition.FRESH : Condition.COPY;
    }
}
