package se.samdiarium.organisation.boundary;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.audit.Audited;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.control.MandateRepository;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Who may sign for a region. */
@UseCase
public class Mandates {

    private final MandateRepository repository;

    @Inject
    Mandates(MandateRepository repository) {
        this.repository = repository;
    }

    /** For the container's proxy. */
    protected Mandates() {
        this(null);
    }

    /**
     * Records a mandate.
     *
     * @throws Refusal {@code organisation.mandate-invalid} when the person is unknown, of another region, or the source is missing
     */
    @Requires(Right.ADMINISTER)
    @Audited("mandate.granted")
    public void grant(Mandate mandate) {
        boolean complete = !mandate.source().isBlank() && !mandate.title().isBlank();
        boolean fits = mandate.source().length() <= 300 && mandate.title().length() <= 80;
        if (!complete || !fits || !repository.add(mandate)) {
            throw new Refusal(Refusal.Kind.INVALID, "organisation.mandate-invalid", mandate.username(), mandate.region());
        }
    }

    /** The mandate by which this person may sign for the region on this day, if there is one. */
    @Requires(Right.READ)
    public Optional<Mandate> of(UUID account, RegionCode region, LocalDate day) {
        return repository.find(account, region, day);
    }
}
