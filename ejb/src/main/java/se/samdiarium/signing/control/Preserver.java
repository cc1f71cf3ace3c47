package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import se.samdiarium.ades.Reason;
import se.samdiarium.ades.RenewalRefused;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.SigningRefused;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.Verdict;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Provability;

/** Keeps signatures provable with the signing library: examines and renews. */
@ApplicationScoped
public class Preserver {

    private final Trust trust;

    @Inject
    Preserver(Trust trust) {
        this.trust = trust;
    }

    /** For the container's proxy. */
    protected Preserver() {
        this(null);
    }

    /** Until when the signatures of a file are provable. */
    public Provability examine(Path signed) throws IOException {
        Verdict verdict = trust.validation().examine(signed);
        Verdict.Assessment found = verdict.assessment();
        Optional<String> level = found.signatures().stream().map(SignatureFinding::level).min(Comparator.comparingInt(String::length));
        return new Provability(Verifier.outcome(verdict), found.signatures().size(), level, Optional.ofNullable(found.provableUntil()),
                found.policy().name() + " " + found.policy().version(), found.trust().hex(),
                found.reasons().stream().map(Reason::code).distinct().toList(), found.reports().simple());
    }

    /** By what a file would be judged now. */
    public Optional<Provability.Basis> basis() {
        return trust.status().filter(TrustStatus::ready).map(status -> {
            Verdict.Policy policy = trust.validation().policy();
            return new Provability.Basis(policy.name() + " " + policy.version(), status.snapshot().hex());
        });
    }

    /**
     * Writes the file with a new archive time-stamp.
     *
     * @throws Refusal {@code signing.renewal-refused, .undetermined}
     */
    public void renew(Path signed, Path target) throws IOException {
        try {
            trust.preservation().renew(signed, target);
        } catch (RenewalRefused refused) {
            throw new Refusal(refused, Refusal.Kind.CONFLICT, "signing.renewal-refused", refused.getMessage());
        } catch (SigningRefused refused) {
            throw new Refusal(refused, Refusal.Kind.UNAVAILABLE, "signing.undetermined", refused.code());
        }
    }
}
