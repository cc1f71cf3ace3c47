package se.samdiarium.governance.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.MovableClock;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.document.DocumentId;
import se.samdiarium.agreement.AgreementInForce;
import se.samdiarium.governance.Ballot;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.NewPlan;
import se.samdiarium.governance.NewSeat;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.RegionTexts;
import se.samdiarium.governance.ReportId;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.SeatKind;
import se.samdiarium.governance.SeatRule;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.Vote;
import se.samdiarium.platform.TestDatabase;

/** With a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GovernanceRecordsTest {

    private static final RegionCode UPPSALA = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");

    private final MovableClock clock = new MovableClock();
    private final Caller anna = new Caller(UUID.randomUUID(), "anna", "Anna Ek", Optional.of(UPPSALA), Set.of(Role.REGISTRAR));
    private TestDatabase database;
    private SeatRecords seats;
    private PlanRecords plans;
    private DecisionRecords decisions;

    @BeforeAll
    void open() throws Exception {
        database = new TestDatabase();
        seats = new SeatRecords(database.sql(), clock);
        decisions = new DecisionRecords(database.sql(), clock);
        plans = new PlanRecords(database.sql(), decisions, clock);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    @DisplayName("Y1.1 Y1.2 the chefsgrupp has twelve who vote and two who do not; a seat is held from its first day to its last")
    void seats() {
        assertThat(seats.rules()).filteredOn(rule -> rule.body() == Body.CHIEFS && rule.votes()).extracting(SeatRule::seats).containsExactly(6, 6);
        assertThat(seats.rules()).filteredOn(rule -> rule.body() == Body.CHIEFS && !rule.votes()).extracting(SeatRule::seats).containsExactly(2);
        LocalDate first = LocalDate.of(2026, 1, 1);
        Seat seat = seats.add(new NewSeat(Body.CHIEFS, SeatKind.CO_OPTED, "Siv Exempel", Optional.empty(), Optional.empty(), "SKR", first),
                "SKR", anna);
        assertThat(seat.votes()).isFalse();
        assertThat(seat.holds(first.minusDays(1))).isFalse();
        Seat ended = seats.end(seat.id(), first.plusDays(9));
        assertThat(ended.holds(first)).isTrue();
        assertThat(ended.holds(first.plusDays(9))).isTrue();
        assertThat(ended.holds(first.plusDays(10))).isFalse();
        assertThat(seats.rule(Body.CHIEFS, LocalDate.of(2026, 11, 22)).quorum()).isEqualTo(7);
    }

    @Test
    @DisplayName("Y2.1 Y2.2 Y2.3 a plan keeps the answers, the votes by name, the rule of the day, and who was missing")
    void plan() {
        Seat seat = seats.add(new NewSeat(Body.CHIEFS, SeatKind.REGION_DIRECTOR, "Ask Exempel", Optional.of(UPPSALA), Optional.empty(), "Exempel",
                LocalDate.of(2026, 1, 1)), "Region Uppsala", anna);
        NewPlan wished = new NewPlan(2027, "Verksamhetsplan 2027", document());
        PlanId id = plans.add(wished, 1, anna).orElseThrow();
        assertThat(plans.add(wished, 1, anna)).as("one plan a year").isEmpty();
        plans.sent(id, 2, LocalDate.of(2026, 12, 1), List.of(UPPSALA, GOTLAND), anna);
        plans.answer(id, UPPSALA, Stance.YES_WITH_COMMENTS, "Bra", false, anna);
        assertThat(plans.lock(id).missing()).containsExactly(GOTLAND);
        RecordDecision decision = new RecordDecision(LocalDate.of(2026, 12, 2), "§ 4", "RS 2026-00001", 0, List.of(new Ballot(seat.id(), Vote.FOR)),
                Optional.of("Påmind"));
        decisions.add(id, decision, 3, seats.rule(Body.CHIEFS, decision.day()), true, List.of(GOTLAND), anna);
        plans.decided(id, 3, true);
        PlanView view = plans.find(id).orElseThrow();
        assertThat(view.state()).isEqualTo(PlanState.ADOPTED);
        assertThat(view.version()).isEqualTo(3);
        assertThat(view.answered()).isEqualTo(1);
        assertThat(view.decision().orElseThrow()).satisfies(told -> {
            assertThat(told.missing()).containsExactly(GOTLAND);
            assertThat(told.missingReason()).contains("Påmind");
            assertThat(told.votes()).extracting(vote -> vote.name() + " " + vote.vote()).containsExactly("Ask Exempel FOR");
            assertThat(told.rule().quorum()).isEqualTo(7);
        });
        plans.published(id, view.document(), anna);
        assertThat(plans.find(id).orElseThrow().record()).contains(view.document());
    }

    @Test
    @DisplayName("Y3.1 the first who opens the report in a region stands in its receipt, whoever comes later")
    void receipts() {
        ReportRecords reports = new ReportRecords(database.sql(), clock);
        ReportId id = reports.add(new NewPlan(2025, "Verksamhetsberättelse 2025", document()), 1, anna).orElseThrow();
        reports.opened(id, GOTLAND, "Bo");
        assertThat(reports.find(id).orElseThrow().receipts()).isEmpty();
        assertThat(reports.sent(id, 1, List.of(UPPSALA, GOTLAND), anna)).isTrue();
        assertThat(reports.sent(id, 1, List.of(UPPSALA, GOTLAND), anna)).isFalse();
        reports.opened(id, GOTLAND, "Bo");
        clock.advance(Duration.ofHours(1));
        reports.opened(id, GOTLAND, "Eva");
        assertThat(reports.find(id).orElseThrow().receipts()).extracting(receipt -> receipt.region() + " " + receipt.openedBy().orElse("-"))
                .containsExactly("03 -", "09 Bo");
    }

    @Test
    @DisplayName("Y4.1 Y4.2 a region's report begins with its agreements, is saved on the revision seen, and is due on the region's day")
    void regionReport() {
        RegionReportRecords reports = new RegionReportRecords(database.sql(), List.of((region, year) -> List.of(
                new AgreementInForce("NSPL", LocalDate.of(2025, 10, 1), Optional.empty()))), clock);
        assertThat(reports.of(GOTLAND, 2026).texts().agreements()).isEqualTo("NSPL (i kraft sedan 2025-10-01)");
        assertThat(reports.of(GOTLAND, 2026).due()).isEqualTo(LocalDate.of(2026, 12, 31));
        RegionTexts texts = new RegionTexts("NSPL", "Övning", "12 000 kr", "Bra");
        assertThat(reports.save(GOTLAND, 2026, texts, 0, anna)).isTrue();
        assertThat(reports.save(GOTLAND, 2026, texts, 0, anna)).as("made meanwhile").isFalse();
        assertThat(reports.save(GOTLAND, 2026, texts, 1, anna)).isTrue();
        assertThat(reports.save(GOTLAND, 2026, texts, 1, anna)).as("changed meanwhile").isFalse();
        assertThat(reports.of(GOTLAND, 2026).revision()).isEqualTo(2);
        assertThat(reports.begun(GOTLAND)).containsExactly(2026);
        reports.setDay(GOTLAND, MonthDay.of(11, 30));
        assertThat(reports.of(GOTLAND, 2026).due()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(reports.lines(2026)).hasSize(21).allMatch(line -> line.registeredAt().isEmpty());
    }

    private DocumentId document() {
        UUID id = UUID.randomUUID();
        database.sql().update("insert into document (id, region_code, title, created_at, latest, version) values (?1, '03', 'x', now(), 1, 1)", id);
        return new DocumentId(id);
    }
}
