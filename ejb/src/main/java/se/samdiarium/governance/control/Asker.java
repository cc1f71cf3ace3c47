package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import se.samdiarium.access.Caller;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.platform.Refusal;

/** Who asks and which day it is; years and titles as the yearly papers have them. */
@ApplicationScoped
public class Asker {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_TITLE = 300;

    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Asker(CurrentCaller current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Asker() {
        this(null, null);
    }

    /** The caller. */
    public Caller caller() {
        return current.get();
    }

    /** The day it is in Sweden. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * A year there can be papers of.
     *
     * @throws Refusal {@code governance.plan-invalid}
     */
    public void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.plan-invalid", "year", String.valueOf(year));
        }
    }

    /**
     * A year and title there can be.
     *
     * @throws Refusal {@code governance.plan-invalid}
     */
    public void requireYearAndTitle(NewPlan plan) {
        requireYear(plan.year());
        if (plan.title() == null || plan.title().isBlank() || plan.title().length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.plan-invalid", "title", String.valueOf(plan.title()));
        }
        if (plan.document() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.plan-invalid", "document", "");
        }
    }
}
