package se.samdiarium.search.control;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import se.samdiarium.search.IndexCheck;

/**
 * Compares database and index to the document. Both change while they are compared: what seems to differ is looked at again, with the index
 * brought up to date, before it is told.
 */
final class IndexChecker {

    private static final int MOST_TOLD = 100;
    private static final int MOST_LOOKED_AT_AGAIN = 10_000;

    private final IndexSource source;
    private final IndexFolder index;
    private final Follower follower;
    private final Clock clock;

    IndexChecker(IndexSource source, IndexFolder index, Follower follower, Clock clock) {
        this.source = source;
        this.index = index;
        this.follower = follower;
        this.clock = clock;
    }

    IndexCheck check() {
        long began = System.nanoTime();
        follower.apply();
        AtomicLong entries = new AtomicLong();
        Set<UUID> doubtful = new LinkedHashSet<>();
        List<IndexLook.Held> surplus = index.look(look -> {
            source.all(batch -> batch.forEach(entry -> {
                entries.incrementAndGet();
                if (look.at(entry) != IndexLook.Found.SAME) {
                    doubtful.add(entry.document().value());
                }
            }));
            return look.unseen();
        });
        Differences confirmed = doubtful.isEmpty() && surplus.isEmpty() ? new Differences() : again(doubtful, surplus);
        return new IndexCheck(clock.instant(), entries.get(), confirmed.missing, confirmed.older, confirmed.surplus, confirmed.number,
                (System.nanoTime() - began) / 1_000_000);
    }

    private Differences again(Set<UUID> doubtful, List<IndexLook.Held> surplus) {
        Differences confirmed = new Differences();
        follower.apply();
        index.look(look -> {
            doubtful.stream().limit(MOST_LOOKED_AT_AGAIN)
                    .flatMap(document -> source.entriesOf(List.of(document)).stream()).forEach(entry -> {
                switch (look.at(entry)) {
                    case MISSING -> confirmed.tell(confirmed.missing, entry.entry().value());
                    case OLDER -> confirmed.tell(confirmed.older, entry.entry().value());
                    case SAME -> { }
                }
            });
            surplus.stream().limit(MOST_LOOKED_AT_AGAIN).filter(held -> look.holds(held.entry()))
                    .filter(held -> source.entriesOf(List.of(held.document())).stream()
                            .noneMatch(entry -> entry.entry().value().equals(held.entry())))
                    .forEach(held -> confirmed.tell(confirmed.surplus, held.entry()));
            return null;
        });
        confirmed.number += Math.max(0, doubtful.size() - MOST_LOOKED_AT_AGAIN) + Math.max(0, surplus.size() - MOST_LOOKED_AT_AGAIN);
        return confirmed;
    }

    private static final class Differences {

        private final List<UUID> missing = new ArrayList<>();
        private final List<UUID> older = new ArrayList<>();
        private final List<UUID> surplus = new ArrayList<>();
        private long number;

        void tell(List<UUID> kind, UUID entry) {
            number++;
            if (kind.size() < MOST_TOLD) {
                kind.add(entry);
            }
        }
    }
}
