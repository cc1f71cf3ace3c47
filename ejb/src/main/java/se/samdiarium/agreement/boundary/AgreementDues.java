package se.samdiarium.agreement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.GateState;
import se.samdiarium.agreement.control.AgreementRepository;
import se.samdiarium.agreement.control.Overview;
import se.samdiarium.agreement.control.Parties;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;

/** Decisions that are waited for: a region's own for those who record them, all that are missing for the host. */
@ApplicationScoped
@Transactional
public class AgreementDues implements DueSource {

    private final AgreementRepository agreements;
    private final Parties parties;
    private final Overview overview;

    @Inject
    AgreementDues(AgreementRepository agreements, Parties parties, Overview overview) {
        this.agreements = agreements;
        this.parties = parties;
        this.overview = overview;
    }

    /** For the container's proxy. */
    protected AgreementDues() {
        this(null, null, null);
    }

    @Override
    public List<Due> dueFor(Caller person) {
        if (person.region().isEmpty() || !person.may(Right.DECIDE)) {
            return List.of();
        }
        return agreements.all().stream().filter(each -> overview.visible(each, person.actingRegion()))
                .flatMap(each -> each.sent().flatMap(AgreementEvent::until).stream().flatMap(day -> due(each, day, person))).toList();
    }

    private Stream<Due> due(Agreement agreement, LocalDate day, Caller person) {
        RegionCode own = person.actingRegion();
        String path = "/avtal?id=" + agreement.id();
        Stream<Due> ours = undecided(agreement, own) ? Stream.of(new Due(agreement.id() + "/" + own, "decision.record", day, agreement.title(),
                Optional.of(own), path)) : Stream.empty();
        boolean lead = person.isOf(agreement.host()) && person.may(Right.START_ROUND)
                && agreement.parties().stream().anyMatch(region -> undecided(agreement, region));
        return lead ? Stream.concat(ours, Stream.of(new Due(agreement.id().toString(), "agreement.decisions", day, agreement.title(),
                Optional.empty(), path))) : ours;
    }

    private boolean undecided(Agreement agreement, RegionCode region) {
        return agreement.parties().contains(region) && parties.gate(agreement, region) == GateState.UNDECIDED;
    }
}
