package se.samdiarium.web.page.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftId;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.boundary.CaseDrafts;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/** Laying a received file in a case as a draft, and deciding about one before the case closes. */
@Named("draftEntry")
@RequestScoped
public class DraftEntry {

    private final CaseDrafts drafts;
    private final Receiving receiving;
    private final CasePage page;
    private final CaseActions actions;
    private final Notices notices;
    private boolean declared;

    @Inject
    DraftEntry(CaseDrafts drafts, Receiving receiving, CasePage page, CaseActions actions, Notices notices) {
        this.drafts = drafts;
        this.receiving = receiving;
        this.page = page;
        this.actions = actions;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected DraftEntry() {
        this(null, null, null, null, null);
    }

    /** What is in the region's inbox. */
    public List<ReceivedFileView> inbox() {
        return receiving.inbox();
    }

    /** Lays the chosen file in the case; without a title of its own it is called what the file is called. */
    public String add() throws IOException {
        return notices.attempt("", () -> {
            ReceivedFileView file = receiving.received(Ids.parse(typed("draftFile").orElse(""), ReceivedId::new, "document.received-unknown"));
            String title = typed("draftTitle").orElseGet(() -> file.suggestedTitle().orElse(file.fileName()));
            return drafts.add(page.caseId(), file.id(), title, declared);
        }).map(made -> here("utkast")).orElse(null);
    }

    /** Keeps or discards the draft the button names. */
    public String decide() throws IOException {
        Optional<DraftView> made = notices.attempt("", () -> {
            DraftId draft = Ids.parse(typed("draftChosen").orElse(""), DraftId::new, "registry.draft-unknown");
            DraftOutcome outcome = typed("draftOutcome").map(DraftOutcome::valueOf)
                    .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "registry.drafts-unanswered", page.file().number(), 1,
                            drafts.view(draft).title()));
            return drafts.decide(new DraftAnswer(draft, outcome, typed("draftType")), new Reason(typed("draftReason").orElse("")));
        });
        page.reread();
        return made.isPresent() ? here("rensat") : null;
    }

    private String here(String done) {
        return "/arende?faces-redirect=true&id=" + page.caseId() + "&klart=" + done;
    }

    private Optional<String> typed(String field) {
        return Optional.ofNullable(actions.getTyped().get(field)).filter(text -> !text.isBlank());
    }

    /** Whether it is declared that the file holds nothing security-classified. */
    public boolean isDeclared() {
        return declared;
    }

    /** Takes the declaration. */
    public void setDeclared(boolean declared) {
        this.declared = declared;
    }
}
