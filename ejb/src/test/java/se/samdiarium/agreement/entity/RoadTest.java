package se.samdiarium.agreement.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.GiveNotice;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.RoadStep;
import se.samdiarium.agreement.SigningFacts;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.entity.Agreement.Doing;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Refusal;

@DisplayName("The road of an agreement")
class RoadTest {

    private static final RegionCode HOST = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final RegionCode SKANE = new RegionCode("12");
    private static final LocalDate START = LocalDate.of(2024, 12, 1);

    @Test
    @DisplayName("G1.1 G1.2 the seeds' own road: remiss, revised, final, decision, signing, in force, each step with its day")
    void theSeedsOwnRoad() {
        Agreement agreement = begin();
        assertThat(state(agreement)).isEqualTo(AgreementState.DRAFT);
        agreement = text(agreement, 1, TextKind.REMISS, LocalDate.of(2024, 12, 18));
        agreement = agreement.sentOnRemiss(Optional.of(UUID.randomUUID()), LocalDate.of(2024, 12, 19), LocalDate.of(2025, 1, 31), state(agreement),
                doing(LocalDate.of(2024, 12, 19)));
        assertThat(state(agreement)).isEqualTo(AgreementState.ON_REMISS);
        agreement = text(agreement, 2, TextKind.REVISED, LocalDate.of(2025, 2, 20));
        assertThat(state(agreement)).isEqualTo(AgreementState.REVISED);
        agreement = text(agreement, 3, TextKind.FINAL, LocalDate.of(2025, 2, 28));
        assertThat(state(agreement)).isEqualTo(AgreementState.FINAL);
        agreement = agreement.sentForDecision(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 9, 30), state(agreement), doing(LocalDate.of(2025, 3, 3)));
        assertThat(state(agreement)).isEqualTo(AgreementState.DECIDING);
        assertThat(agreement.decided().orElseThrow().text().number()).isEqualTo(3);
        SigningFacts runs = new SigningFacts(Optional.of(LocalDate.of(2025, 8, 1)), false, Optional.empty());
        assertThat(road(agreement, runs, LocalDate.of(2025, 9, 1)).state()).isEqualTo(AgreementState.SIGNING);
        SigningFacts done = new SigningFacts(runs.startedOn(), true, Optional.of(LocalDate.of(2025, 9, 30)));
        Road road = road(agreement, done, LocalDate.of(2025, 9, 30));
        assertThat(road.state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(road.steps()).extracting(RoadStep::status).containsExactly(RoadStep.Status.DONE, RoadStep.Status.DONE, RoadStep.Status.DONE,
                RoadStep.Status.DONE, RoadStep.Status.DONE, RoadStep.Status.DONE, RoadStep.Status.HERE);
        assertThat(road.steps()).extracting(step -> step.on().orElseThrow()).isSorted();
        assertThat(road.since()).contains(LocalDate.of(2025, 9, 30));
    }

    @Test
    @DisplayName("G1.3 a new final text lifts the dispatch: the old text is decided on no more until it is sent anew, and overrides lapse")
    void newFinalText() {
        Agreement sent = sent().override(GOTLAND, "Beslutar i augusti", doing(START));
        assertThat(sent.overrideOf(GOTLAND)).isPresent();
        Agreement renewed = text(sent, 4, TextKind.FINAL, START);
        assertThat(state(renewed)).isEqualTo(AgreementState.FINAL);
        assertThat(renewed.decided()).isEmpty();
        assertThat(renewed.overrideOf(GOTLAND)).isEmpty();
        Agreement again = renewed.sentForDecision(START, START, state(renewed), doing(START));
        assertThat(again.decided().orElseThrow().text().number()).isEqualTo(4);
        assertThat(again.overrideOf(GOTLAND)).isEmpty();
    }

