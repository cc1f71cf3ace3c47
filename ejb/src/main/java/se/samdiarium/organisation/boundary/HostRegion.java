package se.samdiarium.organisation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;

/** The region that hosts the common office: it leads agreements and consultations, and collects the counterparts. */
@ApplicationScoped
public class HostRegion {

    private final RegionCode region;

    /**
     * @param region setting {@code samdiarium.host-region}, a region code, default 03 (Region Uppsala). Another one leads nothing that is under
     *               way already: what was begun stays with the region that began it.
     */
    @Inject
    HostRegion(@ConfigProperty(name = "samdiarium.host-region", defaultValue = "03") String region) {
        this.region = new RegionCode(region);
    }

    /** For the container's proxy. */
    protected HostRegion() {
        this.region = null;
    }

    /** The region. */
    public RegionCode region() {
        return region;
    }

    /** Whether the person is of the host. */
    public boolean hosts(Caller person) {
        return person.isOf(region);
    }

    /**
     * The person, who is of the host.
     *
     * @param code of the refusal of others; it is told their region and the host
     * @throws Refusal with that code
     */
    public Caller require(Caller person, String code) {
        if (!hosts(person)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, code, person.actingRegion(), region);
        }
        return person;
    }
}
