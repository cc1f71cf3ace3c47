package se.samdiarium.decision.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.decision.Act;
import se.samdiarium.decision.Annulment;
import se.samdiarium.decision.Appeal;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.Reporting;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Refusal;

@DisplayName("A region's decision on a text")
class DecisionTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 20);
    private static final RegionCode SKANE = new RegionCode("12");
    private static final RegionCode HOST = new RegionCode("03");
    private static final DecidingBody BOARD = new DecidingBody("REGIONSTYRELSE", " Regionstyrelsen ");
    private static final VersionRef TEXT = new VersionRef(new DocumentId(UUID.randomUUID()), 3);

    private final Decision plan = Decision.plan(TEXT, SKANE, BOARD, DAY);

    @Test
    @DisplayName("F1.1 a plan becomes the record, and keeps the day it was planned for")
    void planned() {
        Decision made = plan.record(facts("§ 112", Outcome.YES, ""), Optional.empty(), by(SKANE), TODAY);
        assertThat(made.id()).isEqualTo(plan.id());
        assertThat(made.plannedOn()).contains(DAY);
        assertThat(made.body().name()).isEqualTo("Regionstyrelsen");
        assertThat(made.facts().orElseThrow().paragraph()).isEqualTo("112");
        assertThat(made.revision()).isEqualTo(plan.revision() + 1);
    }

    @Test
    @DisplayName("F1.1 the host that records for another region says where it has it from; the region itself need not")
    void sourceOfTheHost() {
        DecisionFacts facts = facts("1", Outcome.YES, "");
        assertThat(refused(() -> plan.record(facts, Optional.empty(), by(HOST), TODAY))).isEqualTo("decision.source-missing");
        assertThat(plan.record(facts, Optional.empty(), by(SKANE), TODAY).facts()).isPresent();
        DecisionFacts sourced = new DecisionFacts(facts.body(), facts.decidedOn(), "1", Outcome.YES, Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Appeal.OPEN, Optional.empty(), Optional.of("Mejl 2025-05-22"));
        assertThat(plan.record(sourced, Optional.empty(), by(HOST), TODAY).facts().orElseThrow().source()).contains("Mejl 2025-05-22");
    }

    @Test
    @DisplayName("F1.1 conditions stand with a conditional yes, and only there")
    void conditions() {
        assertThat(refused(() -> record(facts("1", Outcome.YES_WITH_CONDITIONS, " ")))).isEqualTo("decision.conditions-missing");
        assertThat(refused(() -> record(facts("1", Outcome.NO, "Om")))).isEqualTo("decision.conditions-without");
        assertThat(record(facts("1", Outcome.YES_WITH_CONDITIONS, "Kostnadstak")).facts().orElseThrow().conditions()).contains("Kostnadstak");
    }

    @Test
    @DisplayName("F1.3 no date before the one it follows on, none in the future, no settlement without an appeal")
    void dates() {
        assertThat(refused(() -> record(dated(TODAY.plusDays(1), null, null, Appeal.OPEN)))).isEqualTo("decision.in-future");
        assertThat(refused(() -> record(dated(DAY, DAY.minusDays(1), null, Appeal.OPEN)))).isEqualTo("decision.dates-order");
        assertThat(refused(() -> record(dated(DAY, DAY.plusDays(9), DAY.plusDays(8), Appeal.OPEN)))).isEqualTo("decision.dates-order");
        assertThat(refused(() -> record(dated(DAY, null, DAY.minusDays(1), Appeal.OPEN)))).isEqualTo("decision.dates-order");
        Appeal unfounded = new Appeal(true, Optional.empty(), Optional.of(TODAY));
        assertThat(refused(() -> record(dated(DAY, null, null, unfounded)))).isEqualTo("decision.appeal-without");
        Appeal impossible = new Appeal(false, Optional.of(TODAY), Optional.empty());
        assertThat(refused(() -> record(dated(DAY, null, null, impossible)))).isEqualTo("decision.appeal-without");
        assertThat(record(dated(DAY, DAY, DAY, Appeal.OPEN)).facts()).isPresent();
    }

    @Test
    @DisplayName("F1.5 a correction is made on what was seen, and tells each field before and after")
    void corrected() {
        Decision made = record(facts("1", Outcome.YES, ""));
        assertThat(refused(() -> made.correct(facts("2", Outcome.YES, ""), Optional.empty(), made.revision() - 1, TODAY)))
                .isEqualTo("decision.changed");
        assertThat(refused(() -> plan.correct(facts("2", Outcome.YES, ""), Optional.empty(), 0, TODAY))).isEqualTo("decision.not-recorded");
        Decision right = made.correct(facts("2", Outcome.NO, ""), Optional.empty(), made.revision(), TODAY);
        assertThat(made.told()).containsEntry("paragraph", "1").containsEntry("outcome", "YES");
        assertThat(right.told()).containsEntry("paragraph", "2").containsEntry("outcome", "NO");
        assertThat(right.recorded()).isEqualTo(made.recorded());
    }

    @Test
    @DisplayName("F1.5 what is annulled, with a reason, stays as it was and is corrected no more")
    void annulled() {
        Decision made = record(facts("1", Outcome.YES, ""));
        assertThat(refused(() -> made.annul(annulment(" "), made.revision()))).isEqualTo("decision.reason-missing");
        Decision gone = made.annul(annulment("Upphävt av förvaltningsrätten"), made.revision());
        assertThat(gone.facts()).isEqualTo(made.facts());
        assertThat(gone.annulled().orElseThrow().reason()).isEqualTo("Upphävt av förvaltningsrätten");
        assertThat(refused(() -> gone.annul(annulment("Igen"), gone.revision()))).isEqualTo("decision.annulled");
        assertThat(refused(() -> gone.correct(facts("2", Outcome.YES, ""), Optional.empty(), gone.revision(), TODAY))).isEqualTo("decision.annulled");
    }

    @Test
    @DisplayName("F1.8 what is announced of a delegated decision is minutes it was reported in or its own record; no other decision is reported")
    void reported() {
        Optional<LocalDate> next = Optional.of(DAY.plusDays(1));
        DecidingBody delegate = new DecidingBody("DELEGATION", "Regiondirektören");
        assertThat(refused(() -> record(delegated(delegate, next, Optional.empty())))).isEqualTo("decision.reporting-missing");
        assertThat(refused(() -> record(delegated(BOARD, next, Optional.of(Reporting.SEPARATE))))).isEqualTo("decision.reporting-without");
        assertThat(refused(() -> record(delegated(delegate, next, Optional.of(Reporting.at(DAY.minusDays(1))))))).isEqualTo("decision.dates-order");
        assertThat(refused(() -> record(delegated(delegate, next, Optional.of(Reporting.at(DAY.plusDays(2))))))).isEqualTo("decision.dates-order");
        assertThat(record(delegated(delegate, Optional.empty(), Optional.empty())).facts()).isPresent();
        assertThat(record(delegated(delegate, next, Optional.of(Reporting.at(DAY)))).told()).containsEntry("reported", DAY.toString());
        assertThat(record(delegated(delegate, next, Optional.of(Reporting.SEPARATE))).facts().orElseThrow().reporting())
                .contains(Reporting.SEPARATE);
    }

    private static DecisionFacts delegated(DecidingBody body, Optional<LocalDate> announced, Optional<Reporting> reporting) {
        return new DecisionFacts(body, DAY, "1", Outcome.YES, Optional.empty(), Optional.empty(), Optional.empty(), announced, Appeal.OPEN, reporting,
                Optional.empty());
    }

    private Decision record(DecisionFacts facts) {
        return plan.record(facts, Optional.empty(), by(SKANE), TODAY);
    }

    private static DecisionFacts facts(String paragraph, Outcome outcome, String conditions) {
        return new DecisionFacts(BOARD, DAY, paragraph, outcome, Optional.of(conditions), Optional.empty(), Optional.empty(), Optional.empty(),
                Appeal.OPEN, Optional.empty(), Optional.empty());
    }

    private static DecisionFacts dated(LocalDate decided, LocalDate adjusted, LocalDate announced, Appeal appeal) {
        return new DecisionFacts(BOARD, decided, "1", Outcome.YES, Optional.empty(), Optional.empty(), Optional.ofNullable(adjusted),
                Optional.ofNullable(announced), appeal, Optional.empty(), Optional.empty());
    }

    private static Act by(RegionCode region) {
        return new Act(Instant.parse("2025-06-30T10:00:00Z"), "nn", region);
    }

    private static Annulment annulment(String reason) {
        return new Annulment(Instant.parse("2025-06-30T10:00:00Z"), "nn", reason);
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
