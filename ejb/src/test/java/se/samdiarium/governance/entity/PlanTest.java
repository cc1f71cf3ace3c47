package se.samdiarium.governance.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.governance.Ballot;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.Majority;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatId;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.Vote;
import se.samdiarium.governance.VoteCount;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.platform.Refusal;

class PlanTest {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 1);
    private static final LocalDate AFTER = LAST.plusDays(1);
    private static final RegionCode UPPSALA = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final VotingRule RULE = new VotingRule(LAST, 7, Majority.MORE_THAN_HALF, "Exempel");

    private final List<Seat> chiefs = IntStream.range(0, 12).mapToObj(i -> seat(Body.CHIEFS, i < 6 ? SeatKind.REGION_DIRECTOR
            : SeatKind.HEALTH_DIRECTOR, true, null)).toList();
    private final Seat adjungerad = seat(Body.CHIEFS, SeatKind.CO_OPTED, false, null);
    private final Seat styrgrupp = seat(Body.STEERING, SeatKind.REGION_DIRECTOR, true, null);
    private final Seat formerMember = seat(Body.CHIEFS, SeatKind.REGION_DIRECTOR, true, LAST);

    @Test
    @DisplayName("Y2.2 no decision while regions may answer; when all have, at once; after the last day with the reason why nobody waits")
    void anchoring() {
        assertRefused("governance.anchoring-running", () -> decide(anchoring(false), LAST, Optional.of("Brådskar"), votes(12, 0, 0)));
        assertThat(decide(anchoring(true), LAST, Optional.empty(), votes(12, 0, 0)).inFavour()).isEqualTo(12);
        assertRefused("governance.missing-reason", () -> decide(anchoring(false), AFTER, Optional.empty(), votes(12, 0, 0)));
        assertRefused("governance.missing-reason", () -> decide(anchoring(false), AFTER, Optional.of(" "), votes(12, 0, 0)));
        assertThat(decide(anchoring(false), AFTER, Optional.of("Påmind två gånger"), votes(12, 0, 0)).present()).isEqualTo(12);
        assertThat(anchoring(false).missing()).containsExactly(GOTLAND);
        assertRefused("governance.plan-state", () -> decide(plan(PlanState.DRAFT, false), AFTER, Optional.of("x"), votes(12, 0, 0)));
    }

    @Test
    @DisplayName("Y1.2 Y2.3 who is co-opted, sits in the styrgrupp, or no longer sits, has no vote; nobody has two")
    void onlyMembersVote() {
        for (Seat other : List.of(adjungerad, styrgrupp, formerMember)) {
            List<Ballot> ballots = new ArrayList<>(votes(7, 0, 0));
            ballots.add(new Ballot(other.id(), Vote.FOR));
            assertRefused("governance.vote-invalid", () -> decide(anchoring(true), AFTER, Optional.empty(), ballots));
        }
        List<Ballot> twice = new ArrayList<>(votes(7, 0, 0));
        twice.add(twice.getFirst());
        assertRefused("governance.decision-invalid", () -> decide(anchoring(true), AFTER, Optional.empty(), twice));
        assertRefused("governance.vote-invalid", () -> decide(anchoring(true), AFTER, Optional.empty(),
                List.of(new Ballot(new SeatId(UUID.randomUUID()), Vote.FOR))));
    }

    @Test
    @DisplayName("Y2.3 the quorum counts who takes part, also who abstains; the majority counts votes cast; as many for as against carries nothing")
    void quorumAndMajority() {
        assertRefused("governance.no-quorum", () -> decide(anchoring(true), AFTER, Optional.empty(), votes(6, 0, 0)));
        assertThat(decide(anchoring(true), AFTER, Optional.empty(), votes(1, 0, 6))).isEqualTo(new VoteCount(1, 0, 6));
        assertThat(Majority.MORE_THAN_HALF.isReached(6, 6)).isFalse();
        assertThat(Majority.MORE_THAN_HALF.isReached(7, 5)).isTrue();
        assertThat(Majority.MORE_THAN_HALF.isReached(0, 0)).isFalse();
        assertThat(Majority.TWO_THIRDS.isReached(8, 4)).isTrue();
        assertThat(Majority.TWO_THIRDS.isReached(7, 4)).isFalse();
        assertThat(Majority.ALL.isReached(3, 0)).isTrue();
        assertThat(Majority.ALL.isReached(11, 1)).isFalse();
    }

    @Test
    @DisplayName("Y2.3 a decision names a day that has come, the paragraph and the minutes")
    void named() {
        assertRefused("governance.decision-invalid", () -> anchoring(true).requireDecidable(
                new RecordDecision(AFTER.plusDays(1), "§ 3", "Protokoll", 0, votes(12, 0, 0), Optional.empty()), all(), RULE, AFTER));
        for (String nothing : new String[] {null, " ", "x".repeat(301)}) {
            assertRefused("governance.decision-invalid", () -> anchoring(true).requireDecidable(new RecordDecision(AFTER, nothing, "Protokoll", 0,
                    votes(12, 0, 0), Optional.empty()), all(), RULE, AFTER));
            assertRefused("governance.decision-invalid", () -> anchoring(true).requireDecidable(new RecordDecision(AFTER, "§ 3", nothing, 0,
                    votes(12, 0, 0), Optional.empty()), all(), RULE, AFTER));
        }
    }

    @Test
    @DisplayName("Y2.1 all but a plain yes needs comments; after the last day an answer is late; nothing is answered before or after")
    void answers() {
        Plan open = anchoring(false);
        assertThat(open.requireAnswerable(GOTLAND, Stance.YES, "", LAST)).isFalse();
        assertThat(open.requireAnswerable(GOTLAND, Stance.NO, "För dyrt", AFTER)).isTrue();
        assertRefused("governance.comments-missing", () -> open.requireAnswerable(GOTLAND, Stance.YES_WITH_COMMENTS, " ", LAST));
        assertRefused("governance.too-long", () -> open.requireAnswerable(GOTLAND, Stance.YES, "x".repeat(5_001), LAST));
        assertRefused("governance.plan-unknown", () -> open.requireAnswerable(new RegionCode("12"), Stance.YES, "", LAST));
        for (PlanState state : List.of(PlanState.DRAFT, PlanState.ADOPTED, PlanState.REJECTED, PlanState.PUBLISHED)) {
            assertRefused("governance.plan-state", () -> plan(state, true).requireAnswerable(GOTLAND, Stance.YES, "", LAST));
        }
    }

    @Test
    @DisplayName("Y2.1 Y2.4 a draft is sent with a last day to come; only what was adopted is published")
    void sentAndPublished() {
        plan(PlanState.DRAFT, false).requireSendable(AFTER, LAST);
        assertRefused("governance.last-day", () -> plan(PlanState.DRAFT, false).requireSendable(LAST, LAST));
        assertRefused("governance.last-day", () -> plan(PlanState.DRAFT, false).requireSendable(null, LAST));
        assertRefused("governance.plan-state", () -> anchoring(true).requireSendable(AFTER, LAST));
        plan(PlanState.ADOPTED, true).requirePublishable();
        assertRefused("governance.plan-state", () -> plan(PlanState.PUBLISHED, true).requirePublishable());
        assertRefused("governance.plan-state", () -> plan(PlanState.REJECTED, true).requirePublishable());
    }

    private VoteCount decide(Plan plan, LocalDate today, Optional<String> reason, List<Ballot> ballots) {
        return plan.requireDecidable(new RecordDecision(today, "§ 12", "Protokoll 2026-12-02", 0, ballots, reason), all(), RULE, today);
    }

    private List<Seat> all() {
        return Stream.concat(chiefs.stream(), Stream.of(adjungerad, styrgrupp, formerMember)).toList();
    }

    private List<Ballot> votes(int inFavour, int against, int abstaining) {
        return IntStream.range(0, inFavour + against + abstaining).mapToObj(i -> new Ballot(chiefs.get(i).id(),
                i < inFavour ? Vote.FOR : i < inFavour + against ? Vote.AGAINST : Vote.ABSTAINS)).toList();
    }

    private static Plan anchoring(boolean gotlandToo) {
        return plan(PlanState.ANCHORING, gotlandToo);
    }

    private static Plan plan(PlanState state, boolean gotlandToo) {
        return new Plan(new PlanId(UUID.randomUUID()), state, LAST, Map.of(UPPSALA, true, GOTLAND, gotlandToo));
    }

    private static Seat seat(Body body, SeatKind kind, boolean votes, LocalDate to) {
        UUID id = UUID.randomUUID();
        return new Seat(new SeatId(id), body, kind, "Exempel " + id, Optional.of(UPPSALA), "Region Uppsala", "Exempel", LocalDate.of(2025, 1, 1),
                Optional.ofNullable(to), votes);
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.class).satisfies(refusal -> assertThat(((Refusal) refusal).code()).isEqualTo(code));
    }
}
