package se.samdiarium.agreement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementInForce;
import se.samdiarium.agreement.control.AgreementRepository;
import se.samdiarium.agreement.control.Overview;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.agreement.entity.Road;

/** The agreements that hold or have held for a region. For other features, not for web: the door that calls has asked for the right. */
@ApplicationScoped
@Transactional
public class HeldAgreements {

    private final AgreementRepository agreements;
    private final Overview overview;

    @Inject
    HeldAgreements(AgreementRepository agreements, Overview overview) {
        this.agreements = agreements;
        this.overview = overview;
    }

    /** For the container's proxy. */
    protected HeldAgreements() {
        this(null, null);
    }

    /** Those whose road the region has come to the end of, in no order. */
    public List<AgreementInForce> of(RegionCode region) {
        return agreements.all().stream().filter(agreement -> agreement.parties().contains(region)).flatMap(agreement -> {
            Road road = overview.road(agreement);
            return road.inForceOn().map(from -> new AgreementInForce(agreement.title(), from, until(agreement, road, region))).stream();
        }).toList();
    }

    private static Optional<LocalDate> until(Agreement agreement, Road road, RegionCode region) {
        Optional<LocalDate> notice = agreement.notices().stream().filter(event -> event.region().filter(region::equals).isPresent())
                .flatMap(event -> event.until().stream()).findFirst();
        return Stream.of(agreement.terms().endsOn(), road.terminatedOn(), notice).flatMap(Optional::stream).min(LocalDate::compareTo);
    }
}
