package se.samdiarium.governance.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.Ballot;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatId;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.VoteCount;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.platform.Refusal;

/** A verksamhetsplan with its rules: what may happen to it when. */
public class Plan {

    private static final int LONGEST_COMMENTS = 5_000;
    private static final int LONGEST_PARAGRAPH = 40;
    private static final int LONGEST_MINUTES = 300;
    private static final int LONGEST_REASON = 1_000;

    private final PlanId id;
    private final PlanState state;
    private final LocalDate lastDay;
    private final Map<RegionCode, Boolean> answered;

    /**
     * As it is stored.
     *
     * @param lastDay  last day of the förankring; null before that
     * @param answered the regions that were asked, and whether each has answered
     */
    public Plan(PlanId id, PlanState state, LocalDate lastDay, Map<RegionCode, Boolean> answered) {
        this.id = id;
        this.state = state;
        this.lastDay = lastDay;
        this.answered = Map.copyOf(answered);
    }

    /**
     * May be sent to the regions.
     *
     * @throws Refusal {@code governance.plan-state, .last-day}
     */
    public void requireSendable(LocalDate until, LocalDate today) {
        require(PlanState.DRAFT);
        if (until == null || !until.isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.last-day", String.valueOf(until), today);
        }
    }

    /**
     * The region may answer so, also again and also after the last day, until it is decided.
     *
     * @return whether it is late
     * @throws Refusal {@code governance.plan-state, .plan-unknown, .comments-missing, .too-long}
     */
    public boolean requireAnswerable(RegionCode region, Stance stance, String comments, LocalDate today) {
        require(PlanState.ANCHORING);
        if (!answered.containsKey(region)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "governance.plan-unknown", id);
        }
        if (stance != Stance.YES && comments.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.comments-missing", stance);
        }
        if (comments.length() > LONGEST_COMMENTS) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.too-long", "comments", comments.length(), LONGEST_COMMENTS);
        }
        return today.isAfter(lastDay);
    }

    /** Regions that were asked and have not answered, by code. */
    public List<RegionCode> missing() {
        return answered.entrySet().stream().filter(region -> !region.getValue()).map(Map.Entry::getKey).sorted().toList();
    }

    /**
     * May be decided so.
     *
     * @param seats all seats of all bodies
     * @param rule  of the day of the decision
     * @return the votes, counted
     * @throws Refusal {@code governance.plan-state, .anchoring-running, .missing-reason, .decision-invalid, .vote-invalid, .no-quorum}
     */
    public VoteCount requireDecidable(RecordDecision decision, List<Seat> seats, VotingRule rule, LocalDate today) {
        require(PlanState.ANCHORING);
        if (!missing().isEmpty() && !today.isAfter(lastDay)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.anchoring-running", lastDay, missing().size());
        }
        if (!missing().isEmpty() && decision.missingReason().filter(reason -> !reason.isBlank() && reason.length() <= LONGEST_REASON).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.missing-reason", missing().size(), LONGEST_REASON);
        }
        requireText("paragraph", decision.paragraph(), LONGEST_PARAGRAPH);
        requireText("minutes", decision.minutes(), LONGEST_MINUTES);
        if (decision.day() == null || decision.day().isAfter(today)) {
            throw invalid("day", decision.day());
        }
        requireVoters(decision, seats);
        VoteCount count = VoteCount.of(decision.ballots());
        if (count.present() < rule.quorum()) {
            throw new Refusal(Refusal.Kind.INVALID, "governance.no-quorum", count.present(), rule.quorum());
        }
        return count;
    }

    /**
     * May be published.
     *
     * @throws Refusal {@code governance.plan-state}
     */
    public void requirePublishable() {
        require(PlanState.ADOPTED);
    }

    private static void requireVoters(RecordDecision decision, List<Seat> seats) {
        Map<SeatId, Seat> known = seats.stream().collect(Collectors.toMap(Seat::id, Function.identity()));
        for (Ballot ballot : decision.ballots()) {
            Seat seat = known.get(ballot.seat());
            if (seat == null || ballot.vote() == null || seat.body() != Body.CHIEFS || !seat.votes() || !seat.holds(decision.day())) {
                throw new Refusal(Refusal.Kind.INVALID, "governance.vote-invalid", seat == null ? ballot.seat() : seat.name(), decision.day());
            }
        }
        if (decision.ballots().stream().map(Ballot::seat).distinct().count()
                != decision.ballots().size()) {
            throw invalid("ballots", "?");
        }
    }

    private static void requireText(String field, String text, int longest) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw invalid(field, text);
        }
    }

    private static Refusal invalid(String field, Object found) {
        return new Refusal(Refusal.Kind.INVALID, "governance.decision-invalid", field, String.valueOf(found));
    }

    private void require(PlanState needed) {
        if (state != needed) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.plan-state", state, needed);
        }
    }
}
