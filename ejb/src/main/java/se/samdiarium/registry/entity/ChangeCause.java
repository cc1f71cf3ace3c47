package se.samdiarium.registry.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;

/**
 * Who changed the register, when and why.
 *
 * @param by  user name
 * @param at  when
 * @param why the reason
 */
public record ChangeCause(String by, Instant at, Reason why) {

    /** The fields that say something else afterwards than before. */
    List<RegisterChange> between(Optional<EntryId> entry, Map<String, Object> before, Map<String, Object> after) {
        return before.keySet().stream().filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new RegisterChange(entry, field, text(before.get(field)), text(after.get(field)), at, by, why.text())).toList();
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
