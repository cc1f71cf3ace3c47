package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.DecisionView;
import se.samdiarium.governance.Majority;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.Vote;
import se.samdiarium.governance.VoteCount;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;

/** What was decided on plans, and how each member voted. */
@ApplicationScoped
@Transactional
public class DecisionRecords {

    private final Sql sql;
    private final Clock clock;

    @Inject
    DecisionRecords(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DecisionRecords() {
        this(null, null);
    }

    /** Stores a decision with its votes. */
    public void add(PlanId plan, RecordDecision decision, int version, VotingRule rule, boolean carried, List<RegionCode> missing, Caller by) {
        sql.update("""
                insert into plan_decision (plan_id, day, paragraph, minutes, version_number, quorum, majority, rule_source, carried, missing,
                    missing_reason, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, cast(?11 as varchar), ?12, ?13)""", plan.value(), decision.day(),
                decision.paragraph().strip(), decision.minutes().strip(), version, rule.quorum(), rule.majority().name(), rule.source(), carried,
                missing.stream().map(RegionCode::value).collect(Collectors.joining(" ")),
                missing.isEmpty() ? null : decision.missingReason().orElseThrow().strip(), clock.instant(), by.displayName());
        decision.ballots().forEach(ballot -> sql.update("insert into plan_vote (plan_id, seat_id, vote) values (?1, ?2, ?3)", plan.value(),
                ballot.seat().value(), ballot.vote().name()));
    }

    /** What was decided on a plan. */
    public Optional<DecisionView> of(PlanId plan) {
        return sql.rows("""
                select day, paragraph, minutes, version_number, quorum, majority, rule_source, carried, missing, missing_reason, recorded_at,
                    recorded_by from plan_decision where plan_id = ?1""", plan.value()).findFirst().map(row -> view(plan, row));
    }

    private DecisionView view(PlanId plan, Object[] row) {
        List<DecisionView.Cast> votes = sql.rows("""
                select s.name, s.organisation, s.kind, v.vote from plan_vote v join body_seat s on s.id = v.seat_id where v.plan_id = ?1
                order by s.kind desc, s.name""", plan.value()).map(vote -> new DecisionView.Cast((String) vote[0], (String) vote[1],
                SeatKind.valueOf((String) vote[2]), Vote.valueOf((String) vote[3]))).toList();
        LocalDate day = Column.date(row[0]);
        VotingRule rule = new VotingRule(day, ((Number) row[4]).intValue(), Majority.valueOf((String) row[5]), (String) row[6]);
        return new DecisionView(day, (String) row[1], (String) row[2], ((Number) row[3]).intValue(), rule, votes,
                new VoteCount(many(votes, Vote.FOR), many(votes, Vote.AGAINST), many(votes, Vote.ABSTAINS)), (Boolean) row[7],
                Stream.of(((String) row[8]).split(" ")).filter(code -> !code.isEmpty()).map(RegionCode::new).toList(),
                Optional.ofNullable((String) row[9]), Column.instant(row[10]), (String) row[11]);
    }

    private static int many(List<DecisionView.Cast> votes, Vote vote) {
        return (int) votes.stream().filter(cast -> cast.vote() == vote).count();
    }
}
