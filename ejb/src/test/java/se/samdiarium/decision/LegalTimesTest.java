package se.samdiarium.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.registry.WorkingDays;

@DisplayName("The times of the law, on real calendars")
class LegalTimesTest {

    private static final LegalTimes TIMES = LegalTimes.of(List.of(rule("APPEAL", 21), rule("ADJUST", 14), rule("ANNOUNCE", 2)));
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    @ParameterizedTest(name = "announced {0}: last day of appeal {1}, legal force {2} ({3})")
    @CsvSource(delimiter = '|', textBlock = """
            2025-03-03 | 2025-03-24 | 2025-03-25 | a plain Monday
            2025-02-28 | 2025-03-21 | 2025-03-22 | a Friday: legal force may begin on a Saturday
            2025-03-01 | 2025-03-24 | 2025-03-25 | Saturday moves to Monday
            2025-03-28 | 2025-04-22 | 2025-04-23 | långfredagen, moved over the whole of Easter
            2025-03-29 | 2025-04-22 | 2025-04-23 | påskafton
            2025-03-31 | 2025-04-22 | 2025-04-23 | annandag påsk
            2024-03-08 | 2024-04-02 | 2024-04-03 | an early Easter: långfredagen 2024-03-29
            2025-04-10 | 2025-05-02 | 2025-05-03 | första maj
            2025-05-08 | 2025-05-30 | 2025-05-31 | Kristi himmelsfärdsdag; the Friday after is a working day
            2025-05-16 | 2025-06-09 | 2025-06-10 | nationaldagen on a Friday
            2025-05-30 | 2025-06-23 | 2025-06-24 | midsommarafton
            2025-10-11 | 2025-11-03 | 2025-11-04 | alla helgons dag, Saturday 1 November
            2026-10-10 | 2026-11-02 | 2026-11-03 | alla helgons dag 2026 is 31 October
            2024-10-11 | 2024-11-01 | 2024-11-02 | Friday 1 November is no holiday
            2025-12-03 | 2025-12-29 | 2025-12-30 | julafton to the Monday after Christmas
            2025-12-10 | 2026-01-02 | 2026-01-03 | nyårsafton and nyårsdagen
            2025-12-16 | 2026-01-07 | 2026-01-08 | trettondedag jul
            2024-02-08 | 2024-02-29 | 2024-03-01 | a leap day
            """)
    @DisplayName("F1.2 three weeks from the announcement, a last day that is no working day moved to the next one")
    void legalForce(LocalDate announced, LocalDate last, LocalDate from, String what) {
        LegalForce force = TIMES.force(announced(Optional.of(announced), Appeal.OPEN), LATER);
        assertThat(force).as(what).isEqualTo(new LegalForce(LegalForce.State.IN_FORCE, Optional.of(last), Optional.of(from)));
    }

