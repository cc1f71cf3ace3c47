package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.SharedDocument;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.boundary.Diary;

/** What other regions have shared with the person's region. */
@Named("shared")
@RequestScoped
public class SharedPage {

    private final Documents documents;
    private final Diary diary;
    private Map<DocumentId, DocumentEntry> own;
    private List<SharedDocument> all;

    @Inject
    SharedPage(Documents documents, Diary diary) {
        this.documents = documents;
        this.diary = diary;
    }

    /** For the container's proxy. */
    protected SharedPage() {
        this(null, null);
    }

    /** The number of a document in the own diary; null when it has none there. */
    public DocumentEntry ownEntry(DocumentId document) {
        if (own == null) {
            own = diary.ownEntriesOf(all().stream().map(SharedDocument::id).toList()).stream()
                    .collect(Collectors.toMap(DocumentEntry::document, entry -> entry, (first, second) -> first));
        }
        return own.get(document);
    }

    /** All of it, newest first. */
    public List<SharedDocument> all() {
        if (all == null) {
            all = documents.sharedWithUs();
        }
        return all;
    }
}
