package se.samdiarium.web.page.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import se.samdiarium.access.Right;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.boundary.Agreements;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.boundary.Decisions;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;

/** One decision: what was recorded, what was corrected, and the forms to correct and annul it. */
@Named("decisionPage")
@RequestScoped
public class DecisionPage {

    private final Decisions decisions;
    private final Agreements agreements;
    private final Person person;
    private String id;
    private DecisionView shown;
    private AgreementView agreement;

    @Inject
    DecisionPage(Decisions decisions, Agreements agreements, Person person) {
        this.decisions = decisions;
        this.agreements = agreements;
        this.person = person;
    }

    /** For the container's proxy. */
    protected DecisionPage() {
        this(null, null, null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        shown = decisions.decision(Ids.parse(id, DecisionId::new, "decision.unknown"));
        agreement = agreements.all().stream().filter(each -> each.texts().stream().anyMatch(text -> text.text().equals(shown.text()))).findFirst()
                .orElse(null);
    }

    /** The decision. */
    public DecisionView shown() {
        return shown;
    }

    /** What was decided; null while it is planned. */
    public DecisionFacts facts() {
        return shown.facts().orElse(null);
    }

    /** The agreement it is about; null for a text of none. */
    public AgreementView agreement() {
        return agreement;
    }

    /** Whether the person may correct and annul it. */
    public boolean isEditor() {
        boolean own = person.caller().isOf(shown.region()) || agreement != null && person.caller().isOf(agreement.host());
        return own && person.may(Right.DECIDE) && shown.annulled().isEmpty();
    }

    /** Id of the decision. */
    public String getId() {
        return id;
    }

    /** Takes the id of the decision. */
    public void setId(String id) {
        this.id = id;
    }
}
