package se.samdiarium.web.page.secrecy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.ChangeCase;
import se.samdiarium.registry.ChangeEntry;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** Changing register data of an entry ({@code ?post=}) or a case ({@code ?arende=}), and the history of what was changed. */
@Named("changePage")
@RequestScoped
public class ChangePage {

    private final RegisterChanges changes;
    private final Diary diary;
    private final ChangeForm form;
    private final History history;
    private final Notices notices;
    private final Asked asked;
    private final Clock clock;
    private RegisteredEntry entry;
    private RegisteredCase file;

    @Inject
    ChangePage(RegisterChanges changes, Diary diary, ChangeForm form, History history, Notices notices, Asked asked, Clock clock) {
        this.changes = changes;
        this.diary = diary;
        this.form = form;
        this.history = history;
        this.notices = notices;
        this.asked = asked;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ChangePage() {
        this(null, null, null, null, null, null, null);
    }

    /** A new form shows what the register says now. */
    public void begin() {
        form.setRevision(revision());
        if (isOfEntry()) {
            form.show(entry().fields());
        } else {
            form.show(file().fields());
        }
    }

    /** Saves the change. What was changed meanwhile by others is shown in the history, and the next attempt counts as having seen it. */
    public String save() throws IOException {
        boolean saved = notices.attempt("", () -> isOfEntry()
                ? changes.change(new ChangeEntry(entry().id(), form.getRevision(), form.entryFields(), form.getReason())).trace()
                : changes.change(new ChangeCase(file().id(), form.getRevision(), form.caseFields(), form.getReason())).trace()).isPresent();
        if (saved) {
            return "/andra?faces-redirect=true&sparat=1&" + (isOfEntry() ? "post=" + entry().id() : "arende=" + file().id());
        }
        if (notices.has("registry.changed-meanwhile")) {
            entry = null;
            file = null;
            form.setRevision(revision());
        }
        return null;
    }

    private long revision() {
        return isOfEntry() ? entry().revision() : file().revision();
    }

    /** Whether it is an entry that is changed, not a case. */
    public boolean isOfEntry() {
        return getPost() != null && !getPost().isEmpty();
    }

    /** Whether it can be changed at all. */
    public boolean isOpen() {
        return isOfEntry() ? entry().state() == EntryState.REGISTERED : !file().voided();
    }

    /** Whether the address says that a change was just saved. */
    public boolean isSaved() {
        return asked.or(null, "sparat") != null && !FacesContext.getCurrentInstance().isPostback();
    }

    /** The entry. */
    public RegisteredEntry entry() {
        if (entry == null) {
            entry = changes.entry(Ids.parse(getPost(), EntryId::new, "registry.entry-unknown"));
        }
        return entry;
    }

    /** The case, or the case of the entry. */
    public RegisteredCase file() {
        if (file == null) {
            file = changes.file(isOfEntry() ? entry().caseId() : Ids.parse(getArende(), CaseId::new, "registry.case-unknown"));
        }
        return file;
    }

    /** Number of what is changed. */
    public String getNumber() {
        return isOfEntry() ? entry().number() : file().number();
    }

    /** What was changed: of the entry, or of the case and all its entries, the newest first. */
    public List<ChangeLine> lines() {
        return isOfEntry() ? history.of(file(), entry().id()) : history.of(file());
    }

    /** The types to choose among. */
    public List<DocumentType> types() {
        return diary.documentTypes();
    }

    /** The classes to choose among. */
    public List<Classification> classes() {
        return changes.classifications();
    }

    /** The directions to choose among. */
    public Direction[] directions() {
        return Direction.values();
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Id of the entry. */
    public String getPost() {
        return asked.or(null, "post");
    }

    /** Id of the case. */
    public String getArende() {
        return asked.or(null, "arende");
    }
}
