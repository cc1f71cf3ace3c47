package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.HandInState;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundView;

/** Stores that a file does not do, or cannot be judged now: what was said, the region's state and the history, all or nothing. */
@ApplicationScoped
@Transactional
public class HandInRejection {

    private final HandInRepository handIns;
    private final RoundRepository rounds;
    private final RoundHistory history;
    private final Gates gates;

    @Inject
    HandInRejection(HandInRepository handIns, RoundRepository rounds, RoundHistory history, Gates gates) {
        this.handIns = handIns;
        this.rounds = rounds;
        this.history = history;
        this.gates = gates;
    }

    /** For the container's proxy. */
    protected HandInRejection() {
        this(null, null, null, null);
    }

    /** It does not do. */
    public void rejected(HandInView handIn, List<Ground> grounds) {
        handIn.region().ifPresent(region -> rounds.lock(handIn.round(), region).reject());
        handIns.rejected(handIn.id(), grounds);
        note(handIn, RoundEvent.What.REJECTED, grounds);
    }

    /** It cannot be judged now. The history tells it once. */
    public void undetermined(HandInView handIn, List<Ground> grounds) {
        handIns.undetermined(handIn.id(), grounds);
        if (handIn.state() == HandInState.RECEIVED) {
            note(handIn, RoundEvent.What.UNDETERMINED, grounds);
        }
    }

    /** Whether a good file comes before its region may sign; it then waits, and is judged anew. */
    public boolean shut(HandInView handIn, RoundView round, RegionCode region) {
        Optional<Refusal> shut = gates.shut(round, region);
        shut.ifPresent(refusal -> undetermined(handIn, List.of(Ground.from(refusal))));
        return shut.isPresent();
    }

    private void note(HandInView handIn, RoundEvent.What what, List<Ground> grounds) {
        history.add(handIn.round(), handIn.region().orElse(null), handIn.by(), what,
                handIn.fileName() + ": " + grounds.stream().map(Ground::code).collect(Collectors.joining(", ")));
    }
}
