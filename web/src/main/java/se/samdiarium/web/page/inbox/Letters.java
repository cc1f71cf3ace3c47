package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.intake.MailView;
import se.samdiarium.intake.QuarantineId;
import se.samdiarium.intake.QuarantineView;
import se.samdiarium.intake.boundary.Mail;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Notices;

/** E-mail in the inbox: which letter a file came with, and the letters that could not be taken. */
@Named("letters")
@RequestScoped
public class Letters {

    private final Mail mail;
    private final Notices notices;
    private final Language language;
    private Map<ReceivedId, MailView> origins;
    private List<QuarantineView> waiting;

    @Inject
    Letters(Mail mail, Notices notices, Language language) {
        this.mail = mail;
        this.notices = notices;
        this.language = language;
    }

    /** For the container's proxy. */
    protected Letters() {
        this(null, null, null);
    }

    /** The letter the file came with; null when it did not come by e-mail. */
    public MailView of(ReceivedId file) {
        if (origins == null) {
            origins = new HashMap<>();
            mail.waiting().forEach(letter -> letter.files().forEach(each -> origins.put(each.received(), letter)));
        }
        return origins.get(file);
    }

    /** Letters that could not be taken and lie in the mailbox. */
    public List<QuarantineView> waiting() {
        if (waiting == null) {
            waiting = mail.quarantine();
        }
        return waiting;
    }

    /** Why a letter could not be taken. */
    public RefusalText why(QuarantineView letter) {
        return letter.reason().text(language.getLocale());
    }

    /** Has a letter tried again, or dismisses it with the reason that was typed. The id comes with the button. */
    public String decide() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        String again = sent.get("forsokIgen");
        String dismissed = sent.get("avfarda");
        if (faces.isPostback() && again != null) {
            notices.attempt("", () -> mail.retry(id(again)));
        } else if (faces.isPostback() && dismissed != null) {
            notices.attempt("", () -> mail.dismiss(id(dismissed), sent.get("skal-" + dismissed)));
        }
        waiting = null;
        return null;
    }

    private static QuarantineId id(String text) {
        return Ids.parse(text, QuarantineId::new, "intake.quarantine-unknown");
    }
}
