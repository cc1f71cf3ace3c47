package se.samdiarium.agreement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.control.AgreementRepository;
import se.samdiarium.agreement.control.Parties;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningGate;

/** A round on a text of an agreement asks the region's decision first. A round on anything else is open. */
@ApplicationScoped
@Transactional
public class DecisionGate implements SigningGate {

    private final AgreementRepository agreements;
    private final Parties parties;
    private final Organisation organisation;

    @Inject
    DecisionGate(AgreementRepository agreements, Parties parties, Organisation organisation) {
        this.agreements = agreements;
        this.parties = parties;
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected DecisionGate() {
        this(null, null, null);
    }

    @Override
    public Optional<Refusal> shut(RoundView round, RegionCode region) {
        return agreements.withText(round.document()).flatMap(agreement -> shut(agreement, region));
    }

    private Optional<Refusal> shut(Agreement agreement, RegionCode region) {
        String name = organisation.region(region).name();
        String path = "/avtal?id=" + agreement.id();
        return Optional.ofNullable(switch (parties.gate(agreement, region)) {
            case NOT_SENT -> new Refusal(Refusal.Kind.CONFLICT, "agreement.text-not-sent", agreement.title(), path);
            case UNDECIDED -> new Refusal(Refusal.Kind.CONFLICT, "agreement.decision-missing", name, agreement.title(), path);
            case REFUSED -> new Refusal(Refusal.Kind.CONFLICT, "agreement.decision-no", name, agreement.title(), path);
            case CONDITIONS_OPEN -> new Refusal(Refusal.Kind.CONFLICT, "agreement.conditions-open", name, agreement.title(), path);
            case DECIDED, CONDITIONS_ACCEPTED, OVERRIDDEN -> null;
        });
    }
}
