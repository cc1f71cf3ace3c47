package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Uploads;

/** The inbox (inkorg): what has come in and is not yet registered, and what was registered last. */
@Named("inbox")
@RequestScoped
public class InboxPage {

    private static final int LATEST = 20;

    private final Receiving receiving;
    private final Diary diary;
    private final Notices notices;
    private final Uploads uploads;
    private String discarded;
    private String registered;
    private List<ReceivedFileView> files;
    private List<EntryView> latest;
    private Optional<EntryView> made;
    private final List<ReceivedFileView> taken = new ArrayList<>();

    @Inject
    InboxPage(Receiving receiving, Diary diary, Notices notices, Uploads uploads) {
        this.receiving = receiving;
        this.diary = diary;
        this.notices = notices;
        this.uploads = uploads;
    }

    /** For the container's proxy. */
    protected InboxPage() {
        this(null, null, null, null);
    }

    /** Takes in the files that were sent, one after another; one that is refused does not stop the others. */
    public String upload() throws IOException {
        List<Part> sent = uploads.in("files");
        for (Part part : sent) {
            uploads.receive(part).ifPresent(taken::add);
        }
        files = null;
        boolean toOne = taken.size() == 1 && sent.size() == 1;
        return toOne ? "/diariefor?faces-redirect=true&fil=" + taken.getFirst().id() : null;
    }

    /** Takes a file that came in by mistake out of the inbox. The id comes with the button, not from its place in the list. */
    public String discard() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        String chosen = faces.getExternalContext().getRequestParameterMap().get("taBort");
        if (chosen == null || !faces.isPostback()) {
            return null;
        }
        ReceivedId id = Ids.parse(chosen, ReceivedId::new, "document.received-unknown");
        Optional<String> name = notices.attempt("", () -> {
            String fileName = receiving.received(id).fileName();
            receiving.discard(id);
            return fileName;
        });
        files = null;
        discarded = name.orElse(null);
        return null;
    }

    /** What is not yet registered, newest first. */
    public List<ReceivedFileView> files() {
        if (files == null) {
            files = receiving.inbox();
        }
        return files;
    }

    /** What was registered last. */
    public List<EntryView> latest() {
        if (latest == null) {
            latest = diary.latestEntries(LATEST);
        }
        return latest;
    }

    /** The entry that was just made, when the address tells of one. */
    public EntryView justRegistered() {
        if (made == null) {
            made = registered == null ? Optional.empty() : entryOf(registered);
        }
        return made.orElse(null);
    }

    private Optional<EntryView> entryOf(String document) {
        try {
            return diary.entryOf(Ids.parse(document, DocumentId::new, "document.unknown"));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Files of this request that were taken in. */
    public List<ReceivedFileView> taken() {
        return taken;
    }

    /** Name of the file that was just taken out; null when none. */
    public String getDiscarded() {
        return discarded;
    }

    /** Id of the document that was just registered. */
    public String getRegistered() {
        return registered;
    }

    /** Takes the id of the document that was just registered. */
    public void setRegistered(String registered) {
        this.registered = registered;
    }
}
