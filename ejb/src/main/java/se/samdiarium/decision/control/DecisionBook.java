package se.samdiarium.decision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.decision.Act;
import se.samdiarium.decision.Annulment;
import se.samdiarium.decision.CorrectDecision;
import se.samdiarium.decision.DecisionChange;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.LegalTimes;
import se.samdiarium.decision.MinutesView;
import se.samdiarium.decision.PlanDecision;
import se.samdiarium.decision.RecordDecision;
import se.samdiarium.decision.entity.Decision;
import se.samdiarium.document.VersionRef;

/** Writes decisions down, with the trace of every change, and tells them. */
@ApplicationScoped
public class DecisionBook {

    private final DecisionRepository decisions;
    private final DecisionLaw law;
    private final MinutesExtracts extracts;
    private final Clock clock;

    @Inject
    DecisionBook(DecisionRepository decisions, DecisionLaw law, MinutesExtracts extracts, Clock clock) {
        this.decisions = decisions;
        this.law = law;
        this.extracts = extracts;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DecisionBook() {
        this(null, null, null, null);
    }

    /** Plans, or changes the plan there is. */
    public DecisionView plan(PlanDecision command, Caller by) {
        law.requireKnown(command.body());
        Optional<Decision> before = decisions.lockPlan(command.text(), command.region());
        Decision after = before.map(plan -> plan.replan(command.body(), command.meeting()))
                .orElseGet(() -> Decision.plan(command.text(), command.region(), command.body(), command.meeting()));
        decisions.put(after, by.username());
        before.ifPresent(plan -> note(plan, after, by, "Planeringen ändrad"));
        return view(after);
    }

    /** Records a decision; a plan for it becomes the record. */
    public DecisionView record(RecordDecision command, Caller by) {
        law.requireKnown(command.facts().body());
        Decision begun = decisions.lockPlan(command.text(), command.region())
                .orElseGet(() -> Decision.unplanned(command.text(), command.region(), command.facts().body()));
        Act act = new Act(clock.instant(), by.username(), by.actingRegion());
        Decision sound = begun.record(command.facts(), Optional.empty(), act, LocalDate.now(clock));
        Optional<MinutesView> minutes = command.minutes().map(extract ->
                extracts.file(extract, command.text(), command.region(), sound.facts().orElseThrow(), by));
        Decision after = begun.record(command.facts(), minutes, act, LocalDate.now(clock));
        decisions.put(after, by.username());
        return view(after);
    }

    /** Corrects what was recorded. */
    public DecisionView correct(DecisionId id, CorrectDecision command, Caller by) {
        law.requireKnown(command.facts().body());
        String reason = Decision.reason(command.reason());
        Decision before = decisions.lock(id);
        Decision sound = before.correct(command.facts(), Optional.empty(), command.seen(), LocalDate.now(clock));
        Optional<MinutesView> minutes = command.minutes().map(extract ->
                extracts.file(extract, before.text(), before.region(), sound.facts().orElseThrow(), by));
        Decision after = before.correct(command.facts(), minutes, command.seen(), LocalDate.now(clock));
        decisions.put(after, by.username());
        note(before, after, by, reason);
        return view(after);
    }

    /** Takes a decision, or a plan, out of account. */
    public DecisionView annul(DecisionId id, String reason, int seen, Caller by) {
        Decision after = decisions.lock(id).annul(new Annulment(clock.instant(), by.username(), reason), seen);
        decisions.put(after, by.username());
        return view(after);
    }

    /** One, as recorded. */
    public Decision get(DecisionId id) {
        return decisions.get(id);
    }

    /** As shown. */
    public DecisionView view(Decision decision) {
        return view(decision, law.times(), decisions.changesOn(decision.text()));
    }

    /** All on a text, as shown. */
    public List<DecisionView> on(VersionRef text) {
        LegalTimes times = law.times();
        Map<DecisionId, List<DecisionChange>> changes = decisions.changesOn(text);
        return decisions.on(text).stream().map(each -> view(each, times, changes)).toList();
    }

    private DecisionView view(Decision it, LegalTimes times, Map<DecisionId, List<DecisionChange>> changes) {
        return new DecisionView(it.id(), it.text(), it.region(), it.body(), it.plannedOn(), it.facts(), it.minutes(),
                it.facts().map(facts -> times.force(facts, LocalDate.now(clock))), it.facts().map(times::remarks).orElse(List.of()), it.recorded(),
                it.annulled(), it.revision(), changes.getOrDefault(it.id(), List.of()));
    }

    private void note(Decision before, Decision after, Caller by, String reason) {
        Map<String, String> old = before.told();
        Map<String, String> now = after.told();
        decisions.note(before.id(), Stream.concat(old.keySet().stream(), now.keySet().stream()).distinct()
                .filter(field -> !old.getOrDefault(field, "").equals(now.getOrDefault(field, "")))
                .map(field -> new DecisionChange(clock.instant(), by.username(), field, old.getOrDefault(field, ""), now.getOrDefault(field, ""),
                        reason)).toList());
    }
}
