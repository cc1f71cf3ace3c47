package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Registration;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** Registering a received file (diarieföring), in a case there is or in one opened with it. */
@Named("register")
@RequestScoped
public class RegisterPage {

    /** How many of the newest cases can be chosen among. */
    static final int CHOICES = 200;

    private final Receiving receiving;
    private final Diary diary;
    private final Registration registration;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final Notices notices;
    private final RegisterForm form;
    private final Clock clock;
    private ReceivedFileView file;
    private List<CaseLine> cases;

    @Inject
    RegisterPage(Receiving receiving, Diary diary, Registration registration, Organisation organisation, CurrentCaller current,
            Notices notices, RegisterForm form, Clock clock) {
        this.receiving = receiving;
        this.diary = diary;
        this.registration = registration;
        this.organisation = organisation;
        this.current = current;
        this.notices = notices;
        this.form = form;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RegisterPage() {
        this(null, null, null, null, null, null, null, null);
    }

    /** A new form begins with what is known: the title found in the file, and today. */
    public void begin() {
        form.setTitle(file().suggestedTitle().orElseGet(() -> titleOf(file().fileName())));
        form.setDate(LocalDate.now(clock));
    }

    /** Opens the case when a new one is asked for, registers, and leads to the number. */
    public String register() throws IOException {
        Optional<EntryView> entry = notices.attempt("", this::enter);
        return entry.map(made -> "/inkorg?faces-redirect=true&diariefort=" + made.document().orElseThrow()).orElse(null);
    }

    private EntryView enter() {
        if (!form.isNotSecurityClassified()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        RegisterEntry entry = new RegisterEntry(file().id(), Optional.ofNullable(form.getTitle()).orElse(""),
                form.getDirection(), form.getType(), form.getDate(), Optional.ofNullable(form.getCorrespondent()), true);
        return form.isNewCase() ? registration.registerInNewCase(newCase(), entry)
                : registration.register(Ids.parse(form.getCaseId(), CaseId::new, "registry.case-unknown"), entry);
    }

    private OpenCase newCase() {
        return new OpenCase(Ids.parse(form.getAuthority(), AuthorityId::new, "organisation.authority-unknown"),
                Optional.ofNullable(form.getCaseTitle()).or(() -> Optional.ofNullable(form.getTitle())).orElse(""));
    }

    /** The file to be registered. */
    public ReceivedFileView file() {
        if (file == null) {
            file = receiving.received(Ids.parse(form.getFile(), ReceivedId::new, "document.received-unknown"));
        }
        return file;
    }

    /** The newest cases of the region. */
    public List<CaseLine> cases() {
        if (cases == null) {
            cases = diary.cases(0, CHOICES);
        }
        return cases;
    }

    /** The authorities of the region, in whose diaries a case can be opened. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream().filter(authority -> current.get().isOf(authority.region())).toList();
    }

    /** The types to choose among. */
    public List<DocumentType> types() {
        return diary.documentTypes();
    }

    /** The directions to choose among. */
    public Direction[] directions() {
        return Direction.values();
    }

    /** Today. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    static String titleOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName).replace('_', ' ').strip();
    }
}
