package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningGate;

/** Asks all gates; one that is shut is enough. */
@ApplicationScoped
@Transactional
public class Gates {

    private final Instance<SigningGate> gates;

    @Inject
    Gates(@Any Instance<SigningGate> gates) {
        this.gates = gates;
    }

    /** For the container's proxy. */
    protected Gates() {
        this(null);
    }

    /** Why the region may not sign in this round yet. */
    public Optional<Refusal> shut(RoundView round, RegionCode region) {
        return gates.stream().flatMap(gate -> gate.shut(round, region).stream()).findFirst();
    }

    /** Refuses while the region may not sign in this round. */
    public void requireOpen(RoundView round, RegionCode region) {
        shut(round, region).ifPresent(refusal -> {
            throw refusal;
        });
    }
}
