package se.samdiarium.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.registry.WorkingDays;

/**
 * The times of the law, reckoned. A day within which something must be done, that is no working day, moves to the next one (lagen (1930:173) 2 §).
 *
 * @param appealDays   from the announcement (KL 13 kap. 5 §)
 * @param adjustDays   from the meeting (KL 5 kap. 69 §)
 * @param announceDays from the adjustment (KL 8 kap. 12 §)
 */
public record LegalTimes(int appealDays, int adjustDays, int announceDays) {

    /** From the rows of the law. */
    public static LegalTimes of(List<DecisionRule> rules) {
        Map<String, Integer> days = rules.stream().collect(Collectors.toMap(DecisionRule::code, DecisionRule::days));
        Function<String, Integer> of = code -> Objects.requireNonNull(days.get(code), code);
        return new LegalTimes(of.apply("APPEAL"), of.apply("ADJUST"), of.apply("ANNOUNCE"));
    }

    /** The legal force of this decision, as seen on this day. */
    public LegalForce force(DecisionFacts facts, LocalDate today) {
        if (!facts.appeal().allowed()) {
            return LegalForce.of(LegalForce.State.NOT_APPEALABLE);
        }
        if (facts.appeal().lodgedOn().isPresent()) {
            return facts.appeal().settledOn().map(day -> new LegalForce(LegalForce.State.IN_FORCE, Optional.empty(),
                    Optional.of(day))).orElseGet(() -> LegalForce.of(LegalForce.State.APPEALED));
        }
        if (facts.announcedOn().isEmpty()) {
            boolean reported = !facts.body().isDelegate() || facts.reporting().isPresent();
            return LegalForce.of(reported ? LegalForce.State.NOT_ANNOUNCED : LegalForce.State.NOT_REPORTED);
        }
        LocalDate last = lastDayOfAppeal(facts.announcedOn().orElseThrow());
        LegalForce.State state = today.isAfter(last) ? LegalForce.State.IN_FORCE : LegalForce.State.RUNNING;
        return new LegalForce(state, Optional.of(last), Optional.of(last.plusDays(1)));
    }

    /** The last day an appeal may come in, for a decision announced on this day; that day itself is not counted. */
    public LocalDate lastDayOfAppeal(LocalDate announced) {
        return moved(announced.plusDays(appealDays));
    }

    /** What was done later than the law says. */
    public List<Remark> remarks(DecisionFacts facts) {
        List<Remark> found = new ArrayList<>();
        facts.adjustedOn().filter(day -> facts.meeting().filter(meeting -> day.isAfter(moved(meeting.plusDays(adjustDays)))).isPresent())
                .ifPresent(day -> found.add(Remark.ADJUSTED_LATE));
        facts.adjustedOn().ifPresent(adjusted -> facts.announcedOn().filter(day -> day.isAfter(moved(adjusted.plusDays(announceDays))))
                .ifPresent(day -> found.add(Remark.ANNOUNCED_LATE)));
        return List.copyOf(found);
    }

    private static LocalDate moved(LocalDate last) {
        return WorkingDays.isWorkingDay(last) ? last : WorkingDays.after(last);
    }
}
