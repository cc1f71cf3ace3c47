package se.samdiarium.web.page.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.UUID;
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
    private Map<String, String> types;

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
        return history.map(change -> {
            String number = change.entry().map(id -> numbers.getOrDefault(id, file.number())).orElse(file.number());
            return new ChangeLine(words.exactTime(change.at()), number, field(change),
                    change.before().map(value -> told(change.field(), value)).orElse(""),
                    change.after().map(value -> told(change.field(), value)).orElse(""), change.by(), change.reason());
        }).toList();
    }

    /** Name of the field that was changed. */
    public String field(RegisterChange change) {
        return known("change.field." + change.field(), change.field());
    }

    /** A value of a field in words; where it is no code, as it is. */
    public String told(String field, String value) {
        return switch (field) {
            case "direction" -> words.direction(Direction.valueOf(value));
            case "type_code" -> types().getOrDefault(value, value);
            case "classification_id" -> changes.classification(UUID.fromString(value)).map(each -> each.code() + " " + each.text()).orElse(value);
            case "state" -> known("case-state." + value, value);
            default -> value;
        };
    }

    private Map<String, String> types() {
        if (types == null) {
            types = diary.documentTypes().stream().collect(Collectors.toMap(type -> type.code(), words::type));
        }
        return types;
    }

    private String known(String key, String otherwise) {
        try {
            return words.texts().of(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
