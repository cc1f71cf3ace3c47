package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.Expectation;
import se.samdiarium.ades.PackageContent;
import se.samdiarium.ades.SealingKey;
import se.samdiarium.ades.SigningIntent;
import se.samdiarium.ades.SigningRefused;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundView;

/** Packs a completed round: text, signed files with their reports, policy, trusted lists and attachments, under the host's seal. */
@ApplicationScoped
public class PackageFiles {

    private final Trust trust;
    private final HostSeal seal;
    private final EvidenceRepository evidence;
    private final Organisation organisation;
    private final Clock clock;

    @Inject
    PackageFiles(Trust trust, HostSeal seal, EvidenceRepository evidence, Organisation organisation, Clock clock) {
        this.trust = trust;
        this.seal = seal;
        this.evidence = evidence;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PackageFiles() {
        this(null, null, null, null, null);
    }

    /**
     * Makes the package.
     *
     * @throws Refusal {@code signing.service-unavailable, .undetermined}
     */
    public void make(Dossier dossier, Path base, Map<RegionCode, Path> signed, Map<String, Path> attached, Path target) throws IOException {
        RoundView round = dossier.round();
        Map<String, PackageContent.Counterpart> counterparts = new LinkedHashMap<>();
        for (CounterpartView part : round.counterparts()) {
            Path file = signed.get(part.region());
            boolean shared = round.form() == RoundForm.IN_TURN;
            String name = (shared ? "gemensamt" : part.region().value()) + ending(file);
            List<Expectation.Signatory> signatories = shared ? round.counterparts().stream().flatMap(each -> signatories(each).stream()).toList()
                    : signatories(part);
            counterparts.putIfAbsent(name, new PackageContent.Counterpart(name, file,
                    new Expectation(SignatureFiles.required(round.policy()), signatories, false),
                    evidence.verdict(round.id(), part.region(), shared)));
        }
        try (SealingKey key = seal.open()) {
            trust.packages().make(new PackageContent(round.title(), base, List.copyOf(counterparts.values()), attached), key, target);
        } catch (SigningRefused refused) {
            throw new Refusal(refused, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code() + ": " + refused.getMessage());
        }
    }

    /**
     * Writes the PDF with the host's seal.
     *
     * @return whether there is a seal; without one nothing is written
     * @throws Refusal {@code signing.undetermined}
     */
    public boolean seal(Path pdf, String reason, Path target) throws IOException {
        if (!seal.isSet()) {
            return false;
        }
        try (SealingKey key = seal.open()) {
            trust.signing().seal(pdf, new SigningIntent(key.chain(), clock.instant(), null, reason, null), key, target);
            return true;
        } catch (SigningRefused refused) {
            throw new Refusal(refused, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code() + ": " + refused.getMessage());
        }
    }

    /** One for each signature that was accepted; by the number of the region, as it was checked then. */
    private List<Expectation.Signatory> signatories(CounterpartView part) {
        Map<RegionCode, RegionView> regions = organisation.regions().stream().collect(Collectors.toMap(RegionView::code, region -> region));
        String number = "NTRSE-" + regions.get(part.region()).organisationNumber().replace("-", "");
        return Collections.nCopies(Math.max(1, part.signatures().size()), new Expectation.Signatory(null, number));
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }
}
