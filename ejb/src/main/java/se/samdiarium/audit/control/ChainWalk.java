package se.samdiarium.audit.control;

import java.util.Map;
import java.util.Optional;
import se.samdiarium.audit.ChainBreak;
import se.samdiarium.audit.ChainBreak.Kind;

/** A walk along the chain. After a break it goes on from the seal as it is stored, so that one break is told once. */
final class ChainWalk {

    private final Map<Long, String> seen;
    private Seal last = Seal.FIRST;
    private long count;
    private long breaks;
    private Optional<ChainBreak> first = Optional.empty();

    /** @param seen place and hash, as earlier verifications saw them */
    ChainWalk(Map<Long, String> seen) {
        this.seen = seen;
    }

    /** The next seal, the event it names and the event's line; empty when the event is gone. */
    void next(Seal seal, Optional<Long> event, Optional<String> line) {
        count++;
        wrong(seal, line).ifPresent(kind -> found(new ChainBreak(kind, seal.sequence(), event)));
        last = seal;
    }

    private Optional<Kind> wrong(Seal seal, Optional<String> line) {
        if (seal.sequence() != last.sequence() + 1) {
            return Optional.of(Kind.SEAL_GONE);
        }
        if (!seal.previous().equals(last.hash())) {
            return Optional.of(Kind.UNLINKED);
        }
        if (line.isEmpty()) {
            return Optional.of(Kind.EVENT_GONE);
        }
        if (!last.next(line.get()).equals(seal)) {
            return Optional.of(Kind.CHANGED);
        }
        return seen.getOrDefault(seal.sequence(), seal.hash()).equals(seal.hash()) ? Optional.empty() : Optional.of(Kind.REWRITTEN);
    }

    /** The last seal has been passed. */
    void end() {
        seen.keySet().stream().filter(sequence -> sequence > last.sequence()).min(Long::compare)
                .ifPresent(sequence -> found(new ChainBreak(Kind.REWRITTEN, last.sequence() + 1, Optional.empty())));
    }

    /** Notes a break. */
    void found(ChainBreak broken) {
        breaks++;
        first = first.or(() -> Optional.of(broken));
    }

    Seal last() {
        return last;
    }

    long count() {
        return count;
    }

    long breaks() {
        return breaks;
    }

    Optional<ChainBreak> first() {
        return first;
    }
}
