package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.samdiarium.ades.PackageVerdict;
import se.samdiarium.ades.Reason;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.ades.Verdict;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.VerifiedSignature;

/** Examines files that anybody sends, a few at a time, and of a package the counterparts in it. Keeps nothing of them. */
@ApplicationScoped
public class Verifier {

    /** Examining costs processor time; more at once would only be slower for all. */
    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 20;

    private final Trust trust;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Inject
    Verifier(Trust trust) {
        this.trust = trust;
    }

    /** For the container's proxy. */
    protected Verifier() {
        this(null);
    }

    /**
     * Examines the bytes.
     *
     * @param most upper limit in bytes
     * @throws Refusal {@code signing.verify-too-large, .verify-empty, .verify-busy}
     */
    public Verification verify(InputStream bytes, String fileName, long most) throws IOException {
        if (!entered()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "signing.verify-busy", AT_ONCE);
        }
        Path file = Files.createTempFile("verify", ".bin");
        try {
            long size = copy(bytes, file, most);
            if (size > most) {
                throw new Refusal(Refusal.Kind.TOO_LARGE, "signing.verify-too-large", most / (1 << 20));
            }
            if (size == 0) {
                throw new Refusal(Refusal.Kind.INVALID, "signing.verify-empty", fileName);
            }
            return examined(file, fileName);
        } finally {
            Files.deleteIfExists(file);
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Verification examined(Path file, String fileName) throws IOException {
        Verdict found = trust.validation().examine(file);
        PackageVerdict pack = isZip(file) && !found.assessment().hasReason("trust.unavailable") ? trust.verifyPackage(file) : null;
        if (pack == null || pack.title() == null) {
            return verification(fileName, Files.size(file), found, List.of());
        }
        List<Verification> inside = new ArrayList<>();
        for (Map.Entry<String, Verdict> counterpart : pack.counterparts().entrySet()) {
            inside.add(verification(counterpart.getKey(), 0, counterpart.getValue(), List.of()));
        }
        return verification(fileName, Files.size(file), found, inside);
    }

    private Verification verification(String fileName, long size, Verdict verdict, List<Verification> inside) {
        Verdict.Assessment found = verdict.assessment();
        Optional<Verification.Trust> lists = Optional.ofNullable(found.trust()).flatMap(id -> trust.status().map(TrustStatus::loadedAt)
                .map(at -> new Verification.Trust(id.hex(), at)));
        return new Verification(fileName, size, found.document().hex(), found.at(), outcome(verdict),
                found.signatures().stream().map(Verifier::signature).toList(), found.policy().name() + " " + found.policy().version(), lists,
                found.reasons().stream().map(reason -> new Verification.Ground(reason.code(), reason.sentence())).toList(), inside);
    }

    /** What a verdict without a base says. */
    static Verification.Outcome outcome(Verdict verdict) {
        Verdict.Assessment found = verdict.assessment();
        return switch (verdict) {
            case Verdict.Accepted accepted -> Verification.Outcome.PASSED;
            case Verdict.Undetermined doubt -> found.hasReason("trust.unavailable") ? Verification.Outcome.TRUST_UNAVAILABLE
                    : Verification.Outcome.INDETERMINATE;
            case Verdict.Rejected rejected -> rejected(found);
        };
    }

    private static Verification.Outcome rejected(Verdict.Assessment found) {
        if (found.signatures().isEmpty()) {
            return found.hasReason("signature.none") ? Verification.Outcome.UNSIGNED : Verification.Outcome.UNREADABLE;
        }
        boolean onlyDoubt = found.signatures().stream().noneMatch(signature -> "TOTAL_FAILED".equals(signature.indication()))
                && found.reasons().stream().map(Reason::code).allMatch(code -> code.startsWith("signature."));
        return onlyDoubt ? Verification.Outcome.INDETERMINATE : Verification.Outcome.FAILED;
    }

    /** A finding in our words. */
    static VerifiedSignature signature(SignatureFinding finding) {
        return new VerifiedSignature(finding.signerName() == null ? "?" : finding.signerName(), Optional.ofNullable(finding.organisation()),
                Optional.ofNullable(finding.organisationIdentifier()), finding.level(), finding.qualification().name(),
                Optional.ofNullable(finding.claimedTime()), Optional.ofNullable(finding.bestTime()), finding.indication(),
                Optional.ofNullable(finding.subIndication()));
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** Copies until one byte more than the limit. @return how many bytes there were, at most one more than the limit */
    private static long copy(InputStream from, Path to, long most) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = from.read(buffer); read >= 0 && size <= most; read = from.read(buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
            return size;
        }
    }
}