    @Test
    @DisplayName("F1.2 the last day of appeal, for every day of forty years, is a working day at least three weeks away, none skipped in vain")
    void everyDay() {
        for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2060; day = day.plusDays(1)) {
            LocalDate last = TIMES.lastDayOfAppeal(day);
            assertThat(WorkingDays.isWorkingDay(last)).as(day + " " + last).isTrue();
            assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            for (LocalDate between = day.plusDays(21); between.isBefore(last); between = between.plusDays(1)) {
                assertThat(WorkingDays.isWorkingDay(between)).as(between + " lies before " + last).isFalse();
            }
            assertThat(last).isBetween(day.plusDays(21), day.plusDays(26));
        }
    }

    @Test
    @DisplayName("F1.2 on the last day of appeal the time still runs; the day after the decision has legal force")
    void onTheDay() {
        DecisionFacts facts = announced(Optional.of(LocalDate.of(2025, 3, 3)), Appeal.OPEN);
        assertThat(TIMES.force(facts, LocalDate.of(2025, 3, 24)).state()).isEqualTo(LegalForce.State.RUNNING);
        assertThat(TIMES.force(facts, LocalDate.of(2025, 3, 25)).state()).isEqualTo(LegalForce.State.IN_FORCE);
    }

    @Test
    @DisplayName("F1.4 not announced, not appealable, appealed: no date is made up; settled: the day of the settlement")
    void withoutADate() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 3, 3));
        Optional<LocalDate> appealed = Optional.of(LocalDate.of(2025, 3, 20));
        assertThat(TIMES.force(announced(Optional.empty(), Appeal.OPEN), LATER)).isEqualTo(LegalForce.of(LegalForce.State.NOT_ANNOUNCED));
        assertThat(TIMES.force(announced(day, Appeal.NONE), LATER)).isEqualTo(LegalForce.of(LegalForce.State.NOT_APPEALABLE));
        assertThat(TIMES.force(announced(day, new Appeal(true, appealed, Optional.empty())), LATER))
                .isEqualTo(LegalForce.of(LegalForce.State.APPEALED));
        LocalDate settled = LocalDate.of(2025, 9, 1);
        assertThat(TIMES.force(announced(day, new Appeal(true, appealed, Optional.of(settled))), LATER).from()).contains(settled);
    }

    @ParameterizedTest(name = "decided {0}, adjusted {1}, announced {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2025-03-03, 2025-03-17, 2025-03-19, -
            2025-03-03, 2025-03-18, 2025-03-19, ADJUSTED_LATE
            2025-03-03, 2025-03-17, 2025-03-20, ANNOUNCED_LATE
            2025-03-03, 2025-03-20, 2025-03-31, ADJUSTED_LATE ANNOUNCED_LATE
            2025-06-06, 2025-06-23, 2025-06-25, -
            2025-03-06, 2025-03-20, 2025-03-24, -
            2025-03-03, -,          2025-03-31, -
            """)
    @DisplayName("F1.3 adjusted after the fourteenth day, announced after the second: told, with the days moved as the law moves them")
    void remarks(LocalDate decided, LocalDate adjusted, LocalDate announced, String expected) {
        DecisionFacts facts = new DecisionFacts(new DecidingBody("NAMND", "Nämnden"), decided, "1", Outcome.YES, Optional.empty(), Optional.empty(),
                Optional.ofNullable(adjusted), Optional.ofNullable(announced), Appeal.OPEN, Optional.empty(), Optional.empty());
        assertThat(TIMES.remarks(facts)).extracting(Remark::name)
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest(name = "decided {0}, reported {1}, adjusted {2}, announced {3}: {4} {5} {6}")
    @CsvSource(nullValues = "-", textBlock = """
            2025-04-15, -,          -,          -,          NOT_REPORTED,  -,          -
            2025-04-15, 2025-06-03, -,          -,          NOT_ANNOUNCED, -,          -
            2025-04-15, 2025-06-03, 2025-06-16, 2025-06-18, IN_FORCE,      2025-07-10, -
            2025-04-15, 2025-06-03, 2025-06-18, 2025-06-18, IN_FORCE,      2025-07-10, ADJUSTED_LATE
            2025-04-15, 2025-06-03, 2025-06-16, 2025-06-19, IN_FORCE,      2025-07-11, ANNOUNCED_LATE
            2025-04-15, separate,   -,          -,          NOT_ANNOUNCED, -,          -
            2025-04-15, separate,   -,          2025-04-22, IN_FORCE,      2025-05-14, -
            """)
    @DisplayName("F1.8 a delegated decision: the time runs from the announcement of the minutes it was reported in, or of its own record; "
            + "minutes are late by the meeting they are of, not by the decision")
    void delegated(LocalDate decided, String reported, LocalDate adjusted, LocalDate announced, LegalForce.State state, LocalDate from,
            String late) {
        Optional<Reporting> reporting = Optional.ofNullable(reported).map(how -> how.equals("separate") ? Reporting.SEPARATE
                : Reporting.at(LocalDate.parse(how)));
        DecisionFacts facts = new DecisionFacts(new DecidingBody("DELEGATION", "Regiondirektören"), decided, "D 31", Outcome.YES, Optional.empty(),
                Optional.empty(), Optional.ofNullable(adjusted), Optional.ofNullable(announced), Appeal.OPEN, reporting, Optional.empty());
        assertThat(TIMES.force(facts, LATER).state()).isEqualTo(state);
        assertThat(TIMES.force(facts, LATER).from()).isEqualTo(Optional.ofNullable(from));
        assertThat(TIMES.remarks(facts)).extracting(Remark::name).containsExactlyElementsOf(late == null ? List.of() : List.of(late));
    }

    private static DecisionFacts announced(Optional<LocalDate> on, Appeal appeal) {
        return new DecisionFacts(new DecidingBody("REGIONSTYRELSE", "Regionstyrelsen"), LocalDate.of(2020, 1, 1), "12", Outcome.YES, Optional.empty(),
                Optional.empty(), Optional.empty(), on, appeal, Optional.empty(), Optional.empty());
    }

    private static DecisionRule rule(String code, int days) {
        return new DecisionRule(code, days, "", "", "");
    }
}
