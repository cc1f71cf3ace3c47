package se.samdiarium.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.control.MandateRepository;

/** For signing: who may sign for a region on a day. Nobody's right is asked for, the door that calls has done it, or it is a timer. */
@ApplicationScoped
@Transactional
public class MandateHolders {

    private final MandateRepository repository;

    @Inject
    MandateHolders(MandateRepository repository) {
        this.repository = repository;
    }

    /** For the container's proxy. */
    protected MandateHolders() {
        this(null);
    }

    /** Everybody with an active account and a mandate that covers this day, by name; a person with two mandates stands twice, the newest first. */
    public List<MandateHolder> of(RegionCode region, LocalDate day) {
        return repository.holders(region, day);
    }
}
