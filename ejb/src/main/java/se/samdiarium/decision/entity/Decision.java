package se.samdiarium.decision.entity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.decision.Act;
import se.samdiarium.decision.Annulment;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.DecisionId;
import se.samdiarium.decision.MinutesView;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.Reporting;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;

/**
 * A region's decision on a text: a plan until it is recorded, then a record that is corrected or annulled. Each verb gives it as it is after it.
 *
 * @param id        id
 * @param text      what is decided on
 * @param region    whose decision
 * @param body      who decides
 * @param plannedOn day of the planned meeting
 * @param facts     what was decided
 * @param minutes   the minutes extract
 * @param recorded  who recorded it
 * @param annulled  that it counts no longer
 * @param revision  changes with every change of it
 */
public record Decision(DecisionId id, VersionRef text, RegionCode region, DecidingBody body, Optional<LocalDate> plannedOn,
        Optional<DecisionFacts> facts, Optional<MinutesView> minutes, Optional<Act> recorded, Optional<Annulment> annulled, int revision) {

    private static final int LONGEST_BODY = 200;
    private static final int LONGEST_PARAGRAPH = 40;
    private static final int LONGEST_CONDITIONS = 4_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_REASON = 1_000;

    /**
     * A decision to come.
     *
     * @throws Refusal {@code decision.body-missing}
     */
    public static Decision plan(VersionRef text, RegionCode region, DecidingBody body, LocalDate meeting) {
        return new Decision(new DecisionId(NewId.next()), text, region, named(body), Optional.of(meeting), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 0);
    }

    /** A decision nobody had planned here, to be {@linkplain #record recorded}. */
    public static Decision unplanned(VersionRef text, RegionCode region, DecidingBody body) {
        return new Decision(new DecisionId(NewId.next()), text, region, named(body), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 0);
    }

    /** Another body, or another day. */
    public Decision replan(DecidingBody other, LocalDate meeting) {
        return new Decision(id, text, region, named(other), Optional.of(meeting), facts, minutes, recorded, annulled, revision + 1);
    }

    /**
     * It is made.
     *
     * @param today no decision is made later than this
     * @throws Refusal {@code decision.body-missing, .paragraph-missing, .conditions-missing, .conditions-without, .in-future, .dates-order,
     *                 .reporting-missing, .reporting-without, .number-too-long, .source-missing}
     */
    public Decision record(DecisionFacts made, Optional<MinutesView> extract, Act by, LocalDate today) {
        DecisionFacts sound = sound(made, !by.region().equals(region), today);
        return new Decision(id, text, region, sound.body(), plannedOn, Optional.of(sound), extract, Optional.of(by), annulled, revision + 1);
    }

    /**
     * It was recorded wrongly.
     *
     * @param extract another minutes extract; empty: the one there is
     * @param seen    the revision the caller saw
     * @throws Refusal {@code decision.not-recorded, .annulled, .changed} and those of {@link #record}
     */
    public Decision correct(DecisionFacts right, Optional<MinutesView> extract, int seen, LocalDate today) {
        requireCounting();
        requireSeen(seen);
        boolean forOther = !recorded.orElseThrow().region().equals(region);
        DecisionFacts sound = sound(right, forOther, today);
        return new Decision(id, text, region, sound.body(), plannedOn, Optional.of(sound), extract.or(() -> minutes), recorded, annulled,
                revision + 1);
    }

    /**
     * It counts no longer: upphävt, or recorded by mistake; a plan is given up.
     *
     * @throws Refusal {@code decision.annulled, .changed, .reason-missing}
     */
    public Decision annul(Annulment by, int seen) {
        requireSeen(seen);
        if (annulled.isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "decision.annulled", annulled.orElseThrow().by(), annulled.orElseThrow().at());
        }
        Annulment told = new Annulment(by.at(), by.by(), reason(by.reason()));
        return new Decision(id, text, region, body, plannedOn, facts, minutes, recorded, Optional.of(told), revision + 1);
    }

    /** A reason a person gave, or the refusal {@code decision.reason-missing}. */
    public static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.reason-missing", reason.length(), LONGEST_REASON);
        }
        return reason;
    }

    /** What is said, by field, in words: what a correction is told by. */
    public Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("body", body.name() + " (" + body.kind() + ")");
        plannedOn.ifPresent(day -> told.put("plannedOn", day.toString()));
        facts.ifPresent(each -> {
            told.put("decidedOn", each.decidedOn().toString());
            told.put("paragraph", each.paragraph());
            told.put("outcome", each.outcome().name());
            told.put("conditions", each.conditions().orElse(""));
            told.put("ownNumber", each.ownNumber().orElse(""));
            each.reporting().ifPresent(how -> told.put("reported", how.meeting().map(LocalDate::toString).orElse("protokollfört särskilt")));
            told.put("adjustedOn", day(each.adjustedOn()));
            told.put("announcedOn", day(each.announcedOn()));
            told.put("appealable", String.valueOf(each.appeal().allowed()));
            told.put("appealedOn", day(each.appeal().lodgedOn()));
            told.put("settledOn", day(each.appeal().settledOn()));
            told.put("source", each.source().orElse(""));
        });
        minutes.ifPresent(extract -> told.put("minutes", extract.number()));
        return told;
    }

    private void requireCounting() {
        if (facts.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "decision.not-recorded", body.name());
        }
        annulled.ifPresent(by -> {
            throw new Refusal(Refusal.Kind.CONFLICT, "decision.annulled", by.by(), by.at());
        });
    }

    private void requireSeen(int seen) {
        if (seen != revision) {
            throw new Refusal(Refusal.Kind.CONFLICT, "decision.changed", seen, revision);
        }
    }

    private static DecidingBody named(DecidingBody body) {
        String name = body.name() == null ? "" : body.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_BODY) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.body-missing", name.length(), LONGEST_BODY);
        }
        return new DecidingBody(body.kind(), name);
    }

    private static DecisionFacts sound(DecisionFacts made, boolean forOther, LocalDate today) {
        String paragraph = made.paragraph() == null ? "" : made.paragraph().strip().replaceFirst("^§\\s*", "");
        if (paragraph.isEmpty() || paragraph.length() > LONGEST_PARAGRAPH) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.paragraph-missing", paragraph.length(), LONGEST_PARAGRAPH);
        }
        Optional<String> number = typed(made.ownNumber());
        if (number.filter(each -> each.length() > LONGEST_NUMBER).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.number-too-long", number.orElseThrow().length(), LONGEST_NUMBER);
        }
        Optional<String> source = typed(made.source());
        if (forOther && source.isEmpty() || source.filter(each -> each.length() > LONGEST_SOURCE).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.source-missing", source.orElse("").length(), LONGEST_SOURCE);
        }
        requireReporting(made);
        requireOrder(made, today);
        return new DecisionFacts(named(made.body()), made.decidedOn(), paragraph, made.outcome(), conditions(made), number, made.adjustedOn(),
                made.announcedOn(), made.appeal(), made.reporting(), source);
    }

    private static Optional<String> conditions(DecisionFacts made) {
        Optional<String> text = typed(made.conditions());
        if (made.outcome() == Outcome.YES_WITH_CONDITIONS) {
            if (text.isEmpty() || text.orElseThrow().length() > LONGEST_CONDITIONS) {
                throw new Refusal(Refusal.Kind.INVALID, "decision.conditions-missing", text.orElse("").length(), LONGEST_CONDITIONS);
            }
        } else if (text.isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.conditions-without");
        }
        return text;
    }

    /** What is announced of a delegated decision is the minutes it was reported in, or a record of its own. */
    private static void requireReporting(DecisionFacts made) {
        if (!made.body().isDelegate() && made.reporting().isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.reporting-without");
        }
        if (made.body().isDelegate() && made.reporting().isEmpty() && (made.adjustedOn().isPresent() || made.announcedOn().isPresent())) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.reporting-missing");
        }
    }

    /** Decided, reported, adjusted, announced, appealed, settled: each not before the one before it, and none after today. */
    private static void requireOrder(DecisionFacts made, LocalDate today) {
        requirePast(made.decidedOn(), today);
        LocalDate before = made.decidedOn();
        for (Optional<LocalDate> each : List.of(made.reporting().flatMap(Reporting::meeting), made.adjustedOn(), made.announcedOn(),
                made.appeal().lodgedOn(), made.appeal().settledOn())) {
            if (each.isPresent()) {
                LocalDate day = each.orElseThrow();
                requirePast(day, today);
                if (day.isBefore(before)) {
                    throw new Refusal(Refusal.Kind.INVALID, "decision.dates-order", day, before);
                }
                before = day;
            }
        }
        boolean appealed = made.appeal().lodgedOn().isPresent();
        if (appealed && !made.appeal().allowed() || made.appeal().settledOn().isPresent() && !appealed) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.appeal-without");
        }
    }

    private static void requirePast(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.in-future", day, today);
        }
    }

    private static Optional<String> typed(Optional<String> text) {
        return text.map(String::strip).filter(each -> !each.isEmpty());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
