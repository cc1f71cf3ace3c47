package se.samdiarium.web.page.governance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import se.samdiarium.governance.PlanAnswer;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.Stance;

/** Colours and symbols of plans and answers; the words stand in the texts of the pages. */
@Named("planWords")
@ApplicationScoped
public class PlanWords {

    /** Colour of a plan's state. */
    public String tone(PlanState state) {
        return switch (state) {
            case DRAFT -> "quiet";
            case ANCHORING -> "info";
            case ADOPTED, PUBLISHED -> "good";
            case REJECTED -> "bad";
        };
    }

    /** Symbol of a plan's state. */
    public String symbol(PlanState state) {
        return switch (state) {
            case DRAFT -> "✎";
            case ANCHORING -> "…";
            case ADOPTED, PUBLISHED -> "✓";
            case REJECTED -> "✕";
        };
    }

    /** Colour of a region's answer. */
    public String toneOf(PlanAnswer answer) {
        return answer.stance().map(stance -> switch (stance) {
            case YES -> "good";
            case YES_WITH_COMMENTS -> "info";
            case NO -> "bad";
        }).orElse("quiet");
    }

    /** Symbol of a region's answer. */
    public String symbolOf(PlanAnswer answer) {
        return answer.stance().map(stance -> switch (stance) {
            case YES -> "✓";
            case YES_WITH_COMMENTS -> "✎";
            case NO -> "✕";
        }).orElse("…");
    }

    /** Key of the words for a region's answer. */
    public String key(PlanAnswer answer) {
        return "plan.stance." + answer.stance().map(Stance::name).orElse("NONE").toLowerCase(Locale.ROOT);
    }
}
