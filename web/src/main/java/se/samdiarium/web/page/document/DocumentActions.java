package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Uploads;

/** What can be done with a document: a new version, sharing it. */
@Named("documentActions")
@RequestScoped
public class DocumentActions {

    private final Documents documents;
    private final Receiving receiving;
    private final DocumentPage page;
    private final Notices notices;
    private final Uploads uploads;
    private String held;
    private Integer seen;
    private List<String> regions = List.of();

    @Inject
    DocumentActions(Documents documents, Receiving receiving, DocumentPage page, Notices notices, Uploads uploads) {
        this.documents = documents;
        this.receiving = receiving;
        this.page = page;
        this.notices = notices;
        this.uploads = uploads;
    }

    /** For the container's proxy. */
    protected DocumentActions() {
        this(null, null, null, null, null);
    }

    /**
     * Adds the file as the next version. When somebody else was first, the file is held and can be added with one press after looking at
     * what changed.
     */
    public String addVersion() throws IOException {
        Optional<ReceivedId> received = received();
        if (received.isEmpty()) {
            return null;
        }
        int revision = seen == null ? page.document().revision() : seen;
        boolean added = notices.attempt("", () -> documents.addVersion(page.id(), received.get(), revision)).isPresent();
        if (!added) {
            keepOrDiscard(received.get());
        }
        page.reread();
        seen = null;
        return added ? here() : null;
    }

    private Optional<ReceivedId> received() throws IOException {
        if (held != null) {
            return Optional.of(Ids.parse(held, ReceivedId::new, "document.received-unknown"));
        }
        List<Part> sent = uploads.in("file");
        return sent.isEmpty() ? Optional.empty() : uploads.receive(sent.getFirst()).map(ReceivedFileView::id);
    }

    private void keepOrDiscard(ReceivedId received) {
        if (notices.has("document.changed")) {
            held = received.toString();
        } else {
            receiving.discard(received);
            held = null;
        }
    }

    /** Shares the document with the chosen regions. */
    public String share() throws IOException {
        boolean shared = notices.attempt("", () -> documents.share(page.id(), codes(regions))).isPresent();
        page.reread();
        return shared ? here() : null;
    }

    private String here() {
        return "/handling?faces-redirect=true&id=" + page.id();
    }

    private static Set<RegionCode> codes(List<String> chosen) {
        return chosen.stream().map(RegionCode::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Name of the file that waits to be added; null when none. */
    public String heldName() {
        return held == null ? null : receiving.received(Ids.parse(held, ReceivedId::new, "document.received-unknown")).fileName();
    }

    /** Id of the file that waits to be added. */
    public String getHeld() {
        return held;
    }

    /** Takes the id of the file that waits to be added. */
    public void setHeld(String held) {
        this.held = held;
    }

    /** The revision of the document that the person saw. */
    public Integer getSeen() {
        return seen == null ? (Integer) page.document().revision() : seen;
    }

    /** Takes the revision that the person saw. */
    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    /** Codes of the regions to share with. */
    public List<String> getRegions() {
        return regions;
    }

    /** Takes the regions to share with. */
    public void setRegions(List<String> regions) {
        this.regions = regions;
    }
}
