package se.samdiarium.agreement.boundary;

import jakarta.inject.Inject;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementView;
import se.samdiarium.agreement.GiveNotice;
import se.samdiarium.agreement.control.AgreementRepository;
import se.samdiarium.agreement.control.Notices;
import se.samdiarium.agreement.control.Overview;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.audit.Audited;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** Agreements as the regions see them, and the notice a region gives. */
@UseCase
public class Agreements {

    private final AgreementRepository agreements;
    private final Overview overview;
    private final Notices notices;
    private final CurrentCaller current;
    private final HostRegion host;

    @Inject
    Agreements(AgreementRepository agreements, Overview overview, Notices notices, CurrentCaller current,
            HostRegion host) {
        this.agreements = agreements;
        this.overview = overview;
        this.notices = notices;
        this.current = current;
        this.host = host;
    }

    /** For the container's proxy. */
    protected Agreements() {
        this.agreements = null;
        this.overview = null;
        this.notices = null;
        this.current = null;
        this.host = null;
    }

    /** The agreements the caller's region may know of, the newest first. */
    @Requires(Right.READ)
    public List<AgreementView> all() {
        Caller caller = current.get();
        return agreements.all().stream().filter(each -> overview.visible(each, caller.actingRegion()))
                .map(each -> overview.view(each, caller.actingRegion())).toList();
    }

    /** Whether the caller's region leads agreements. */
    @Requires(Right.READ)
    public boolean leads() {
        return host.hosts(current.get());
    }

    /**
     * One agreement with its road.
     *
     * @throws Refusal {@code agreement.unknown} also when the caller's region may not know of it
     */
    @Requires(Right.READ)
    public AgreementView agreement(AgreementId id) {
        return overview.view(visible(id), current.get().actingRegion());
    }

    /**
     * A region gives notice; the host may record it for another.
     *
     * @throws Refusal {@code agreement.unknown, .not-your-region, .not-a-party, .not-now, .notice-there, .notice-too-short, .notice-not-registered,
     *                 .in-future, .days-order}
     */
    @Requires(Right.DECIDE)
    @Audited("agreement.notice-given")
    public AgreementView giveNotice(AgreementId id, GiveNotice command) {
        Caller caller = current.get();
        Agreement known = visible(id);
        if (!caller.isOf(command.region()) && !caller.isOf(known.host())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "agreement.not-your-region", command.region(), caller.actingRegion());
        }
        return overview.view(notices.give(id, command, caller), caller.actingRegion());
    }

    private Agreement visible(AgreementId id) {
        Agreement agreement = agreements.get(id);
        if (!overview.visible(agreement, current.get().actingRegion())) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "agreement.unknown", id);
        }
        return agreement;
    }
}
