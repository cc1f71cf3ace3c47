package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.boundary.CounterpartEntries;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningTask.Head;
import se.samdiarium.signing.entity.Counterpart;

/** Stores an accepted counterpart: document, registration, state and evidence, all or nothing. */
@ApplicationScoped
public class Acceptance {

    /**
     * A file that was judged good.
     *
     * @param round   the round
     * @param on      what its new signatures were added to
     * @param actor   who made or handed it in
     * @param channel which way it came
     * @param done    ends what it came of, an attempt or a hand-in, in the transaction of the acceptance
     */
    public record Submission(RoundView round, Head on, Caller actor, Channel channel, Runnable done) {
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It counts. */
        record Accepted(CounterpartView part) implements Outcome {
        }

        /** A gate is shut for the region just now; nothing is stored. */
        record Shut(Refusal why) implements Outcome {
        }
    }

    private final RoundRepository rounds;
    private final SignatureRepository signatures;
    private final EvidenceRepository evidence;
    private final RoundHistory history;
    private final Counterparts counterparts;
    private final CounterpartEntries entries;
    private final Organisation organisation;
    private final Gates gates;

    @Inject
    Acceptance(RoundRepository rounds, SignatureRepository signatures, EvidenceRepository evidence, RoundHistory history,
            Counterparts counterparts, CounterpartEntries entries, Organisation organisation, Gates gates) {
        this.rounds = rounds;
        this.signatures = signatures;
        this.evidence = evidence;
        this.history = history;
        this.counterparts = counterparts;
        this.entries = entries;
        this.organisation = organisation;
        this.gates = gates;
    }

    /** For the container's proxy. */
    protected Acceptance() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Accepts what was judged good, if the region may sign at this moment.
     *
     * @throws Refusal {@code signing.round-withdrawn, .already-signed, .declined, .stale, .signed-by-you, .attempt-over}; nothing is stored then
     */
    @Transactional
    public Outcome accept(Submission submission, Examination.Result.Fit fit, Verdict verdict, Counterparts.SignedFile signed) {
        RoundView round = submission.round();
        Counterpart counterpart = rounds.lock(round.id(), fit.region());
        counterpart.requireSignable();
        if (!counterpart.head().equals(submission.on())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.stale", round.title());
        }
        Optional<Refusal> shut = gates.shut(round, fit.region());
        if (shut.isPresent()) {
            return new Outcome.Shut(shut.get());
        }
        Head head = store(submission, fit.region(), signed);
        for (Examination.Signer signer : fit.signers()) {
            sign(counterpart, signer, head, submission, fit.region());
        }
        if (round.form() == RoundForm.IN_TURN) {
            counterpart.round().share(head);
        }
        evidence.add(round.id(), fit.region(), verdict);
        submission.done().run();
        return new Outcome.Accepted(rounds.view(round.id(), fit.region()).of(fit.region()).orElseThrow());
    }

    private void sign(Counterpart counterpart, Examination.Signer signer, Head head, Submission submission, RegionCode region) {
        SignatureFinding finding = signer.finding();
        if (signatures.has(submission.round().id(), region, finding)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.signed-by-you", finding.signerName());
        }
        int ordinal = counterpart.sign(finding.signerName(), finding.bestTime(), finding.level(), finding.qualification().name(), head);
        signatures.add(submission.round().id(), region, ordinal, signer, submission.channel());
        history.add(submission.round().id(), region, submission.actor().username(), RoundEvent.What.SIGNED,
                finding.signerName() + ", " + finding.qualification());
    }

    /** The first signature makes a document and registers it in the host's diary; the later ones are versions of it. */
    private Head store(Submission submission, RegionCode region, Counterparts.SignedFile signed) {
        RoundView round = submission.round();
        boolean inTurn = round.form() == RoundForm.IN_TURN;
        RegionView signer = organisation.region(region);
        VersionView base = counterparts.version(submission.on().document(), submission.on().version(), round.host());
        if (!submission.on().document().equals(round.document())) {
            return head(counterparts.append(submission.on().document(), round.host(), base, signed.file(), submission.actor()));
        }
        String title = inTurn ? "%s – gemensamt undertecknat exemplar".formatted(round.title())
                : "%s – undertecknat av %s".formatted(round.title(), signer.name());
        Set<RegionCode> readers = inTurn
                ? Stream.concat(round.counterparts().stream().map(CounterpartView::region), Stream.of(region)).collect(Collectors.toSet())
                : Set.of(region);
        Counterparts.Signed made = counterparts.create(round.host(), title, base, signed, inTurn ? "gemensamt" : region.value(), readers,
                submission.actor());
        entries.register(submission.actor(), round.document(), made.document(), made.sha256(), title, signer.name());
        return head(made);
    }

    private static Head head(Counterparts.Signed made) {
        return new Head(made.document(), made.version(), made.sha256());
    }
}
