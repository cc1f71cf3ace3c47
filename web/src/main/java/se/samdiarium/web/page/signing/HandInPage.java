package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.InboxMatch;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.boundary.CounterpartProposals;
import se.samdiarium.signing.boundary.HandIns;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Uploads;

/** Handing in a counterpart that was signed elsewhere, from the signatory's page, the host's page, or the inbox. */
@Named("handIns")
@RequestScoped
public class HandInPage {

    private final HandIns handIns;
    private final CounterpartProposals proposals;
    private final Uploads uploads;
    private final Notices notices;
    private final Language language;
    private final Asked asked;
    private String region;
    private HandInLine last;
    private List<InboxMatch> matches;

    @Inject
    HandInPage(HandIns handIns, CounterpartProposals proposals, Uploads uploads, Notices notices, Language language, Asked asked) {
        this.handIns = handIns;
        this.proposals = proposals;
        this.uploads = uploads;
        this.notices = notices;
        this.language = language;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected HandInPage() {
        this(null, null, null, null, null, null);
    }

    /** Hands in the file of the form; what is said of it is shown on the same page. */
    public void upload() throws IOException {
        List<Part> sent = uploads.in("counterpart");
        if (!sent.isEmpty()) {
            Part part = sent.getFirst();
            try (InputStream bytes = part.getInputStream()) {
                Optional<RegionCode> signer = Optional.ofNullable(region).filter(code -> !code.isEmpty()).map(RegionCode::new);
                show(notices.attempt(part.getSubmittedFileName(), () -> handIns.handIn(round(), signer, bytes, part.getSubmittedFileName())));
            } finally {
                part.delete();
            }
        }
    }

    /** Hands in the file of the inbox whose button was pressed. */
    public String fromInbox() throws IOException {
        String chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("lamnaIn");
        if (chosen != null && FacesContext.getCurrentInstance().isPostback()) {
            String[] pair = chosen.split("@", 2);
            ReceivedId file = Ids.parse(pair[0], ReceivedId::new, "document.received-unknown");
            RoundId round = Ids.parse(pair.length == 2 ? pair[1] : "", RoundId::new, "signing.round-unknown");
            show(notices.attempt("", () -> handIns.handIn(round, Optional.empty(), file)));
        }
        return null;
    }

    /** Has the file judged anew whose button was pressed. */
    public String retry() throws IOException {
        String chosen = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("provaIgen");
        if (chosen != null && FacesContext.getCurrentInstance().isPostback()) {
            show(notices.attempt("", () -> handIns.retry(Ids.parse(chosen, HandInId::new, "signing.hand-in-unknown"))));
        }
        return null;
    }

    private void show(Optional<HandInView> view) {
        last = view.map(this::line).orElse(null);
    }

    /** What was said of the file of this request; null when there was none. */
    public HandInLine last() {
        return last;
    }

    /** The files handed in in a round, newest first. */
    public List<HandInLine> of(RoundId id) {
        return handIns.of(id).stream().map(this::line).toList();
    }

    /** The rounds a received file may be a counterpart of. */
    public List<InboxMatch> matches(ReceivedId file) {
        if (matches == null) {
            matches = proposals.inInbox();
        }
        return matches.stream().filter(match -> match.file().equals(file)).toList();
    }

    private HandInLine line(HandInView view) {
        return HandInLine.of(view, language.getLocale());
    }

    private RoundId round() {
        return Ids.parse(asked.or(null, "runda"), RoundId::new, "signing.round-unknown");
    }

    /** Code of the region that signed; empty: the certificate tells. */
    public String getRegion() {
        return region;
    }

    /** Takes the region that signed. */
    public void setRegion(String region) {
        this.region = region;
    }
}
