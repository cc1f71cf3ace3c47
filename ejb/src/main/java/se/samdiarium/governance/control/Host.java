package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;

/** The region that hosts the common office. */
@ApplicationScoped
public class Host {

    private final RegionCode region;

    /**
     * @param region setting {@code samdiarium.host-region}, a region code, default 03 (Region Uppsala)
     */
    @Inject
    Host(@ConfigProperty(name = "samdiarium.host-region", defaultValue = "03") String region) {
        this.region = new RegionCode(region);
    }

    /** For the container's proxy. */
    protected Host() {
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
     * The person, if of the host.
     *
     * @throws Refusal {@code governance.host-only}
     */
    public Caller require(Caller person) {
        if (!hosts(person)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "governance.host-only", person.actingRegion(), region);
        }
        return person;
    }
}
