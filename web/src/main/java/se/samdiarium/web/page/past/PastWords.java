package se.samdiarium.web.page.past;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.web.page.Words;

/** What the codes in an earlier state of the register mean. */
@Named("pastWords")
@RequestScoped
public class PastWords {

    private final Diary diary;
    private final RegisterChanges changes;
    private final Words words;
    private Map<String, String> types;

    @Inject
    PastWords(Diary diary, RegisterChanges changes, Words words) {
        this.diary = diary;
        this.changes = changes;
        this.words = words;
    }

    /** For the container's proxy. */
    protected PastWords() {
        this(null, null, null);
    }

    /** A type of document; a code nobody knows is shown as it is. */
    public String type(String code) {
        if (types == null) {
            types = diary.documentTypes().stream().collect(Collectors.toMap(type -> type.code(), words::type));
        }
        return types.getOrDefault(code, code);
    }

    /** A class as code, text, structure and version; a dash for none. */
    public String classification(Object id) {
        UUID value = (UUID) words.value(id);
        return value == null ? words.shown(null) : changes.classification(value)
                .map(each -> "%s %s (%s %s)".formatted(each.code(), each.text(), each.structure(), each.version())).orElse(value.toString());
    }
}
