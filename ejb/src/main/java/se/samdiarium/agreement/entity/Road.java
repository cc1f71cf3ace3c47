package se.samdiarium.agreement.entity;

import static se.samdiarium.agreement.AgreementState.AMENDED;
import static se.samdiarium.agreement.AgreementState.DECIDING;
import static se.samdiarium.agreement.AgreementState.DRAFT;
import static se.samdiarium.agreement.AgreementState.EXPIRED;
import static se.samdiarium.agreement.AgreementState.FINAL;
import static se.samdiarium.agreement.AgreementState.IN_FORCE;
import static se.samdiarium.agreement.AgreementState.ON_REMISS;
import static se.samdiarium.agreement.AgreementState.REVISED;
import static se.samdiarium.agreement.AgreementState.SIGNING;
import static se.samdiarium.agreement.AgreementState.TERMINATED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.RoadStep;
import se.samdiarium.agreement.SigningFacts;
import se.samdiarium.agreement.TextKind;

/**
 * How far an agreement has come, reckoned from what has happened.
 *
 * @param agreement the agreement with its texts and events
 * @param signing   what signing says of the text that was sent
 * @param amended   days on which its amendments came in force
 * @param today     as seen on this day
 */
public record Road(Agreement agreement, SigningFacts signing, List<LocalDate> amended, LocalDate today) {

    private static final int LEAST_PARTIES = 2;
    private static final List<AgreementState> STEPS = List.of(DRAFT, ON_REMISS, REVISED, FINAL, DECIDING, SIGNING, IN_FORCE);
    private static final Set<AgreementState> ENDS = Set.of(AMENDED, TERMINATED, EXPIRED);

    /** The state. */
    public AgreementState state() {
        AgreementState prepared = prepared();
        if (prepared != DECIDING || signing.startedOn().isEmpty()) {
            return prepared;
        }
        if (inForceOn().filter(day -> !day.isAfter(today)).isEmpty()) {
            return SIGNING;
        }
        if (terminatedOn().filter(day -> !day.isAfter(today)).isPresent()) {
            return TERMINATED;
        }
        if (agreement.terms().endsOn().filter(today::isAfter).isPresent()) {
            return EXPIRED;
        }
        return amendedOn().isPresent() ? AMENDED : IN_FORCE;
    }

    /** How far the texts and dispatches have brought it: each event moves it, in the order they were recorded. */
    public AgreementState prepared() {
        AgreementState state = DRAFT;
        for (AgreementEvent event : agreement.events()) {
            state = switch (event.kind()) {
                case SENT_ON_REMISS -> ON_REMISS;
                case TEXT_ADDED -> after(state, agreement.text(event.position().orElseThrow()).kind());
                case SENT_FOR_DECISION -> DECIDING;
                default -> state;
            };
        }
        return state;
    }

    private static AgreementState after(AgreementState state, TextKind added) {
        return switch (added) {
            case FINAL -> FINAL;
            case REVISED -> state == DRAFT ? DRAFT : REVISED;
            default -> state;
        };
    }

    /** First day it is, or will be, in force; empty while signatures or copies are missing. */
    public Optional<LocalDate> inForceOn() {
        return signing.signedByAll() && prepared() == DECIDING ? signing.completedOn().map(done ->
                agreement.terms().startsOn().filter(first -> first.isAfter(done)).orElse(done)) : Optional.empty();
    }

    /** First day on which, by the notices given, fewer than two parties are left. */
    public Optional<LocalDate> terminatedOn() {
        List<LocalDate> leaving = agreement.notices().stream().flatMap(event -> event.until().stream()).sorted().toList();
        int left = agreement.parties().size();
        for (LocalDate day : leaving) {
            left--;
            if (left < LEAST_PARTIES) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> amendedOn() {
        return amended.stream().filter(day -> !day.isAfter(today)).max(Comparator.naturalOrder());
    }

    /** Day it came where it is. */
    public Optional<LocalDate> since() {
        return reached(state());
    }

    /** All steps, and the end when it has come to one. */
    public List<RoadStep> steps() {
        AgreementState state = state();
        int here = ENDS.contains(state) ? STEPS.size() : STEPS.indexOf(state);
        List<RoadStep> steps = new ArrayList<>();
        for (int i = 0; i < STEPS.size(); i++) {
            AgreementState step = STEPS.get(i);
            Optional<LocalDate> on = i <= here ? reached(step) : Optional.empty();
            RoadStep.Status status = i == here ? RoadStep.Status.HERE : i > here ? RoadStep.Status.AHEAD
                    : on.isPresent() ? RoadStep.Status.DONE : RoadStep.Status.SKIPPED;
            steps.add(new RoadStep(step, status, on, i <= here ? until(step) : Optional.empty()));
        }
        if (here == STEPS.size()) {
            steps.add(new RoadStep(state, RoadStep.Status.HERE, reached(state), Optional.empty()));
        }
        return List.copyOf(steps);
    }

    private Optional<LocalDate> reached(AgreementState step) {
        return switch (step) {
            case DRAFT -> first(EventKind.CREATED);
            case ON_REMISS -> agreement.last(EventKind.SENT_ON_REMISS).map(AgreementEvent::on);
            case REVISED -> lastText(TextKind.REVISED);
            case FINAL -> lastText(TextKind.FINAL);
            case DECIDING -> agreement.last(EventKind.SENT_FOR_DECISION).map(AgreementEvent::on);
            case SIGNING -> signing.startedOn();
            case IN_FORCE -> inForceOn();
            case AMENDED -> amendedOn();
            case TERMINATED -> terminatedOn();
            case EXPIRED -> agreement.terms().endsOn().map(last -> last.plusDays(1));
        };
    }

    private Optional<LocalDate> until(AgreementState step) {
        return switch (step) {
            case ON_REMISS -> agreement.last(EventKind.SENT_ON_REMISS).flatMap(AgreementEvent::until);
            case DECIDING -> agreement.last(EventKind.SENT_FOR_DECISION).flatMap(AgreementEvent::until);
            case IN_FORCE -> agreement.terms().endsOn();
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> first(EventKind kind) {
        return agreement.events().stream().filter(event -> event.kind() == kind).map(AgreementEvent::on).findFirst();
    }

    private Optional<LocalDate> lastText(TextKind kind) {
        return agreement.events().stream().filter(event -> event.kind() == EventKind.TEXT_ADDED)
                .filter(event -> agreement.text(event.position().orElseThrow()).kind() == kind).map(AgreementEvent::on)
                .reduce((earlier, later) -> later);
    }
}
