package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.RoundView;

/** What the verdict on a file means in a round: for which region it counts, by whose mandate, or exactly why not. */
@ApplicationScoped
public class Examination {

    /** The outcome. */
    public sealed interface Result {

        /** It counts for this region. */
        record Fit(RegionCode region, List<Signer> signers) implements Result {
        }

        /** It does not, and asking again will not change it. */
        record Unfit(List<Ground> grounds) implements Result {
        }

        /** Nothing can be said now. */
        record Unknown(List<Ground> grounds) implements Result {
        }
    }

    /**
     * A new signature and what it rests on.
     *
     * @param finding what was found
     * @param mandate of the person on the day; empty for a seal
     */
    public record Signer(SignatureFinding finding, Optional<Mandate> mandate) {
    }

    private final Organisation organisation;
    private final MandateHolders holders;
    private final Clock clock;

    @Inject
    Examination(Organisation organisation, MandateHolders holders, Clock clock) {
        this.organisation = organisation;
        this.holders = holders;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Examination() {
        this(null, null, null);
    }

    /**
     * Examines a verdict.
     *
     * @param asked the region that is to have signed; empty: the first certificate tells, and the others must be that region's too
     * @param only  the only account that may have signed; empty: anybody with a mandate
     */
    public Result of(Verdict verdict, RoundView round, Optional<RegionCode> asked, Optional<UUID> only) {
        Verdict.Assessment assessment = verdict.assessment();
        if (verdict instanceof Verdict.Undetermined) {
            return new Result.Unknown(Grounds.of(assessment));
        }
        List<Ground> grounds = verdict instanceof Verdict.Rejected ? new ArrayList<>(Grounds.of(assessment)) : new ArrayList<>();
        List<SignatureFinding> added = assessment.signatures().stream().filter(SignatureFinding::addedToBase).toList();
        Optional<RegionView> region = Optional.empty();
        List<Signer> signers = new ArrayList<>();
        for (SignatureFinding finding : added) {
            Optional<RegionCode> first = region.map(RegionView::code);
            region = region(finding, round, asked.or(() -> first), grounds);
            if (region.isPresent() && grounds.isEmpty()) {
                signer(finding, round, region.get(), only, grounds).ifPresent(signers::add);
            }
        }
        return grounds.isEmpty() ? new Result.Fit(region.orElseThrow().code(), signers) : new Result.Unfit(grounds);
    }

    /** The certificate must name a region of the round by its organisation number (ETSI EN 319 412-1 clause 5.1.4). */
    private Optional<RegionView> region(SignatureFinding finding, RoundView round, Optional<RegionCode> asked, List<Ground> grounds) {
        String identifier = String.valueOf(finding.organisationIdentifier());
        String number = identifier.replaceFirst("^NTRSE-(\\d{6})-?(\\d{4})$", "$1-$2");
        Optional<RegionView> found = organisation.regions().stream().filter(region -> region.organisationNumber().equals(number)).findFirst();
        String who = finding.organisation() == null ? finding.signerName() : finding.organisation();
        if (found.isEmpty()) {
            grounds.add(Ground.of("signing.organisation-unknown", who, finding.organisationIdentifier() == null ? "–" : identifier));
        } else if (asked.isPresent() && !asked.get().equals(found.get().code())) {
            grounds.add(Ground.of("signing.other-region", found.get().name(), organisation.region(asked.get()).name()));
        } else if (round.of(found.get().code()).isEmpty()) {
            grounds.add(Ground.of("signing.region-not-asked", found.get().name()));
        }
        return found;
    }

    private Optional<Signer> signer(SignatureFinding finding, RoundView round, RegionView region, Optional<UUID> only, List<Ground> grounds) {
        if (Grounds.isSeal(finding)) {
            return Optional.of(new Signer(finding, Optional.empty()));
        }
        Instant at = finding.bestTime() == null ? clock.instant() : finding.bestTime();
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        List<MandateHolder> named = holders.of(region.code(), day).stream()
                .filter(holder -> isNamed(finding.signerName(), holder.displayName())).toList();
        if (only.isPresent() && named.stream().noneMatch(holder -> holder.account().equals(only.get()))) {
            grounds.add(Ground.of("signing.not-your-certificate", finding.signerName()));
            return Optional.empty();
        }
        Optional<Mandate> mandate = named.stream().filter(holder -> only.isEmpty() || holder.account().equals(only.get()))
                .map(MandateHolder::mandate).filter(held -> round.policy().admits(held.title())).findFirst();
        if (mandate.isEmpty()) {
            grounds.add(Ground.of("signing.signer-without-mandate", finding.signerName(), region.name(), day,
                    round.policy().roles().isEmpty() ? "–" : String.join(", ", round.policy().roles())));
        }
        return mandate.map(held -> new Signer(finding, Optional.of(held)));
    }

    /** Whether the certificate's name holds every word of the person's: certificates often have middle names besides. */
    static boolean isNamed(String certificate, String person) {
        Set<String> there = words(certificate);
        Set<String> wanted = words(person);
        return !wanted.isEmpty() && there.containsAll(wanted);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Normalizer.normalize(String.valueOf(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
