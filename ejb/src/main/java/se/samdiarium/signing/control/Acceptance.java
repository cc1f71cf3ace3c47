package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import se.samdiarium.ades.Reason;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.boundary.Registration;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.entity.Counterpart;
import se.samdiarium.signing.entity.SignatureAttempt;

/** Stores an accepted counterpart: document, registration, state and evidence, all or nothing. */
@ApplicationScoped
public class Acceptance {

    private final RoundRepository rounds;
    private final Attempts attempts;
    private final EvidenceRepository evidence;
    private final Counterparts counterparts;
    private final Registration registration;
    private final Organisation organisation;
    private final Clock clock;

    @Inject
    Acceptance(RoundRepository rounds, Attempts attempts, EvidenceRepository evidence, Counterparts counterparts, Registration registration,
            Organisation organisation, Clock clock) {
        this.rounds = rounds;
        this.attempts = attempts;
        this.evidence = evidence;
        this.counterparts = counterparts;
        this.registration = registration;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Acceptance() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Accepts what was judged good.
     *
     * @throws Refusal {@code signing.rejected, .undetermined, .already-signed, .attempt-over}; nothing is stored then
     */
    @Transactional
    public CounterpartView accept(SignatureAttempt.Running attempt, SigningTask task, VersionView base, Verdict verdict, Path signed) {
        RegionView region = organisation.region(attempt.region());
        SignatureFinding finding = accepted(verdict, task.round(), region);
        Counterpart counterpart = rounds.lock(attempt.round(), attempt.region());
        counterpart.requireUnsigned();
        RoundView round = task.round();
        String title = "%s – undertecknat av %s".formatted(round.title(), region.name());
        DocumentId document = counterparts.create(round.host(), title, base, signed);
        counterpart.sign(finding.signerName(), finding.bestTime(), finding.level(), finding.qualification().name(), document);
        evidence.add(attempt.round(), attempt.region(), verdict);
        attempts.done(attempt.id());
        registration.registerCounterpart(round.document(), document, title, region.name());
        return rounds.view(round.id(), attempt.region(), LocalDate.now(clock)).of(attempt.region()).orElseThrow();
    }

    private static SignatureFinding accepted(Verdict verdict, RoundView round, RegionView region) {
        Verdict.Assessment assessment = verdict.assessment();
        return switch (verdict) {
            case Verdict.Accepted accepted -> ofRegion(assessment.signatures().stream().filter(SignatureFinding::addedToBase).findFirst()
                    .orElseThrow(), round, region);
            case Verdict.Rejected rejected -> throw new Refusal(Refusal.Kind.CONFLICT, "signing.rejected", reasons(assessment), round.required());
            case Verdict.Undetermined undetermined -> throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.undetermined", reasons(assessment));
        };
    }

    /** The certificate must name the region by its organisation number (ETSI EN 319 412-1 clause 5.1.4). */
    private static SignatureFinding ofRegion(SignatureFinding finding, RoundView round, RegionView region) {
        String expected = "NTRSE-" + region.organisationNumber().replace("-", "");
        String found = String.valueOf(finding.organisationIdentifier()).replaceFirst("^NTRSE-(\\d{6})-?(\\d{4})$", "NTRSE-$1$2");
        if (!expected.equals(found)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.rejected", "organizationIdentifier " + found + " ≠ " + expected, round.required());
        }
        return finding;
    }

    private static String reasons(Verdict.Assessment assessment) {
        return assessment.reasons().stream().map(Reason::code).distinct().collect(Collectors.joining(", "));
    }
}
