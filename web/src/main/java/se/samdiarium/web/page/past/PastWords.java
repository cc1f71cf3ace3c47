package se.samdiarium.web.page.past;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.web.page.Words;
import se.samdiarium.web.page.secrecy.History;

/** What the codes in an earlier state of the register mean. */
@Named("pastWords")
@RequestScoped
public class PastWords {

    private final History history;
    private final RegisterChanges changes;
    private final Words words;

    @Inject
    PastWords(History history, RegisterChanges changes, Words words) {
        this.history = history;
        this.changes = changes;
        this.words = words;
    }

    /** For the container's proxy. */
    protected PastWords() {
        this(null, null, null);
    }

    /** A type of document; a code nobody knows is shown as it is. */
    public String type(String code) {
        return history.told("type_code", code);
    }

    /** A class as code, text, structure and version; a dash for none. */
    public String classification(Object id) {
        UUID value = (UUID) words.value(id);
        return value == null ? words.shown(null) : changes.classification(value)
                .map(each -> "%s %s (%s %s)".formatted(each.code(), each.text(), each.structure(), each.version())).orElse(value.toString());
    }
}
