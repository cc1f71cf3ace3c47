package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Says what a signed file is worth (ETSI EN 319 102-1 under our strict policy, ETSI TS 119 615 for the qualification), and that it is nothing but its
 * base plus signatures. Takes PDF (PAdES) and ASiC-E (XAdES), told apart by their content. Asks the network for revocation data that the file does
 * not carry. Safe for many threads; costs processor time, so callers bound how many run at once.
 */
public final class SignatureValidation {

    private static final Duration TRUST_RETRY = Duration.ofMinutes(15);

    private final TrustStore trust;
    private final SigningSettings settings;
    private final DssTools tools;
    private final Clock clock;
    private final StrictPolicy policy = StrictPolicy.newest();

    /** With shared trust. The clock gives the time of validation. */
    public SignatureValidation(TrustStore trust, SigningSettings settings, Clock clock) {
        this.trust = trust;
        this.settings = settings;
        this.tools = new DssTools(settings);
        this.clock = clock;
    }

    /** The policy by which files are judged. */
    public Verdict.Policy policy() {
        return policy.name();
    }

    /** As the other, requiring {@link RequiredQualification#QESIG}. */
    public Verdict validate(Path signed, Path base) throws IOException {
        return validate(signed, base, RequiredQualification.QESIG);
    }

    /** As the other, one signature by anybody. */
    public Verdict validate(Path signed, Path base, RequiredQualification required) throws IOException {
        return validate(signed, base, new Expectation(required));
    }

    /**
     * Judges a counterpart, a file that several signed in turn, or a container.
     *
     * @param signed   the signed file
     * @param base     the very bytes that were to be signed
     * @param expected who was to sign, with which qualification
     * @throws IOException one of the files cannot be read from disk; what is wrong inside the signed file is a verdict, never an exception
     */
    public Verdict validate(Path signed, Path base, Expectation expected) throws IOException {
        return judged(signed, expected.required(), judge -> judge.judge(signed, base, expected));
    }

    /**
     * Judges any signed file, whoever made it: every signature must pass, nothing may have been changed after the first one, and in a container
     * every signature must cover every file. No qualification is required; each finding tells its own.
     *
     * @throws IOException the file cannot be read from disk; what is wrong inside it is a verdict, never an exception
     */
    public Verdict examine(Path signed) throws IOException {
        return judged(signed, null, judge -> judge.examine(signed));
    }

    Verdict judgeRenewed(Path renewed, Path old) throws IOException {
        return judged(renewed, null, judge -> judge.judgeRenewed(renewed, old));
    }

    private interface Judging {
        Verdict by(Judge judge) throws IOException;
    }

    private Verdict judged(Path signed, RequiredQualification required, Judging judging) throws IOException {
        Instant now = clock.instant();
        TrustSnapshot anchors;
        try {
            anchors = trust.ready();
        } catch (TrustUnavailable e) {
            return new Verdict.Undetermined(new Verdict.Assessment(now, Sha256.hash(signed), required, List.of(), policy.name(),
                    trust.status().snapshot(), List.of(new Reason("trust.unavailable", e.getMessage())), Reports.NONE), now.plus(TRUST_RETRY));
        }
        Judge judge = new Judge(settings.tempDir(), anchors, tools::reportingVerifier, policy, now);
        return OwnClassLoader.with(() -> judging.by(judge));
    }
}
