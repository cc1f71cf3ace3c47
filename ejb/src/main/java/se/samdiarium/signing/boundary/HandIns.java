package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.FileName;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.HandInView;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.control.HandInReception;
import se.samdiarium.signing.control.HandInRepository;
import se.samdiarium.signing.control.Judging;

/** Handing in a counterpart that was signed elsewhere. The file is kept as it came; what is said of it is told with its grounds. */
@UseCase
public class HandIns {

    private final HandInReception reception;
    private final HandInRepository handIns;
    private final Judging judging;
    private final Rounds rounds;
    private final Arrivals arrivals;
    private final Counterparts counterparts;
    private final CurrentCaller current;

    @Inject
    HandIns(HandInReception reception, HandInRepository handIns, Judging judging, Rounds rounds, Arrivals arrivals, Counterparts counterparts,
            CurrentCaller current) {
        this.reception = reception;
        this.handIns = handIns;
        this.judging = judging;
        this.rounds = rounds;
        this.arrivals = arrivals;
        this.counterparts = counterparts;
        this.current = current;
    }

    /** For the container's proxy. */
    protected HandIns() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Hands in a file and judges it at once; may take seconds.
     *
     * @param region   for which region; the host may leave it to the certificate, others sign for their own
     * @param bytes    read to the end, not closed
     * @param fileName as sent
     * @return accepted, rejected with grounds, or undetermined with the time it is judged anew
     * @throws Refusal {@code signing.round-unknown, .not-your-region, .round-withdrawn, .already-signed, .declined},
     *                 {@code document.empty, .too-large, .archive-bomb, .file-name-invalid, .security-classified}; nothing is kept then
     */
    @Requires(Right.HAND_IN)
    @Audited("signing.handed-in")
    @Transactional(NOT_SUPPORTED)
    public HandInView handIn(RoundId round, Optional<RegionCode> region, InputStream bytes, String fileName) throws IOException {
        Caller caller = current.get();
        Optional<RegionCode> signer = reception.region(round, region, caller);
        try (Arrivals.Judged judged = arrivals.judge(bytes, new FileName(fileName))) {
            return judging.judge(reception.keep(judged, round, signer, caller));
        }
    }

    /**
     * Same with a file of the inbox, which leaves it.
     *
     * @throws Refusal those of {@link #handIn} and {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("signing.handed-in")
    @Transactional(NOT_SUPPORTED)
    public HandInView handIn(RoundId round, Optional<RegionCode> region, ReceivedId file) {
        Caller caller = current.get();
        Optional<RegionCode> signer = reception.region(round, region, caller);
        return judging.judge(reception.take(file, round, signer, caller));
    }

    /**
     * Judges a file anew that could not be judged; one that was, stays as it was said.
     *
     * @throws Refusal {@code signing.hand-in-unknown}
     */
    @Requires(Right.HAND_IN)
    @Audited("signing.judged-anew")
    @Transactional(NOT_SUPPORTED)
    public HandInView retry(HandInId id) {
        return judging.judge(visible(id).id());
    }

    /**
     * One file.
     *
     * @throws Refusal {@code signing.hand-in-unknown}
     */
    @Requires(Right.READ)
    public HandInView handIn(HandInId id) {
        return visible(id);
    }

    /**
     * The files of a round, newest first: those of the caller's region, all for the host.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    @Requires(Right.READ)
    public List<HandInView> of(RoundId id) {
        RoundView round = rounds.round(id);
        return handIns.of(id).stream().filter(handIn -> isVisible(handIn, round)).toList();
    }

    /**
     * The bytes as they came.
     *
     * @throws Refusal {@code signing.hand-in-unknown}, {@code document.content-damaged}
     */
    @Requires(Right.READ)
    public OpenedVersion open(HandInId id) {
        HandInView handIn = visible(id);
        return counterparts.open(new TakenFile(handIn.sha256(), handIn.fileName()));
    }

    private HandInView visible(HandInId id) {
        HandInView handIn = handIns.get(id);
        if (!isVisible(handIn, rounds.round(handIn.round()))) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "signing.hand-in-unknown", id);
        }
        return handIn;
    }

    private boolean isVisible(HandInView handIn, RoundView round) {
        Caller caller = current.get();
        return caller.isOf(round.host()) || handIn.region().filter(caller::isOf).isPresent();
    }
}
