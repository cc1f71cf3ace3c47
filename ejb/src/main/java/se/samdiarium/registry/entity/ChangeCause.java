package se.samdiarium.registry.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.RegisterChange;

/**
 * Who changed the register, when and why.
 *
 * @param by  user name
 * @param at  when
 * @param why the reason, 1 to 500 characters
 */
public record ChangeCause(String by, Instant at, String why) {

    private static final int LONGEST = 500;

    /**
     * Checks and trims the reason.
     *
     * @throws Refusal {@code registry.reason-missing, .reason-too-long}
     */
    public ChangeCause {
        why = why == null ? "" : why.strip();
        if (why.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.reason-missing");
        }
        if (why.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.reason-too-long", why.length(), LONGEST);
        }
    }

    /** The fields that say something else afterwards than before. */
    List<RegisterChange> between(Optional<EntryId> entry, Map<String, Object> before, Map<String, Object> after) {
        return before.keySet().stream().filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new RegisterChange(entry, field, text(before.get(field)), text(after.get(field)), at, by, why)).toList();
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
