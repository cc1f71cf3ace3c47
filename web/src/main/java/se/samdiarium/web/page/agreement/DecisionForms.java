package se.samdiarium.web.page.agreement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import se.samdiarium.access.Right;
import se.samdiarium.decision.BodyKind;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.DecisionRule;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.Reporting;
import se.samdiarium.decision.boundary.Decisions;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Person;

/** What the forms about decisions have to choose from, and what the law says beside their fields. */
@Named("decisionForms")
@RequestScoped
public class DecisionForms {

    private static final int MOST_CASES = 200;

    private final Decisions decisions;
    private final Diary diary;
    private final Language language;
    private final Person person;
    private final Clock clock;
    private List<DecisionRule> rules;

    @Inject
    DecisionForms(Decisions decisions, Diary diary, Language language, Person person, Clock clock) {
        this.decisions = decisions;
        this.diary = diary;
        this.language = language;
        this.person = person;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DecisionForms() {
        this(null, null, null, null, null);
    }

    /** Kinds of bodies. */
    public List<BodyKind> kinds() {
        return decisions.bodyKinds();
    }

    /** Name of a kind. */
    public String kindName(BodyKind kind) {
        return kind.name(language.isSwedish());
    }

    /** What the law says of appeals against decisions of a kind. */
    public String kindRule(BodyKind kind) {
        return kind.rule(language.isSwedish());
    }

    /** What the law says of delegated decisions. */
    public String delegationRule() {
        return kinds().stream().filter(kind -> new DecidingBody(kind.code(), "").isDelegate()).map(this::kindRule).findFirst().orElse("");
    }

    /** Day a delegated decision was reported; empty when it was not. */
    public String reportedOn(DecisionFacts facts) {
        return facts.reporting().flatMap(Reporting::meeting).map(LocalDate::toString).orElse("");
    }

    /** Whether a delegated decision was recorded by itself. */
    public boolean isSeparate(DecisionFacts facts) {
        return facts.reporting().filter(Reporting.SEPARATE::equals).isPresent();
    }

    /** What can be decided. */
    public Outcome[] outcomes() {
        return Outcome.values();
    }

    /** What the law says of a time. */
    public String law(String code) {
        if (rules == null) {
            rules = decisions.rules();
        }
        return rules.stream().filter(rule -> rule.code().equals(code))
                .map(rule -> "%s (%s).".formatted((language.isSwedish() ? rule.swedishText() : rule.englishText()).replaceFirst("\\.$", ""),
                        rule.reference()))
                .findFirst().orElse("");
    }

    /** A paragraph of minutes with its sign; the number of a delegated decision as it is. */
    public String paragraph(String number) {
        return Character.isDigit(number.charAt(0)) ? "§ " + number : number;
    }

    /** Whether the person can register a file together with the decision. */
    public boolean isRegistrar() {
        return person.may(Right.REGISTER);
    }

    /** Open cases the minutes extract can be registered in. */
    public List<CaseLine> cases() {
        return diary.cases(0, MOST_CASES).stream().filter(each -> each.state() != CaseState.CLOSED).toList();
    }

    /** Today. */
    public String today() {
        return LocalDate.now(clock).toString();
    }
}
