package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.ReceivedText;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Duplicate;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Drafts;
import se.samdiarium.registry.boundary.Registration;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** Registering a received file (diarieföring), in a case there is or in one opened with it. */
@Named("register")
@RequestScoped
public class RegisterPage {

    /** A warning as it stood when it was computed: for which sender and day. */
    private record Warning(Optional<String> correspondent, LocalDate day, List<Duplicate> duplicates) {
    }

    private final Receiving receiving;
    private final Drafts drafts;
    private final Diary diary;
    private final Registration registration;
    private final Notices notices;
    private final RegisterForm form;
    private final Prefill prefill;
    private final Clock clock;
    private ReceivedText received;
    private Warning warning;

    @Inject
    RegisterPage(Receiving receiving, Drafts drafts, Diary diary, Registration registration, Notices notices, RegisterForm form,
            Prefill prefill, Clock clock) {
        this.receiving = receiving;
        this.drafts = drafts;
        this.diary = diary;
        this.registration = registration;
        this.notices = notices;
        this.form = form;
        this.prefill = prefill;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RegisterPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** A new form begins with what could be read from the file. */
    public void begin() {
        prefill.fill(file());
    }

    /** Opens the case when a new one is asked for, registers, and leads to the number. */
    public String register() throws IOException {
        return notices.attempt("", this::enter).map(made -> "/inkorg?faces-redirect=true&diariefort=" + made.document().orElseThrow()).orElse(null);
    }

    /** Same, and leads to the next file of the inbox with the number shown above; to the inbox after the last one. */
    public String registerAndNext() throws IOException {
        Optional<ReceivedId> next = next();
        return notices.attempt("", this::enter).map(made -> next
                .map(id -> "/diariefor?faces-redirect=true&fil=" + id + "&diariefort=" + made.document().orElseThrow())
                .orElse("/inkorg?faces-redirect=true&diariefort=" + made.document().orElseThrow())).orElse(null);
    }

    private EntryView enter() {
        if (!form.isNotSecurityClassified()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        Optional<String> correspondent = Optional.ofNullable(form.getCorrespondent());
        RegisterEntry entry = new RegisterEntry(Optional.of(file().id()), Optional.ofNullable(form.getTitle()).orElse(""),
                form.getDirection(), form.getType(), form.getDate(), correspondent, true, Optional.empty(), form.secrecy());
        Optional<CaseId> into = form.isNewCase() ? Optional.empty() : Optional.of(diary.caseNumbered(form.getCaseNumber()).id());
        drafts.requireAccepted(file().id(), correspondent, entry.date(), accepted());
        return into.map(id -> registration.register(id, entry)).orElseGet(() -> registration.registerInNewCase(form.opening(), entry));
    }

    /** What was shown beside the ticked box. A plain field, not a component: whether it is there depends on what is sent with it. */
    private static Set<UUID> accepted() {
        String ids = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().getOrDefault("anyway", "");
        return Stream.of(ids.split(",")).filter(id -> !id.isBlank())
                .map(id -> Ids.parse(id, value -> value, "document.unknown")).collect(Collectors.toSet());
    }

    /** What the file may be a copy of, with the sender and the day that stand in the form. */
    public List<Duplicate> duplicates() {
        Optional<String> correspondent = Optional.ofNullable(form.getCorrespondent());
        LocalDate day = Optional.ofNullable(form.getDate()).orElseGet(this::today);
        if (warning == null || !warning.correspondent().equals(correspondent) || !warning.day().equals(day)) {
            warning = new Warning(correspondent, day, drafts.duplicates(file().id(), correspondent, day));
        }
        return warning.duplicates();
    }

    /** Ids of {@link #duplicates}, divided by commas: the value of the box that accepts them. */
    public String duplicateIds() {
        return duplicates().stream().map(duplicate -> duplicate.id().toString()).collect(Collectors.joining(","));
    }

    /** Whether the box that accepts what is shown was ticked for just that. */
    public boolean isAccepted() {
        return accepted().containsAll(duplicates().stream().map(Duplicate::id).toList());
    }

    /** The next file of the inbox: the one below this, else the uppermost. */
    public Optional<ReceivedId> next() {
        List<ReceivedId> ids = receiving.inbox().stream().map(ReceivedFileView::id).toList();
        int at = ids.indexOf(file().id());
        return Stream.concat(ids.stream().skip(at + 1L), ids.stream()).filter(id -> !id.equals(file().id())).findFirst();
    }

    /** Whether other files wait. */
    public boolean isMore() {
        return next().isPresent();
    }

    /** The file to be registered. */
    public ReceivedFileView file() {
        return received().file();
    }

    /** The first page of its text; empty when there is none. */
    public String firstPage() {
        return received().pages().isEmpty() ? "" : received().pages().getFirst();
    }

    private ReceivedText received() {
        if (received == null) {
            received = receiving.text(Ids.parse(form.getFile(), ReceivedId::new, "document.received-unknown"));
        }
        return received;
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