    @Test
    @DisplayName("G1.6 signed by all is not in force before its first day; after its last day it is over")
    void days() {
        Agreement agreement = sent().withTerms(new Terms(Optional.of(START.plusDays(30)), Optional.of(START.plusDays(60)), Optional.empty()),
                doing(START));
        SigningFacts done = new SigningFacts(Optional.of(START), true, Optional.of(START.plusDays(10)));
        assertThat(road(agreement, done, START.plusDays(29)).state()).isEqualTo(AgreementState.SIGNING);
        assertThat(road(agreement, done, START.plusDays(30)).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(road(agreement, done, START.plusDays(60)).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(road(agreement, done, START.plusDays(61)).state()).isEqualTo(AgreementState.EXPIRED);
        SigningFacts packing = new SigningFacts(Optional.of(START), true, Optional.empty());
        assertThat(road(agreement, packing, START.plusDays(40)).state()).as("copies are not handed out").isEqualTo(AgreementState.SIGNING);
    }

    @Test
    @DisplayName("G1.6 notice is not shorter than the agreement says; when fewer than two parties are left it is over, from that day")
    void notice() {
        Agreement agreement = sent().withTerms(new Terms(Optional.empty(), Optional.empty(), Optional.of(6)), doing(START));
        SigningFacts done = new SigningFacts(Optional.of(START), true, Optional.of(START));
        AgreementState now = road(agreement, done, START).state();
        assertThat(refused(() -> agreement.giveNotice(notice(GOTLAND, START.plusMonths(6).minusDays(1)), "RS 2025-1", now, doing(START))))
                .isEqualTo("agreement.notice-too-short");
        Agreement one = agreement.giveNotice(notice(GOTLAND, START.plusMonths(6)), "RS 2025-1", now, doing(START));
        assertThat(refused(() -> one.giveNotice(notice(GOTLAND, START.plusMonths(7)), "RS 2025-2", now, doing(START))))
                .isEqualTo("agreement.notice-there");
        assertThat(road(one, done, START.plusYears(1)).state()).as("two parties are left").isEqualTo(AgreementState.IN_FORCE);
        Agreement two = one.giveNotice(notice(SKANE, START.plusMonths(8)), "RS 2025-3", now, doing(START));
        assertThat(road(two, done, START.plusMonths(8).minusDays(1)).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(road(two, done, START.plusMonths(8)).state()).isEqualTo(AgreementState.TERMINATED);
    }

    @Test
    @DisplayName("G1.1 an amendment in force makes it amended, from that day; not before, and not without being in force itself")
    void amended() {
        SigningFacts done = new SigningFacts(Optional.of(START), true, Optional.of(START));
        Agreement agreement = sent();
        assertThat(new Road(agreement, done, List.of(START.plusDays(5)), START.plusDays(4)).state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(new Road(agreement, done, List.of(START.plusDays(5)), START.plusDays(5)).state()).isEqualTo(AgreementState.AMENDED);
        assertThat(new Road(agreement, SigningFacts.NONE, List.of(START), START.plusDays(5)).state()).isEqualTo(AgreementState.DECIDING);
    }

    @RepeatedTest(300)
    @DisplayName("G1.1 no order of acts, whatever is tried, reaches a state without its causes")
    void noStateWithoutItsCauses(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Agreement agreement = begin();
        LocalDate today = START;
        SigningFacts signing = SigningFacts.NONE;
        List<String> tried = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            today = today.plusDays(random.nextInt(20));
            int act = random.nextInt(12);
            tried.add(String.valueOf(act));
            signing = act == 9 ? new SigningFacts(Optional.of(today), false, Optional.empty())
                    : act == 10 ? new SigningFacts(Optional.of(today), true, random.nextBoolean() ? Optional.of(today) : Optional.empty())
                    : act == 11 ? SigningFacts.NONE : signing;
            try {
                agreement = act(agreement, act, i, random, road(agreement, signing, today).state(), today);
            } catch (Refusal refusal) {
                tried.add(refusal.code());
            }
            caused(road(agreement, signing, today), tried.toString());
        }
    }

    private static Agreement act(Agreement it, int act, int i, Random random, AgreementState now, LocalDate today) {
        return switch (act) {
            case 0, 1, 2, 3 -> it.addText(version(i + 1), TextKind.values()[act], today, now, doing(today));
            case 4 -> it.sentOnRemiss(Optional.empty(), today, today.plusDays(random.nextInt(5) - 1), now, doing(today));
            case 5 -> it.sentForDecision(today, today.plusDays(random.nextInt(5) - 1), now, doing(today));
            case 6 -> it.withTerms(new Terms(Optional.of(today.plusDays(random.nextInt(30))), Optional.of(today.plusDays(random.nextInt(60))),
                    Optional.of(random.nextInt(2))), doing(today));
            case 7 -> it.override(GOTLAND, "Skäl", doing(today));
            case 8 -> it.giveNotice(notice(random.nextBoolean() ? GOTLAND : SKANE, today, today.plusDays(random.nextInt(60))), "RS 1", now,
                    doing(today));
            default -> it;
        };
    }

    /** The causes are read from the events by themselves, not by the road's own reckoning. */
    private static void caused(Road road, String tried) {
        AgreementState state = road.state();
        List<AgreementEvent> events = road.agreement().events();
        int remiss = lastOf(road, EventKind.SENT_ON_REMISS, null);
        int revised = lastOf(road, EventKind.TEXT_ADDED, TextKind.REVISED);
        int last = lastOf(road, EventKind.TEXT_ADDED, TextKind.FINAL);
        int sent = lastOf(road, EventKind.SENT_FOR_DECISION, null);
        assertThat(events.getFirst().kind()).isEqualTo(EventKind.CREATED);
        if (state == AgreementState.ON_REMISS) {
            assertThat(remiss).as(tried).isGreaterThan(Math.max(Math.max(revised, last), sent));
        } else if (state == AgreementState.REVISED) {
            assertThat(revised).as(tried).isGreaterThan(Math.max(last, sent));
            assertThat(events.subList(0, revised)).extracting(AgreementEvent::kind).contains(EventKind.SENT_ON_REMISS);
        } else if (state == AgreementState.FINAL) {
            assertThat(last).as(tried).isGreaterThan(Math.max(Math.max(remiss, revised), sent));
        } else if (state != AgreementState.DRAFT) {
            assertThat(sent).as(tried).isGreaterThan(last).isGreaterThan(revised);
            assertThat(last).as(tried).isNotNegative();
        }
        if (EnumSet.range(AgreementState.SIGNING, AgreementState.EXPIRED).contains(state)) {
            assertThat(road.signing().startedOn()).as(tried).isPresent();
        }
        if (EnumSet.range(AgreementState.IN_FORCE, AgreementState.EXPIRED).contains(state)) {
            assertThat(road.signing().signedByAll() && road.signing().completedOn().isPresent()).as(tried).isTrue();
            assertThat(road.agreement().terms().startsOn().filter(road.today()::isBefore)).as(tried).isEmpty();
        }
        if (state == AgreementState.TERMINATED) {
            assertThat(road.agreement().notices()).hasSizeGreaterThanOrEqualTo(2);
        }
        assertThat(road.steps()).filteredOn(step -> step.status() == RoadStep.Status.HERE).extracting(RoadStep::step).containsExactly(state);
    }

    private static int lastOf(Road road, EventKind kind, TextKind text) {
        List<AgreementEvent> events = road.agreement().events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i).kind() == kind && (text == null || road.agreement().text(events.get(i).position().orElseThrow()).kind() == text)) {
                return i;
            }
        }
        return -1;
    }

