package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Registration;
import se.samdiarium.web.page.Notices;

/** Registering, on the page of a case, what is kept on paper or elsewhere: an entry without a file. */
@Named("paperEntry")
@RequestScoped
public class PaperEntry {

    private final Registration registration;
    private final Diary diary;
    private final CasePage page;
    private final CaseActions actions;
    private final Notices notices;
    private final Clock clock;
    private Direction direction = Direction.INCOMING;
    private LocalDate date;

    @Inject
    PaperEntry(Registration registration, Diary diary, CasePage page, CaseActions actions, Notices notices, Clock clock) {
        this.registration = registration;
        this.diary = diary;
        this.page = page;
        this.actions = actions;
        this.notices = notices;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PaperEntry() {
        this(null, null, null, null, null, null);
    }

    /** Registers it and leads to its number. */
    public String register() throws IOException {
        RegisterEntry entry = new RegisterEntry(Optional.empty(), typed("title").orElse(""), direction, typed("type").orElse(""), date,
                typed("correspondent"), true, typed("note"), Secrecy.NONE);
        return notices.attempt("", () -> registration.register(page.caseId(), entry))
                .map(made -> "/post?faces-redirect=true&id=" + made.id() + "&klart=post").orElse(null);
    }

    private Optional<String> typed(String field) {
        return Optional.ofNullable(actions.getTyped().get(field));
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

    /** Which way it went. */
    public Direction getDirection() {
        return direction;
    }

    /** Takes which way it went. */
    public void setDirection(Direction direction) {
        this.direction = direction;
    }

    /** Day it came in or was drawn up; today until another is chosen. */
    public LocalDate getDate() {
        return date == null ? today() : date;
    }

    /** Takes the day it came in or was drawn up. */
    public void setDate(LocalDate date) {
        this.date = date;
    }
}
