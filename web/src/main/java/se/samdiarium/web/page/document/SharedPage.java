package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samdiarium.document.SharedDocument;
import se.samdiarium.document.boundary.Documents;

/** What other regions have shared with the person's region. */
@Named("shared")
@RequestScoped
public class SharedPage {

    private final Documents documents;
    private List<SharedDocument> all;

    @Inject
    SharedPage(Documents documents) {
        this.documents = documents;
    }

    /** For the container's proxy. */
    protected SharedPage() {
        this(null);
    }

    /** All of it, newest first. */
    public List<SharedDocument> all() {
        if (all == null) {
            all = documents.sharedWithUs();
        }
        return all;
    }
}
