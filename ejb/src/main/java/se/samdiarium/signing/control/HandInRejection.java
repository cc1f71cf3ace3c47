package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.HandInState;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.RoundEvent;

/** Stores that a file does not do, or cannot be judged now: what was said, the region's state and the history, all or nothing. */
@ApplicationScoped
@Transactional
public class HandInRejection {

    private final HandInRepository handIns;
    private final RoundRepository rounds;
    private final RoundHistory history;

    @Inject
    HandInRejection(HandInRepository handIns, RoundRepository rounds, RoundHistory history) {
        this.handIns = handIns;
        this.rounds = rounds;
        this.history = history;
    }

    /** For the container's proxy. */
    protected HandInRejection() {
        this(null, null, null);
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

    private void note(HandInView handIn, RoundEvent.What what, List<Ground> grounds) {
        history.add(handIn.round(), handIn.region().orElse(null), handIn.by(), what,
                handIn.fileName() + ": " + grounds.stream().map(Ground::code).collect(Collectors.joining(", ")));
    }
}
