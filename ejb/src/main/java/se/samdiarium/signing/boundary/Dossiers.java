package se.samdiarium.signing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.Provability;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.control.CompletedRounds;
import se.samdiarium.signing.control.PackageFiles;
import se.samdiarium.signing.control.Preserver;

/** Signed agreements and what keeps them provable. For preservation, not for web: no person acts, and nobody's right is asked for. */
@ApplicationScoped
@Transactional
public class Dossiers {

    private final CompletedRounds rounds;
    private final Preserver preserver;
    private final PackageFiles packages;

    @Inject
    Dossiers(CompletedRounds rounds, Preserver preserver, PackageFiles packages) {
        this.rounds = rounds;
        this.preserver = preserver;
        this.packages = packages;
    }

    /** For the container's proxy. */
    protected Dossiers() {
        this(null, null, null);
    }

    /** Rounds all have signed and nobody has withdrawn, the oldest first. */
    public List<RoundId> complete() {
        return rounds.list();
    }

    /**
     * What there is of such a round.
     *
     * @throws Refusal {@code signing.round-unknown}
     */
    public Dossier dossier(RoundId round) {
        return rounds.dossier(round);
    }

    /**
     * Packs what there is of a round into one ASiC-E with an archive time-stamp.
     *
     * @param base         the text all have signed
     * @param counterparts by region
     * @param attached     other files by name
     * @throws Refusal {@code signing.service-unavailable, .undetermined}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void pack(Dossier dossier, Path base, Map<RegionCode, Path> counterparts, Map<String, Path> attached, Path target) throws IOException {
        packages.make(dossier, base, counterparts, attached, target);
    }

    /**
     * Writes a PDF the product has made with the host's seal. Asks the network.
     *
     * @return whether there is a seal; without one nothing is written
     * @throws Refusal {@code signing.undetermined}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public boolean seal(Path pdf, String reason, Path target) throws IOException {
        return packages.seal(pdf, reason, target);
    }

    /** Until when the signatures of a file are provable. Asks the network. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Provability examine(Path signed) throws IOException {
        return preserver.examine(signed);
    }

    /** By what a file would be judged now: policy and set of trusted lists; empty when there is no trust. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Provability.Basis> basis() {
        return preserver.basis();
    }

    /**
     * Renews the evidence of a file: writes the same bytes with an archive time-stamp after them, verified strictly. Asks the network.
     *
     * @throws Refusal {@code signing.renewal-refused, .service-unavailable, .undetermined}; nothing is written then
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void renew(Path signed, Path target) throws IOException {
        preserver.renew(signed, target);
    }
}
