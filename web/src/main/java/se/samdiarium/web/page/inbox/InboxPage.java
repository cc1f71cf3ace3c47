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
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.ReceivedDraft;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Drafts;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Uploads;

/** The inbox (inkorg): what has come in and is not yet registered, with what could be read from it, and what was registered last. */
@Named("inbox")
@RequestScoped
public class InboxPage {

    private static final int LATEST = 20;

    private final Receiving receiving;
    private final Drafts waiting;
    private final Diary diary;
    private final Notices notices;
    private final Uploads uploads;
    private String discarded;
    private List<ReceivedDraft> drafts;
    private List<EntryView> latest;
    private final List<ReceivedFileView> taken = new ArrayList<>();

    @Inject
    InboxPage(Receiving receiving, Drafts waiting, Diary diary, Notices notices, Uploads uploads) {
        this.receiving = receiving;
        this.waiting = waiting;
        this.diary = diary;
        this.notices = notices;
        this.uploads = uploads;
    }

    /** For the container's proxy. */
    protected InboxPage() {
        this(null, null, null, null, null);
    }

    /** Takes in the files that were sent, one after another; one that is refused does not stop the others. */
    public String upload() throws IOException {
        List<Part> sent = uploads.in("files");
        for (Part part : sent) {
            uploads.receive(part).ifPresent(taken::add);
        }
        drafts = null;
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
        drafts = null;
        discarded = name.orElse(null);
        return null;
    }

    /** What is not yet registered, newest first. */
    public List<ReceivedDraft> drafts() {
        if (drafts == null) {
            drafts = waiting.inbox();
        }
        return drafts;
    }

    /** What was registered last. */
    public List<EntryView> latest() {
        if (latest == null) {
            latest = diary.latestEntries(LATEST);
        }
        return latest;
    }

    /** Files of this request that were taken in. */
    public List<ReceivedFileView> taken() {
        return taken;
    }

    /** Name of the file that was just taken out; null when none. */
    public String getDiscarded() {
        return discarded;
    }
}
