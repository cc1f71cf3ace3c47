package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.Blocker;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.PartyStanding;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.boundary.AgreementLead;
import se.samdiarium.agreement.boundary.Agreements;
import se.samdiarium.consultation.AttachAnswer;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.CompiledPoint;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationSummary;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.HandIn;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.PrepareConsultation;
import se.samdiarium.consultation.Recipient;
import se.samdiarium.consultation.SaveAnswer;
import se.samdiarium.consultation.Treat;
import se.samdiarium.consultation.TreatmentKind;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.consultation.boundary.Compilations;
import se.samdiarium.consultation.boundary.Consultations;
import se.samdiarium.consultation.boundary.Dispatches;
import se.samdiarium.consultation.boundary.OwnAnswers;
import se.samdiarium.consultation.boundary.ReceivedAnswers;
import se.samdiarium.consultation.boundary.Running;
import se.samdiarium.decision.Appeal;
import se.samdiarium.decision.DecidingBody;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.Outcome;
import se.samdiarium.decision.RecordDecision;
import se.samdiarium.decision.Reporting;
import se.samdiarium.decision.boundary.Decisions;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.ear.clock.ThreadClock;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.boundary.Mandates;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.preservation.boundary.Completions;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.boundary.Publisher;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.signing.CardPreparation;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.boundary.CardSignatures;
import se.samdiarium.signing.boundary.Rounds;

/** The road that the owner's texts tell, with their days and the 21 regions, from the remiss to a copy in every region. */
class SeedsIT extends InContainer {

