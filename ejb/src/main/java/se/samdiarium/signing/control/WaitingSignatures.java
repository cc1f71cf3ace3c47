package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.entity.SignatureAttempt;

/** Keeps a good signature that was made here while its region's signing was shut: from then on it waits like a file that was handed in. */
@ApplicationScoped
@Transactional
public class WaitingSignatures {

    private final HandInRepository handIns;
    private final RoundHistory history;
    private final Attempts attempts;
    private final Counterparts counterparts;

    @Inject
    WaitingSignatures(HandInRepository handIns, RoundHistory history, Attempts attempts, Counterparts counterparts) {
        this.handIns = handIns;
        this.history = history;
        this.attempts = attempts;
        this.counterparts = counterparts;
    }

    /** For the container's proxy. */
    protected WaitingSignatures() {
        this(null, null, null, null);
    }

    /**
     * Keeps it, and ends the attempt: all or nothing.
     *
     * @param signed the file as signed
     * @param shut   what the gate says
     * @return the name it is kept under
     * @throws Refusal {@code signing.attempt-over}; nothing is kept then
     */
    public String keep(SignatureAttempt.Running attempt, SigningTask task, Caller by, Path signed, Refusal shut) {
        RoundId round = attempt.round();
        VersionView base = counterparts.version(task.head().document(), task.head().version(), task.round().host());
        TakenFile file = counterparts.keep(base, signed, attempt.region().value());
        HandInId id = handIns.add(round, Optional.of(attempt.region()), file, attempt.way(), by);
        handIns.undetermined(id, List.of(Ground.from(shut)));
        history.add(round, attempt.region(), by.username(), RoundEvent.What.HANDED_IN, file.fileName());
        history.add(round, attempt.region(), by.username(), RoundEvent.What.UNDETERMINED, file.fileName() + ": " + shut.code());
        attempts.done(attempt.id());
        return file.fileName();
    }
}
