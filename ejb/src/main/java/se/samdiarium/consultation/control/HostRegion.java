package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;

/** The region that leads consultations. */
@ApplicationScoped
public class HostRegion {

    private final RegionCode host;

    /**
     * @param host the region that leads consultations; setting {@code samdiarium.host-region}, a region code, default 03 (Region Uppsala)
     */
    @Inject
    HostRegion(@ConfigProperty(name = "samdiarium.host-region", defaultValue = "03") String host) {
        this.host = new RegionCode(host);
    }

    /** For the container's proxy. */
    protected HostRegion() {
        this.host = null;
    }

    /**
     * The caller, who is of the host.
     *
     * @throws Refusal {@code consultation.host-only}
     */
    public Caller require(Caller caller) {
        if (!caller.isOf(host)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "consultation.host-only", caller.actingRegion(), host);
        }
        return caller;
    }
}
