package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.samdiarium.access.Caller;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.TrustSnapshotView;
import se.samdiarium.signing.TrustView;
import se.samdiarium.signing.control.Trust;
import se.samdiarium.signing.control.TrustSnapshots;
import se.samdiarium.signing.control.TrustViews;

/** The trusted lists: what is trusted now, what was, and fetching them anew. */
@UseCase
public class TrustLists {

    private final Trust trust;
    private final TrustSnapshots snapshots;
    private final CurrentCaller current;
    private final Clock clock;
    private final HostRegion host;

    @Inject
    TrustLists(Trust trust, TrustSnapshots snapshots, CurrentCaller current, Clock clock,
            HostRegion host) {
        this.trust = trust;
        this.snapshots = snapshots;
        this.current = current;
        this.clock = clock;
        this.host = host;
    }

    /** For the container's proxy. */
    protected TrustLists() {
        this.trust = null;
        this.snapshots = null;
        this.current = null;
        this.clock = null;
        this.host = null;
    }

    /** What is trusted now. */
    @OpenToAll("the lists are published, and what we trust is no secret")
    @Transactional(NOT_SUPPORTED)
    public TrustView now() {
        Instant now = clock.instant();
        return trust.status().map(status -> TrustViews.of(status, now)).orElseGet(() -> TrustView.off(now));
    }

    /** Whether the caller may have the lists fetched: an administrator, or a registrar of the host. */
    @OpenToAll("tells the caller about the caller")
    public boolean mayRefresh() {
        return current.find().filter(caller -> caller.may(Right.OPERATE)).filter(this::ofAllOrHost).isPresent();
    }

    /**
     * Fetches the lists now; takes seconds.
     *
     * @return what is trusted afterwards
     * @throws Refusal {@code signing.host-only, .service-unavailable}
     */
    @Requires(Right.OPERATE)
    @Audited("signing.trust-refreshed")
    @Transactional(NOT_SUPPORTED)
    public TrustView refresh() {
        requireHost();
        trust.refresh();
        return now();
    }

    /**
     * The sets that are or were in use, the newest first, at most a hundred.
     *
     * @throws Refusal {@code signing.host-only}
     */
    @Requires(Right.OPERATE)
    public List<TrustSnapshotView> snapshots() {
        requireHost();
        return snapshots.list(100);
    }

    /**
     * The documents of a set by their addresses, byte for byte.
     *
     * @throws Refusal {@code signing.snapshot-unknown}
     */
    @OpenToAll("the lists are published by their operators")
    public Map<String, byte[]> content(String snapshot) {
        return snapshots.content(snapshot);
    }

    private void requireHost() {
        if (!ofAllOrHost(current.get())) {
            host.require(current.get(), "signing.host-only");
        }
    }

    private boolean ofAllOrHost(Caller caller) {
        return caller.region().isEmpty() || host.hosts(caller);
    }
}
