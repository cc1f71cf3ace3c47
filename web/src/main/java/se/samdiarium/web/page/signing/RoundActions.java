package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.RegionCode;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Notices;

/** What the host can do with the shown round: remind, ask again, withdraw. The region comes with the button, not from its place in the list. */
@Named("roundActions")
@RequestScoped
public class RoundActions {

    private final Rounds rounds;
    private final AgreementPage page;
    private final Notices notices;
    private String reason;
    private Integer reminded;

    @Inject
    RoundActions(Rounds rounds, AgreementPage page, Notices notices) {
        this.rounds = rounds;
        this.page = page;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected RoundActions() {
        this(null, null, null);
    }

    /** Does what a row's button asks: reminds the region, or asks it again. */
    public String act() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        if (!faces.isPostback()) {
            return null;
        }
        if (sent.containsKey("paminn")) {
            remind(Set.of(new RegionCode(sent.get("paminn"))));
        } else if (sent.containsKey("fragaIgen")) {
            notices.attempt("", () -> rounds.askAgain(page.shown().id(), new RegionCode(sent.get("fragaIgen"))));
            page.reread();
        }
        return null;
    }

    /** Reminds all that are waited for. */
    public void remindAll() throws IOException {
        remind(Set.of());
    }

    private void remind(Set<RegionCode> regions) throws IOException {
        Optional<Integer> done = notices.attempt("", () -> rounds.remind(page.shown().id(), regions).size());
        reminded = done.orElse(null);
        page.reread();
    }

    /** Ends the round. A reason that is refused stays in its field. */
    public String withdraw() throws IOException {
        return notices.attempt("", () -> rounds.withdraw(page.shown().id(), reason))
                .map(round -> "/avtalet?faces-redirect=true&runda=" + round.id()).orElse(null);
    }

    /** How many were reminded in this request; null when nobody was asked to be. */
    public Integer reminded() {
        return reminded;
    }

    /** Why the round is withdrawn. */
    public String getReason() {
        return reason;
    }

    /** Takes why the round is withdrawn. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