    private static final RegionCode JAMTLAND = new RegionCode("23");
    private static final RegionCode KALMAR = new RegionCode("08");
    private static final RegionCode HALLAND = new RegionCode("13");
    private static final RegionCode DALARNA = new RegionCode("20");
    private static final RegionCode SKANE = new RegionCode("12");
    private static final RegionCode VARMLAND = new RegionCode("17");
    private static final LocalDate SENT = LocalDate.of(2024, 12, 19);
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 1, 31);
    private static final LocalDate EXTENDED = LocalDate.of(2025, 2, 7);
    private static final LocalDate FINAL = LocalDate.of(2025, 2, 28);
    private static final LocalDate SIGNED_BY = LocalDate.of(2025, 9, 30);
    private static final List<String> BODIES = List.of("REGIONSTYRELSE", "REGIONFULLMAKTIGE", "NAMND", "DELEGATION");

    @Inject
    private Agreements agreements;
    @Inject
    private AgreementLead lead;
    @Inject
    private Dispatches dispatches;
    @Inject
    private Consultations consultations;
    @Inject
    private Running running;
    @Inject
    private OwnAnswers ownAnswers;
    @Inject
    private ReceivedAnswers receivedAnswers;
    @Inject
    private Compilations compilations;
    @Inject
    private Decisions decisions;
    @Inject
    private Rounds rounds;
    @Inject
    private CardSignatures cards;
    @Inject
    private Completions completions;
    @Inject
    private Documents documents;
    @Inject
    private Mandates mandates;
    @Inject
    private Organisation organisation;
    @Inject
    private Publisher publisher;

    private TrustDoor trust;
    private SeedsCast cast;
    private CaseView file;
    private DocumentId document;
    private AgreementId agreement;
    private ConsultationId remiss;
    private RoundId round;

    @AfterEach
    void back() {
        ThreadClock.back();
        if (trust != null) {
            trust.back();
        }
    }

    @Test
    @DisplayName("G1.1 G1.2 G1.4 Q1.3 Q1.4 Q2.5 Q2.6 B1.1 the owner's road: remiss 2024-12-19, answers by 2025-01-31, final text 2025-02-28, "
            + "21 decisions, 21 qualified signatures by 2025-09-30 but one that is late, a copy to everybody")
    void fromRemissToCopies() {
        trust = new TrustDoor();
        at(SENT.minusDays(3));
        cast = new SeedsCast(people, trust);
        mandatesAreGranted();
        remissIsSent();
        regionsAnswer();
        answersAreCompiled();
        textBecomesFinal();
        regionsDecide();
        regionsSign();
        everybodyHasACopy();
    }

    private void mandatesAreGranted() {
        people.as(people.administrator(), () -> {
            for (RegionCode region : cast.regions()) {
                mandates.grant(new Mandate(cast.signatory(region).username(), region, "Regiondirektör", "Reglemente för regionstyrelsen § 12",
                        LocalDate.of(2024, 1, 1), Optional.empty()));
            }
            return null;
        });
    }

    private void remissIsSent() {
        at(SENT);
        file = people.as(cast.registrar(UPPSALA), () -> registration.openCase(new OpenCase(own(UPPSALA), "Samverkansavtal " + UUID.randomUUID())));
        document = people.as(cast.registrar(UPPSALA), () -> registration.register(file.id(), entry(received(1), "Samverkansavtal",
                Direction.DRAWN_UP, "SAMVERKANSAVTAL", SENT, Optional.empty())).document().orElseThrow());
        NewAgreement wished = new NewAgreement("Samverkansavtal", new LinkedHashSet<>(cast.regions()), SENT, Optional.empty());
        agreement = asLawyer(() -> lead.create(wished)).id();
        asLawyer(() -> lead.addText(agreement, version(1), TextKind.REMISS, Optional.of(SENT)));
        ConsultationView prepared = asLawyer(() -> dispatches.prepare(new PrepareConsultation("Förslag till samverkansavtal", version(1),
                "Ni får härmed tillfälle att yttra er.", List.of(), LAST_DAY, cast.regions().stream().map(Recipient::of).toList())));
        remiss = asLawyer(() -> dispatches.send(prepared.id(), prepared.revision(), true)).id();
        assertThat(road().state()).isEqualTo(AgreementState.ON_REMISS);
        assertThat(road().remiss()).contains(remiss.toString());
    }

    /** Sixteen in time, one of them abstaining; one within more time, two late, two never; one unasked. */
    private void regionsAnswer() {
        at(LocalDate.of(2025, 1, 27));
        ConsulteeId jamtland = consultee(JAMTLAND);
        asLawyer(() -> running.extend(remiss, jamtland, EXTENDED, "Nämnden sammanträder den 5 februari"));
        Set<RegionCode> later = Set.of(JAMTLAND, KALMAR, HALLAND, DALARNA, SKANE);
        at(LAST_DAY);
        List<RegionCode> inTime = cast.regions().stream().filter(region -> !later.contains(region)).toList();
        IntStream.range(0, inTime.size()).forEach(i -> answer(inTime.get(i), i == 0 ? Position.ABSTAINS : i % 3 == 0 ? Position.NO_COMMENTS
                : Position.SUPPORTS_WITH_COMMENTS));
        assertThat(asLawyer(() -> consultations.of(remiss)).summary().late()).isZero();
        at(LocalDate.of(2025, 2, 3));
        List.of(KALMAR, HALLAND).forEach(region -> answer(region, Position.OPPOSES_PARTLY));
        unasked();
        at(EXTENDED);
        answer(JAMTLAND, Position.SUPPORTS);
        ConsultationSummary summary = asLawyer(() -> consultations.of(remiss)).summary();
        assertThat(summary.asked()).isEqualTo(21);
        assertThat(summary.answered()).isEqualTo(18);
        assertThat(summary.abstained()).isEqualTo(1);
        assertThat(summary.notAnswered()).isEqualTo(2);
        assertThat(summary.late()).isEqualTo(2);
        assertThat(summary.extended()).isEqualTo(1);
        assertThat(summary.unasked()).isEqualTo(1);
    }

    private void answer(RegionCode region, Position position) {
        people.as(cast.registrar(region), () -> {
            WorkingAnswer empty = ownAnswers.of(remiss);
            List<CommentDraft> comments = position == Position.SUPPORTS_WITH_COMMENTS || position == Position.OPPOSES_PARTLY
                    ? List.of(new CommentDraft(UUID.randomUUID(), "4", CommentKind.CHANGE, "Kostnaden bör fördelas efter folkmängd.",
                            "Kostnaderna fördelas efter folkmängd.", ""))
                    : List.of();
            WorkingAnswer saved = ownAnswers.save(remiss, empty.revision(), new SaveAnswer(Optional.of(position), "Regionens yttrande.", comments));
            return ownAnswers.handIn(remiss, new HandIn(saved.revision(), Optional.empty(), Optional.of(own(region)), true));
        });
    }

    private void unasked() {
        var entry = people.as(cast.registrar(UPPSALA), () -> registration.register(file.id(), entry(receive("Synpunkter från myndigheten "
                + UUID.randomUUID()), "Spontansvar", Direction.INCOMING, "REMISSVAR", LocalDate.of(2025, 2, 3), Optional.of("Myndigheten"))));
        asLawyer(() -> receivedAnswers.attach(remiss, new AttachAnswer(entry.id(), Optional.empty(), Optional.of("Myndigheten"),
                Position.SUPPORTS_WITH_COMMENTS, List.of(new CommentDraft(UUID.randomUUID(), "2", CommentKind.REMARK, "Uppdraget bör preciseras.",
                        "", "")))));
    }

    private void answersAreCompiled() {
        at(LocalDate.of(2025, 2, 12));
        addVersion(2);
        asLawyer(() -> lead.addText(agreement, version(2), TextKind.REVISED, Optional.of(LocalDate.of(2025, 2, 12))));
        Compilation open = asLawyer(() -> compilations.of(remiss));
        assertThat(open.remaining()).isEqualTo(open.points()).isGreaterThan(10);
        open.sections().forEach(section -> section.points().forEach(point -> asLawyer(() -> compilations.treat(remiss, treated(point)))));
        assertThat(asLawyer(() -> compilations.of(remiss)).remaining()).isZero();
        Compilation registered = asLawyer(() -> compilations.register(remiss));
        assertThat(registered.registered()).hasSize(1);
        asLawyer(() -> running.close(remiss));
        assertThat(road().state()).isEqualTo(AgreementState.REVISED);
    }

    private static Treat treated(CompiledPoint point) {
        return new Treat(Optional.of(point.comments().getFirst().id()), Optional.empty(), TreatmentKind.HEEDED, "Texten har ändrats.",
                Optional.of(2), Optional.empty());
    }

    private void textBecomesFinal() {
        at(FINAL);
        addVersion(3);
        asLawyer(() -> lead.addText(agreement, version(3), TextKind.FINAL, Optional.of(FINAL)));
        asLawyer(() -> lead.setTerms(agreement, new Terms(Optional.of(LocalDate.of(2025, 10, 1)), Optional.empty(), Optional.of(12))));
        asLawyer(() -> lead.sendForDecision(agreement, Optional.of(FINAL), SIGNED_BY));
        assertThat(road().state()).isEqualTo(AgreementState.DECIDING);
        assertThat(waitingFor(Blocker.What.DECISIONS)).hasSize(21);
    }

    /** In different bodies through spring and summer; Värmland with conditions that the host accepts; Skåne last. */
    private void regionsDecide() {
        List<RegionCode> regions = cast.regions();
        for (int i = 0; i < regions.size(); i++) {
            RegionCode region = regions.get(i);
            if (!region.equals(SKANE)) {
                at(LocalDate.of(2025, 3, 17).plusWeeks(i));
                decide(region, BODIES.get(i % BODIES.size()));
            }
        }
        assertThat(waitingFor(Blocker.What.DECISIONS)).containsExactly(SKANE);
        asLawyer(() -> lead.acceptConditions(agreement, VARMLAND, "Villkoret ryms i avtalet"));
        at(LocalDate.of(2025, 9, 1));
        round = asLawyer(() -> lead.startRound(agreement, "Samverkansavtal", SIGNED_BY, RoundForm.COUNTERPARTS, SigningPolicy.QUALIFIED)).id();
        assertThat(catchThrowableOfType(Refusal.class, () -> sign(SKANE))).as("the gate is shut").isNotNull();
        at(LocalDate.of(2025, 9, 15));
        decide(SKANE, "REGIONFULLMAKTIGE");
    }

    private void decide(RegionCode region, String body) {
        LocalDate day = LocalDate.now(clock).minusDays(3);
        boolean conditions = region.equals(VARMLAND);
        DecisionFacts facts = new DecisionFacts(new DecidingBody(body, "Det organ regionen har valt"), day, "87",
                conditions ? Outcome.YES_WITH_CONDITIONS : Outcome.YES, conditions ? Optional.of("Kostnaden ses över varje år") : Optional.empty(),
                Optional.empty(), Optional.of(day.plusDays(1)), Optional.of(day.plusDays(2)), Appeal.OPEN,
                body.equals("DELEGATION") ? Optional.of(Reporting.at(day)) : Optional.empty(), Optional.empty());
        people.as(cast.registrar(region), () -> decisions.record(new RecordDecision(version(3), region, facts, Optional.empty())));
    }

    /** All but Gotland within the time; Gotland is late on the day, and signs the day after. */
    private void regionsSign() {
        at(LocalDate.of(2025, 9, 22));
        cast.regions().stream().filter(region -> !region.equals(GOTLAND)).forEach(region -> {
            CounterpartView signed = sign(region);
            assertThat(signed.state()).isEqualTo(CounterpartState.SIGNED);
            assertThat(signed.qualification()).contains("QESIG");
        });
        at(SIGNED_BY);
        assertThat(asLawyer(() -> rounds.round(round)).overdue()).as("the last day counts").isEmpty();
        at(SIGNED_BY.plusDays(1));
        RoundView late = asLawyer(() -> rounds.round(round));
        assertThat(late.overdue()).extracting(CounterpartView::region).containsExactly(GOTLAND);
        assertThat(waitingFor(Blocker.What.SIGNATURES)).containsExactly(GOTLAND);
        assertThat(sign(GOTLAND).qualification()).contains("QESIG");
        assertThat(new HashSet<>(asLawyer(() -> rounds.round(round)).counterparts().stream().map(CounterpartView::state).toList()))
                .containsExactly(CounterpartState.SIGNED);
    }

    private CounterpartView sign(RegionCode region) {
        Someone signatory = cast.signatory(region);
        CardPreparation prepared = people.as(signatory, () -> cards.prepare(round, trust.certificate(signatory.username()), List.of("SHA-256")));
        byte[] value = trust.sign(signatory.username(), Base64.getDecoder().decode(prepared.hash()));
        return people.as(signatory, () -> cards.complete(prepared.attempt(), value));
    }

    private void everybodyHasACopy() {
        Until.holds("a copy to every region", () -> asLawyer(() -> completions.of(round))
                .filter(completion -> completion.completedAt().isPresent() && completion.copies().size() == 21).isPresent());
        AgreementView done = road();
        assertThat(done.state()).isEqualTo(AgreementState.IN_FORCE);
        assertThat(done.since()).contains(SIGNED_BY.plusDays(1));
        assertThat(done.parties()).allMatch(party -> party.standing() == PartyStanding.COPY);
        AgreementView seenByGotland = people.as(cast.registrar(GOTLAND), () -> agreements.agreement(agreement));
        assertThat(seenByGotland.state()).isEqualTo(AgreementState.IN_FORCE);
    }

    private void at(LocalDate day) {
        LocalDateTime time = day.atTime(10, 0);
        trust.moveTo(time.atZone(SWEDEN).toInstant());
        ThreadClock.moveTo(time.plusSeconds(1).atZone(SWEDEN).toInstant());
    }

    private <T> T asLawyer(Callable<T> action) {
        return people.as(cast.lawyer(), action);
    }

    private AgreementView road() {
        return asLawyer(() -> agreements.agreement(agreement));
    }

    private List<RegionCode> waitingFor(Blocker.What what) {
        return road().blockers().stream().filter(blocker -> blocker.what() == what).flatMap(blocker -> blocker.regions().stream()).toList();
    }

    private ConsulteeId consultee(RegionCode region) {
        return asLawyer(() -> consultations.of(remiss)).of(region).orElseThrow().id();
    }

    private AuthorityId own(RegionCode region) {
        return organisation.authorities().stream().filter(each -> each.region().equals(region) && each.name().equals("Regionstyrelsen")).findFirst()
                .orElseThrow().id();
    }

    private VersionRef version(int number) {
        return new VersionRef(document, number);
    }

    private void addVersion(int number) {
        people.as(cast.registrar(UPPSALA), () -> documents.addVersion(document, received(number), documents.view(document).revision()));
    }

    /** The text as it stands in this version. */
    private ReceivedId received(int version) throws IOException {
        List<Publication.Block> blocks = IntStream.rangeClosed(1, 7).boxed().flatMap(i -> Stream.<Publication.Block>of(
                new Publication.Heading(2, "§ " + i + " Bestämmelse " + i),
                new Publication.Paragraph("Parterna samverkar. Lydelse " + version + "."))).toList();
        byte[] pdf = publisher.pdf(new Publication("Samverkansavtal " + UUID.randomUUID(), "Samdiarium", List.of(), blocks));
        return receiving.receive(new ByteArrayInputStream(pdf), "samverkansavtal.pdf").id();
    }

    private static RegisterEntry entry(ReceivedId file, String title, Direction direction, String type, LocalDate date, Optional<String> from) {
        return new RegisterEntry(file, title, direction, type, date, from, true);
    }
}
