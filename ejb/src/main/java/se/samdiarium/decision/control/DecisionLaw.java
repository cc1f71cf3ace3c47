package se.samdiarium.decision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.decision.BodyKind;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionRule;
import se.samdiarium.decision.LegalTimes;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** What the law says, as rows: kinds of bodies, and times. */
@ApplicationScoped
public class DecisionLaw {

    private final Sql sql;

    @Inject
    DecisionLaw(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected DecisionLaw() {
        this(null);
    }

    /** Kinds of bodies in the order of choice. */
    public List<BodyKind> kinds() {
        return sql.rows("select code, name_sv, name_en, rule_sv, rule_en from decision_body_kind order by position")
                .map(row -> new BodyKind((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4])).toList();
    }

    /** The times of the law. */
    public List<DecisionRule> rules() {
        return sql.rows("select code, days, reference, text_sv, text_en from decision_rule order by code")
                .map(row -> new DecisionRule((String) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[3],
                        (String) row[4])).toList();
    }

    /** The times, to be reckoned with. */
    public LegalTimes times() {
        return LegalTimes.of(rules());
    }

    /**
     * Refuses a kind that is not in the list.
     *
     * @throws Refusal {@code decision.body-kind-unknown}
     */
    public void requireKnown(DecidingBody body) {
        if (kinds().stream().noneMatch(kind -> kind.code().equals(body.kind()))) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.body-kind-unknown", String.valueOf(body.kind()));
        }
    }
}
