package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.Series;

/** Remembers the series of authorities, which every registration asks for and hardly anybody changes. A change is known once it is committed. */
@ApplicationScoped
public class KnownSeries {

    /** A series was opened or closed. */
    public record Changed(AuthorityId authority) {
    }

    private final Map<AuthorityId, List<Series>> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /**
     * The series of these authorities, each authority's in the order read.
     *
     * @param database reads those that are not known
     */
    List<Series> of(Set<AuthorityId> authorities, Function<Set<AuthorityId>, List<Series>> database) {
        long seen = changes.get();
        Set<AuthorityId> missing = authorities.stream().filter(authority -> !known.containsKey(authority)).collect(Collectors.toSet());
        Map<AuthorityId, List<Series>> read = missing.isEmpty() ? Map.of()
                : database.apply(missing).stream().collect(Collectors.groupingBy(Series::authority));
        known.putAll(read);
        if (changes.get() != seen) {
            // What was read may be from before the change.
            read.keySet().forEach(known::remove);
        }
        return authorities.stream().map(authority -> read.getOrDefault(authority, known.getOrDefault(authority, List.of())))
                .flatMap(List::stream).toList();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Changed change) {
        changes.incrementAndGet();
        known.remove(change.authority);
    }
}
