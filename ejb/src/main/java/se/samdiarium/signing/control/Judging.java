package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.boundary.Callers;
import se.samdiarium.ades.Verdict;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.HandInState;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask.Head;

/** Judges files that were handed in: accepted, rejected, or judged anew later. The file is kept as it came, whatever is said of it. */
@ApplicationScoped
public class Judging {

    private static final System.Logger LOG = System.getLogger(Judging.class.getName());

    private final HandInRepository handIns;
    private final HandInRejection rejection;
    private final RoundHeads heads;
    private final SignatureFiles files;
    private final Examination examination;
    private final Acceptance acceptance;
    private final Counterparts counterparts;
    private final Callers callers;

    @Inject
    Judging(HandInRepository handIns, HandInRejection rejection, RoundHeads heads, SignatureFiles files, Examination examination,
            Acceptance acceptance, Counterparts counterparts, Callers callers) {
        this.handIns = handIns;
        this.rejection = rejection;
        this.heads = heads;
        this.files = files;
        this.examination = examination;
        this.acceptance = acceptance;
        this.counterparts = counterparts;
        this.callers = callers;
    }

    /** For the container's proxy. */
    protected Judging() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Judges all whose time has come; one that fails does not stop the others. */
    public void retryDue() {
        for (HandInId id : handIns.due()) {
            try {
                judge(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The file of " + id.trace() + " could not be judged; tried again later", e);
            }
        }
    }

    /** Judges one; asks the network, so no transaction is open meanwhile. */
    public HandInView judge(HandInId id) {
        HandInView handIn = handIns.get(id);
        if (handIn.state() == HandInState.ACCEPTED || handIn.state() == HandInState.REJECTED) {
            return handIn;
        }
        handIns.postpone(id);
        try {
            judge(handIn);
        } catch (Refusal refusal) {
            Ground ground = Ground.from(refusal);
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                rejection.undetermined(handIn, List.of(ground));
            } else {
                rejection.rejected(handIn, List.of(ground));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return handIns.get(id);
    }

    private void judge(HandInView handIn) throws IOException {
        Caller by = callers.of(handIns.account(handIn.id()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, "access.forbidden", handIn.by(), "-"));
        RoundView round = heads.round(handIn.round());
        try (OpenedVersion file = counterparts.open(new TakenFile(handIn.sha256(), handIn.fileName()))) {
            Counterparts.SignedFile signed = new Counterparts.SignedFile(file.file(), !file.version().isPdf());
            if (signed.container() && (round.form() == RoundForm.IN_TURN || round.policy().signersPerRegion() > 1)) {
                rejection.rejected(handIn, List.of(Ground.of("signing.container-not-here")));
            } else {
                judge(handIn, round, by, signed, heads.of(round, handIn.region()), true);
            }
        }
    }

    private void judge(HandInView handIn, RoundView round, Caller by, Counterparts.SignedFile file, Head head, boolean mayTurn) throws IOException {
        Verdict verdict;
        try (OpenedVersion base = counterparts.open(head.document(), head.version(), round.host())) {
            verdict = files.judge(file.file(), base.file(), round.policy());
        }
        switch (examination.of(verdict, round, handIn.region(), Optional.empty())) {
            case Examination.Result.Fit fit -> {
                Head own = heads.of(round, Optional.of(fit.region()));
                if (mayTurn && !own.equals(head)) {
                    judge(handIn, round, by, file, own, false);
                } else {
                    accept(handIn, round, by, head, fit, verdict, file);
                }
            }
            case Examination.Result.Unfit unfit -> rejection.rejected(handIn, unfit.grounds());
            case Examination.Result.Unknown unknown -> rejection.undetermined(handIn, unknown.grounds());
        }
    }

    /** A good file of a region whose signing is still shut is kept and judged anew: when the gate has opened it is accepted as it is. */
    private void accept(HandInView handIn, RoundView round, Caller by, Head head, Examination.Result.Fit fit, Verdict verdict,
            Counterparts.SignedFile file) {
        RegionCode region = fit.region();
        Acceptance.Submission submission = new Acceptance.Submission(round, head, by, handIn.channel(), () -> handIns.accepted(handIn.id(), region));
        Acceptance.Outcome outcome = acceptance.accept(submission, fit, verdict, file);
        if (outcome instanceof Acceptance.Outcome.Shut shut) {
            rejection.undetermined(handIn, List.of(Ground.from(shut.why())));
        }
    }
}
