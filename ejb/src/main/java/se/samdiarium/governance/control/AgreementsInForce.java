package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementInForce;
import se.samdiarium.agreement.boundary.HeldAgreements;
import se.samdiarium.governance.AgreementSource;

/** The agreements that held on some day of a year, by title. */
@ApplicationScoped
public class AgreementsInForce implements AgreementSource {

    private final HeldAgreements agreements;

    @Inject
    AgreementsInForce(HeldAgreements agreements) {
        this.agreements = agreements;
    }

    /** For the container's proxy. */
    protected AgreementsInForce() {
        this(null);
    }

    @Override
    public List<AgreementInForce> inForce(RegionCode region, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        return agreements.of(region).stream().filter(held -> !held.from().isAfter(last) && held.until().filter(first::isAfter).isEmpty())
                .sorted(Comparator.comparing(AgreementInForce::title)).toList();
    }
}
