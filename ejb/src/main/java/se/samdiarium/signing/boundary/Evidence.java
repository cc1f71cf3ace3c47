package se.samdiarium.signing.boundary;

import jakarta.inject.Inject;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.EvidenceView;
import se.samdiarium.signing.ReportKind;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.control.EvidenceRepository;

/** The evidence by which a counterpart was accepted. */
@UseCase
public class Evidence {

    private final EvidenceRepository evidence;
    private final Rounds rounds;

    @Inject
    Evidence(EvidenceRepository evidence, Rounds rounds) {
        this.evidence = evidence;
        this.rounds = rounds;
    }

    /** For the container's proxy. */
    protected Evidence() {
        this(null, null);
    }

    /**
     * A report of the validation of a region's counterpart, XML in UTF-8.
     *
     * @throws Refusal {@code signing.round-unknown, .evidence-unknown}
     */
    @Requires(Right.READ)
    public byte[] report(RoundId round, RegionCode region, ReportKind kind) {
        return evidence.report(rounds.round(round).id(), region, kind);
    }

    /**
     * By what a region's counterpart was accepted.
     *
     * @throws Refusal {@code signing.round-unknown, .evidence-unknown}
     */
    @Requires(Right.READ)
    public EvidenceView of(RoundId round, RegionCode region) {
        CounterpartView part = rounds.round(round).of(region)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.evidence-unknown", region, round));
        return evidence.view(round, part);
    }
}
