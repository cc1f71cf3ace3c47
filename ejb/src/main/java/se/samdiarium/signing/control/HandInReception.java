package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.HandInId;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;

/** Keeps a file that is handed in, before anything is said of it. */
@ApplicationScoped
@Transactional
public class HandInReception {

    private final RoundRepository rounds;
    private final HandInRepository handIns;
    private final RoundHistory history;
    private final Arrivals arrivals;
    private final WorkingFiles working;

    @Inject
    HandInReception(RoundRepository rounds, HandInRepository handIns, RoundHistory history, Arrivals arrivals, WorkingFiles working) {
        this.rounds = rounds;
        this.handIns = handIns;
        this.history = history;
        this.arrivals = arrivals;
        this.working = working;
    }

    /** For the container's proxy. */
    protected HandInReception() {
        this(null, null, null, null, null);
    }

    /**
     * For which region the caller hands in: the own; the host for any of the round, or leaves it to the certificate.
     *
     * @throws Refusal {@code signing.round-unknown, .not-your-region, .round-withdrawn, .already-signed, .declined}
     */
    public Optional<RegionCode> region(RoundId id, Optional<RegionCode> asked, Caller caller) {
        RegionCode own = caller.actingRegion();
        RoundView round = rounds.view(id, own);
        Optional<RegionCode> region = round.host().equals(own) ? asked : asked.or(() -> Optional.of(own));
        if (!round.host().equals(own) && !region.equals(Optional.of(own))) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "signing.not-your-region", region.orElseThrow(), own);
        }
        region.ifPresent(code -> rounds.counterpart(id, code).requireSignable());
        return region;
    }

    /** Keeps a file just brought. */
    public HandInId keep(Arrivals.Judged judged, RoundId round, Optional<RegionCode> region, Caller caller) {
        return keep(arrivals.keep(judged, caller), round, region, Channel.UPLOAD, caller);
    }

    /**
     * Takes a file out of the inbox of the caller's region.
     *
     * @throws Refusal {@code document.received-unknown}
     */
    public HandInId take(ReceivedId file, RoundId round, Optional<RegionCode> region, Caller caller) {
        return keep(file, round, region, Channel.INBOX, caller);
    }

    private HandInId keep(ReceivedId received, RoundId round, Optional<RegionCode> region, Channel channel, Caller caller) {
        TakenFile file = working.take(received, caller.actingRegion());
        HandInId id = handIns.add(round, region, file, channel, caller);
        history.add(round, region.orElse(null), caller.username(), RoundEvent.What.HANDED_IN, file.fileName());
        return id;
    }
}
