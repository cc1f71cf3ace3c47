package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.NewReference;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.ReferenceId;
import se.samdiarium.registry.boundary.Cases;
import se.samdiarium.registry.boundary.References;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** What can be done with a case: its steps, closing, opening again, void, links and references. What is typed stays when it is refused. */
@Named("caseActions")
@RequestScoped
public class CaseActions {

    private final Cases cases;
    private final References references;
    private final CasePage page;
    private final Notices notices;
    private final HttpServletRequest request;
    private final Map<String, String> typed = new HashMap<>();

    @Inject
    CaseActions(Cases cases, References references, CasePage page, Notices notices, HttpServletRequest request) {
        this.cases = cases;
        this.references = references;
        this.page = page;
        this.notices = notices;
        this.request = request;
    }

    /** For the container's proxy. */
    protected CaseActions() {
        this(null, null, null, null, null);
    }

    /** Takes the case a step on or back. */
    public String advance() throws IOException {
        return act("steg", () -> cases.advance(page.caseId(), CaseState.valueOf(typed.get("step")), given("stepReason"), seen()));
    }

    /** Closes the case; every draft that waits has its answer. */
    public String close() throws IOException {
        return act("avslutat", () -> cases.close(page.caseId(), answers(), given("closeReason"), seen()));
    }

    /** Opens the case again. */
    public String reopen() throws IOException {
        return act("oppnat", () -> cases.reopen(page.caseId(), reason("reopenReason"), seen()));
    }

    /** Says that the case was a mistake. */
    public String makeVoid() throws IOException {
        return act("makulerat", () -> cases.makeVoid(page.caseId(), reason("voidReason"), seen()));
    }

    /** Links the case with the one whose number is typed. */
    public String link() throws IOException {
        return act("koppling", () -> {
            references.link(page.caseId(), references.caseNumbered(typed.get("linkNumber")).id(), typed.get("linkNote"));
            return true;
        });
    }

    /** Keeps a number of another's diary. */
    public String refer() throws IOException {
        return act("referens", () -> references.add(page.caseId(),
                new NewReference(typed.get("reference"), Optional.ofNullable(typed.get("issuer")), Optional.empty())));
    }

    /** Removes a link or a reference: the choice says which of the two. */
    public String remove() throws IOException {
        return act("borttaget", () -> {
            String chosen = Optional.ofNullable(typed.get("removed")).orElse("");
            if (chosen.startsWith("link-")) {
                references.unlink(page.caseId(), Ids.parse(chosen.substring(5), CaseId::new, "registry.case-unknown"), reason("removeReason"));
            } else {
                references.remove(Ids.parse(chosen, ReferenceId::new, "registry.reference-unknown"), reason("removeReason"));
            }
            return true;
        });
    }

    private String act(String done, Notices.Change<?> change) throws IOException {
        boolean made = notices.attempt("", change).isPresent();
        page.reread();
        return made ? "/arende?faces-redirect=true&id=" + page.caseId() + "&klart=" + done : null;
    }

    private List<DraftAnswer> answers() {
        return page.facts().waitingDrafts().stream().flatMap(draft -> answer(draft).stream()).toList();
    }

    private Optional<DraftAnswer> answer(DraftView draft) {
        return Optional.ofNullable(typed.get("utkast-" + draft.id())).map(text -> new DraftAnswer(draft.id(), DraftOutcome.valueOf(text),
                Optional.ofNullable(typed.get("typ-" + draft.id()))));
    }

    private int seen() {
        try {
            return Integer.parseInt(request.getParameter("seen"));
        } catch (NumberFormatException e) {
            throw new Refusal(e, Refusal.Kind.CONFLICT, "registry.case-changed", page.file().number());
        }
    }

    private Reason reason(String field) {
        return new Reason(typed.get(field));
    }

    private Optional<Reason> given(String field) {
        return Optional.ofNullable(typed.get(field)).filter(text -> !text.isBlank()).map(Reason::new);
    }

    /** What is typed, by the field's name. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Whether this form was sent and refused, and so stands open. */
    public boolean isRefused(String form) {
        return !notices.getAll().isEmpty() && request.getParameter(form) != null;
    }
}
