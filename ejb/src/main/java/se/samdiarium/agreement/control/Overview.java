package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.PartyView;
import se.samdiarium.agreement.SigningFacts;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.agreement.entity.Road;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.boundary.CompletedCopies;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.AgreementRounds;

/** Puts together what decision, signing and preservation know of an agreement, as a region may see it. */
@ApplicationScoped
@Transactional
public class Overview {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final AgreementRepository agreements;
    private final Parties parties;
    private final AgreementRounds rounds;
    private final CompletedCopies copies;
    private final Deposits documents;
    private final Clock clock;

    @Inject
    Overview(AgreementRepository agreements, Parties parties, AgreementRounds rounds, CompletedCopies copies, Deposits documents, Clock clock) {
        this.agreements = agreements;
        this.parties = parties;
        this.rounds = rounds;
        this.copies = copies;
        this.documents = documents;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Overview() {
        this(null, null, null, null, null, null);
    }

    /** The texts a region may see: the host all, a party those whose documents are shared with it, others none. */
    public List<AgreementText> texts(Agreement agreement, RegionCode viewer) {
        if (agreement.host().equals(viewer)) {
            return agreement.texts();
        }
        if (!agreement.parties().contains(viewer)) {
            return List.of();
        }
        Set<DocumentId> shared = agreement.texts().stream().map(text -> text.text().document()).distinct()
                .filter(document -> documents.view(document, agreement.host()).sharedWith().contains(viewer)).collect(Collectors.toSet());
        return agreement.texts().stream().filter(text -> shared.contains(text.text().document())).toList();
    }

    /** Whether a region may know of it. */
    public boolean visible(Agreement agreement, RegionCode viewer) {
        return agreement.host().equals(viewer) || !texts(agreement, viewer).isEmpty();
    }

    /** How far it has come. */
    public Road road(Agreement agreement) {
        Optional<RoundView> round = round(agreement);
        List<LocalDate> amended = agreements.amendmentsOf(agreement.id()).stream().map(agreements::get)
                .flatMap(amendment -> new Road(amendment, signing(round(amendment)), List.of(), today()).inForceOn().stream()).toList();
        return new Road(agreement, signing(round), amended, today());
    }

    /** The round on the text that was sent: the newest that is not withdrawn, else the newest withdrawn one. */
    public Optional<RoundView> round(Agreement agreement) {
        List<RoundView> all = agreement.decided().map(text -> rounds.on(List.of(text.text().document()))).orElse(List.of());
        return all.stream().filter(round -> round.state() != RoundState.WITHDRAWN).findFirst().or(() -> all.stream().findFirst());
    }

    /** As this region sees it. */
    public AgreementView view(Agreement agreement, RegionCode viewer) {
        Road road = road(agreement);
        Optional<RoundView> round = round(agreement);
        Optional<CompletionView> completion = round.flatMap(it -> copies.of(it.id()));
        List<PartyView> all = parties.of(agreement, round, completion);
        boolean host = agreement.host().equals(viewer);
        return new AgreementView(agreement.id(), agreement.title(), agreement.host(), road.state(), road.since(), agreement.terms(), road.steps(),
                new Waiting(road, all, round).blockers(), texts(agreement, viewer), agreement.decided(),
                agreement.sent().flatMap(AgreementEvent::until),
                agreement.last(EventKind.SENT_ON_REMISS).flatMap(AgreementEvent::reference).map(Object::toString), round.map(RoundView::id),
                all.stream().map(party -> host || party.region().equals(viewer) ? party : withoutReceipt(party)).toList(),
                told(agreement, viewer), agreement.amends(), agreements.amendmentsOf(agreement.id()));
    }

    /** What has happened, newest first; of texts the region may not see, nothing. */
    private List<AgreementEvent> told(Agreement agreement, RegionCode viewer) {
        Set<Integer> seen = texts(agreement, viewer).stream().map(AgreementText::position).collect(Collectors.toSet());
        return agreement.events().reversed().stream().filter(event -> event.kind() != EventKind.TEXT_ADDED
                || seen.contains(event.position().orElseThrow())).toList();
    }

    private SigningFacts signing(Optional<RoundView> round) {
        return round.filter(it -> it.state() != RoundState.WITHDRAWN).map(it -> new SigningFacts(
                Optional.of(LocalDate.ofInstant(it.startedAt(), SWEDEN)), it.state() == RoundState.COMPLETE,
                copies.of(it.id()).flatMap(CompletionView::completedAt).map(at -> LocalDate.ofInstant(at, SWEDEN)))).orElse(SigningFacts.NONE);
    }

    private static PartyView withoutReceipt(PartyView it) {
        return new PartyView(it.region(), it.standing(), it.plan(), it.decision(), it.gate(), it.signature(), Optional.empty(), it.override(),
                it.acceptance(), it.notice());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
