package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Ids;

/** The entry that was made by the request before this one, told once at the top of the page that follows. */
@Named("justRegistered")
@RequestScoped
public class JustRegistered {

    private final Diary diary;
    private String document;
    private Optional<EntryView> entry;

    @Inject
    JustRegistered(Diary diary) {
        this.diary = diary;
    }

    /** For the container's proxy. */
    protected JustRegistered() {
        this(null);
    }

    /** The entry; null when the address tells of none. */
    public EntryView entry() {
        if (entry == null) {
            entry = document == null || document.isBlank() ? Optional.empty() : find();
        }
        return entry.orElse(null);
    }

    private Optional<EntryView> find() {
        try {
            return diary.entryOf(Ids.parse(document, DocumentId::new, "document.unknown"));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Id of the document that was just registered. */
    public String getDocument() {
        return document;
    }

    /** Takes the id of the document that was just registered. */
    public void setDocument(String document) {
        this.document = document;
    }
}