    private static Agreement begin() {
        return Agreement.begin(new NewAgreement("Samverkansavtal", Set.of(HOST, GOTLAND, SKANE), START, Optional.empty()), HOST, doing(START));
    }

    private static Agreement sent() {
        Agreement agreement = text(begin(), 3, TextKind.FINAL, START);
        return agreement.sentForDecision(START, START.plusDays(90), state(agreement), doing(START));
    }

    private static Agreement text(Agreement agreement, int version, TextKind kind, LocalDate on) {
        return agreement.addText(version(version), kind, on, state(agreement), doing(on));
    }

    private static VersionRef version(int number) {
        return new VersionRef(new DocumentId(new UUID(1, 1)), number);
    }

    private static AgreementState state(Agreement agreement) {
        return road(agreement, SigningFacts.NONE, START).state();
    }

    private static Road road(Agreement agreement, SigningFacts signing, LocalDate today) {
        return new Road(agreement, signing, List.of(), today);
    }

    private static GiveNotice notice(RegionCode region, LocalDate effective) {
        return notice(region, START, effective);
    }

    private static GiveNotice notice(RegionCode region, LocalDate on, LocalDate effective) {
        return new GiveNotice(region, new DocumentId(new UUID(2, 2)), on, effective);
    }

    private static Doing doing(LocalDate today) {
        return new Doing(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "nn", today);
    }

    private static String refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).code();
    }
}
