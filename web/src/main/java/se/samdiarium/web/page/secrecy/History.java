package se.samdiarium.web.page.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.web.page.Words;

/** Changes of the register in words. */
@RequestScoped
public class History {

    private final RegisterChanges changes;
    private final Diary diary;
    private final Words words;

    @Inject
    History(RegisterChanges changes, Diary diary, Words words) {
        this.changes = changes;
        this.diary = diary;
        this.words = words;
    }

    /** For the container's proxy. */
    protected History() {
        this(null, null, null);
    }

    /** All changes of the case and its entries, the newest first. */
    public List<ChangeLine> of(RegisteredCase file) {
        return lines(file, changes.history(file.id()).stream());
    }

    /** The changes of one entry of the case. */
    public List<ChangeLine> of(RegisteredCase file, EntryId entry) {
        return lines(file, changes.history(file.id()).stream().filter(change -> change.entry().equals(Optional.of(entry))));
    }

    private List<ChangeLine> lines(RegisteredCase file, Stream<RegisterChange> history) {
        Map<EntryId, String> numbers = file.entries().stream().collect(Collectors.toMap(RegisteredEntry::id, RegisteredEntry::number));
        Map<String, Function<String, String>> told = told();
        return history.map(change -> {
            Function<String, String> tell = told.getOrDefault(change.field(), Function.identity());
            String number = change.entry().map(id -> numbers.getOrDefault(id, file.number())).orElse(file.number());
            return new ChangeLine(words.exactTime(change.at()), number,
                    known("change.field." + change.field(), change.field()), change.before().map(tell).orElse(""),
                    change.after().map(tell).orElse(""), change.by(), change.reason());
        }).toList();
    }

    /** Fields whose values are codes, and what the codes mean. */
    private Map<String, Function<String, String>> told() {
        Map<String, String> types = diary.documentTypes().stream().collect(Collectors.toMap(type -> type.code(), words::type));
        return Map.of(
                "direction", value -> words.direction(Direction.valueOf(value)),
                "type_code", value -> types.getOrDefault(value, value),
                "classification_id", value -> changes.classification(UUID.fromString(value))
                        .map(each -> each.code() + " " + each.text()).orElse(value),
                "state", value -> known("case-state." + value, value));
    }

    private String known(String key, String otherwise) {
        try {
            return words.texts().of(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
