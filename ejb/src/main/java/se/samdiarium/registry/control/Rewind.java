package se.samdiarium.registry.control;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.registry.RegisterChange;

/** Turns what the register says back to an earlier instant, by undoing the changes made after it. */
final class Rewind {

    private Rewind() {
    }

    /**
     * What was said then.
     *
     * @param now         fields and what they say now; nothing is null
     * @param newestFirst all changes of them, the newest first
     * @param at          changes at this very instant had been made
     */
    static Map<String, String> to(Instant at, Map<String, String> now, List<RegisterChange> newestFirst) {
        Map<String, String> then = new LinkedHashMap<>(now);
        newestFirst.stream().filter(change -> change.at().isAfter(at))
                .forEach(change -> then.put(change.field(), change.before().orElse(null)));
        return then;
    }
}
