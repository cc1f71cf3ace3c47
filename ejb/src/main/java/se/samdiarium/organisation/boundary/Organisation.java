package se.samdiarium.organisation.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.control.OrganisationRepository;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Regions and their authorities: public facts. */
@UseCase
public class Organisation {

    private final OrganisationRepository repository;

    @Inject
    Organisation(OrganisationRepository repository) {
        this.repository = repository;
    }

    /** For the container's proxy. */
    protected Organisation() {
        this(null);
    }

    /** All regions, by code. */
    @OpenToAll("public facts")
    public List<RegionView> regions() {
        return repository.regions();
    }

    /**
     * One region.
     *
     * @throws Refusal {@code organisation.region-unknown}
     */
    @OpenToAll("public facts")
    public RegionView region(RegionCode code) {
        return repository.region(code)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "organisation.region-unknown", code));
    }

    /** All authorities, by region and name. */
    @OpenToAll("public facts")
    public List<AuthorityView> authorities() {
        return repository.authorities();
    }

    /**
     * One authority.
     *
     * @throws Refusal {@code organisation.authority-unknown}
     */
    @OpenToAll("public facts")
    public AuthorityView authority(AuthorityId id) {
        return repository.authorities().stream().filter(authority -> authority.id().equals(id)).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "organisation.authority-unknown", id));
    }
}
