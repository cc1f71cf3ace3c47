package se.samdiarium.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import se.samdiarium.intake.MailAlarm;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.intake.boundary.Mail;
import se.samdiarium.intake.boundary.Mailboxes;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Words;

/** Mailboxes: for administrators how they are set and how they go; for registrars what has come of them in the own region. */
@Named("mailboxesPage")
@RequestScoped
public class MailboxesPage {

    private static final int COMPARISONS = 14;

    private final Mailboxes mailboxes;
    private final Mail mail;
    private final Person person;
    private final Notices notices;
    private final Words words;
    private List<MailboxView> all;
    private Map<MailboxId, ReconciliationView> compared;
    private RoundResult read;
    private String about;
    private String done;

    @Inject
    MailboxesPage(Mailboxes mailboxes, Mail mail, Person person, Notices notices, Words words) {
        this.mailboxes = mailboxes;
        this.mail = mail;
        this.person = person;
        this.notices = notices;
        this.words = words;
    }

    /** For the container's proxy. */
    protected MailboxesPage() {
        this(null, null, null, null, null);
    }

    /** Turns away who may neither administer nor register, before anything is shown. */
    public void load() {
        if (!person.isRegistrar()) {
            all();
        }
    }

    /** All mailboxes. */
    public List<MailboxView> all() {
        if (all == null) {
            all = mailboxes.all();
        }
        return all;
    }

    /** The last comparison of a mailbox; null when it was never compared. */
    public ReconciliationView compared(MailboxView box) {
        if (compared == null) {
            compared = mailboxes.lastComparisons();
        }
        return compared.get(box.id());
    }

    /** How intake is as a whole, in numbers. */
    public MailAlarm alarm() {
        return mailboxes.alarm();
    }

    /** The last comparisons of the own region's mailboxes. */
    public List<ReconciliationView> comparisons() {
        return mail.reconciliations().stream().limit(COMPARISONS).toList();
    }

    /** What a row's button asks for: reading a mailbox, turning it off or on. The id comes with the button. */
    public String act() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        if (faces.isPostback() && sent.get("las") != null) {
            MailboxView box = mailboxes.get(id(sent.get("las")));
            about = box.settings().name();
            read = notices.attempt(about, () -> mailboxes.read(box.id())).orElse(null);
        } else if (faces.isPostback() && sent.get("stang") != null) {
            turn(sent.get("stang"), false);
        } else if (faces.isPostback() && sent.get("starta") != null) {
            turn(sent.get("starta"), true);
        }
        all = null;
        return null;
    }

    private void turn(String id, boolean on) throws IOException {
        MailboxSettings now = mailboxes.get(id(id)).settings();
        MailboxSettings then = new MailboxSettings(now.region(), now.name(), now.address(), now.server(), now.username(), now.folders(),
                now.secretRef(), on, now.knownSenders());
        notices.attempt(now.name(), () -> mailboxes.change(id(id), then)).ifPresent(box -> {
            about = box.settings().name();
            done = on ? "mailbox.turned-on" : "mailbox.turned-off";
        });
    }

    /** Compares all active mailboxes with the ledger now. */
    public String compare() throws IOException {
        notices.attempt("", mailboxes::reconcile).ifPresent(results -> done = "mailbox.compared-now");
        compared = null;
        all = null;
        return null;
    }

    /** Reads the own region's mailboxes now. */
    public String fetch() throws IOException {
        Optional<Optional<RoundResult>> result = notices.attempt("", mail::read);
        read = result.flatMap(each -> each).orElse(null);
        done = result.isPresent() && read == null ? "mailbox.none-here" : null;
        return null;
    }

    /** Why a reading or a comparison stopped, in words. */
    public String told(Object fault) {
        QuarantineReason reason = (QuarantineReason) words.value(fault);
        try {
            RefusalText why = reason.text(words.texts().locale());
            return why.found() + " " + why.todo();
        } catch (MissingResourceException e) {
            return reason.line();
        }
    }

    /** What a reading did that was just asked for; null when none. */
    public RoundResult getRead() {
        return read;
    }

    /** Which mailbox it was about; null for all of the region. */
    public String getAbout() {
        return about;
    }

    /** Key of what was just done; null when nothing. */
    public String getDone() {
        return done;
    }

    static MailboxId id(String text) {
        return Ids.parse(text, MailboxId::new, "intake.mailbox-unknown");
    }
}
