package se.samdiarium.ades;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Verifies a package of {@link PackageMaking} from the package alone, without network: it holds what it lists, its seal passes with every file under
 * it, and every counterpart passes against the base. Safe for many threads.
 */
public final class PackageVerification {

    private final Path tempDir;
    private final Clock clock;

    /**
     * Makes a verification.
     *
     * @param tempDir folder for working files, as large as the package unpacked; made if missing
     * @param clock   gives the time of verification
     */
    public PackageVerification(Path tempDir, Clock clock) {
        this.tempDir = tempDir;
        this.clock = clock;
    }

    /**
     * With the verifier's own trust lists.
     *
     * @throws TrustUnavailable the trust lists are not usable now
     * @throws IOException      the package cannot be read from disk; what is wrong inside it is a verdict, never an exception
     */
    public PackageVerdict verify(Path file, TrustStore trust) throws IOException {
        TrustSnapshot anchors = trust.ready();
        Instant now = clock.instant();
        PackageVerdict.TrustUsed used = new PackageVerdict.TrustUsed(false, anchors.id(), anchors.loadedAt(), age(anchors.loadedAt(), now));
        return verify(file, opened -> new Judge(tempDir, anchors, DssTools::offlineVerifier, StrictPolicy.newest(), now), opened -> used);
    }

    /**
     * With the trust lists inside the package, of whatever age: when nothing else is at hand. Whoever made the package chose them.
     *
     * @throws IOException the package cannot be read from disk; what is wrong inside it is a verdict, never an exception
     */
    public PackageVerdict verifyAlone(Path file) throws IOException {
        Instant now = clock.instant();
        return verify(file, opened -> new Judge(tempDir, opened.trust(now), DssTools::offlineVerifier,
                StrictPolicy.newest().withListsOfAnyAge(), now), opened -> new PackageVerdict.TrustUsed(true, opened.manifest.snapshot(),
                opened.manifest.loadedAt(), age(opened.manifest.loadedAt(), now)));
    }

    private interface Chosen<T> {
        T from(Opened opened) throws IOException;
    }

    private PackageVerdict verify(Path file, Chosen<Judge> judges, Chosen<PackageVerdict.TrustUsed> trust) throws IOException {
        ContainerIntake intake = ContainerIntake.isZip(file) ? ContainerIntake.read(file) : null;
        if (intake == null || !intake.reasons().isEmpty()) {
            return refused(intake == null ? List.of(new Reason("package.malformed", "The file is no ZIP file.")) : intake.reasons());
        }
        try (WorkingFolder folder = new WorkingFolder(tempDir)) {
            unpack(file, intake.content().keySet(), folder);
            Opened opened = new Opened(PackageManifest.read(folder.file(PackageManifest.FILE)), folder);
            List<Reason> reasons = contents(opened.manifest, intake.content());
            if (!reasons.isEmpty()) {
                return refused(reasons);
            }
            Judge judge = judges.from(opened);
            Path base = folder.file(opened.manifest.of(PackageManifest.Role.BASE).getFirst().name());
            Map<String, Verdict> counterparts = new LinkedHashMap<>();
            for (PackageManifest.Entry entry : opened.manifest.of(PackageManifest.Role.COUNTERPART)) {
                counterparts.put(entry.name(), judge.judge(folder.file(entry.name()), base, entry.expected()));
            }
            return new PackageVerdict(opened.manifest.title(), opened.manifest.made(), judge.examine(file), counterparts, List.of(),
                    trust.from(opened));
        } catch (IllegalArgumentException | java.nio.file.NoSuchFileException e) {
            return refused(List.of(new Reason("package.malformed", "The container is no package of a round: " + e.getMessage())));
        }
    }

    /** Each file is listed with its hash, and each listed file is there; one base, and what is needed of a counterpart. */
    private static List<Reason> contents(PackageManifest manifest, Map<String, Sha256> found) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> unlisted = new TreeSet<>(found.keySet());
        unlisted.remove(PackageManifest.FILE);
        for (PackageManifest.Entry entry : manifest.files()) {
            unlisted.remove(entry.name());
            if (!entry.sha256().equals(found.get(entry.name()))) {
                reasons.add(new Reason("package.file-changed", "The file %s is missing or not as listed.".formatted(entry.name())));
            }
        }
        if (!unlisted.isEmpty()) {
            reasons.add(new Reason("package.file-unlisted", "The package has files that it does not list: " + unlisted + "."));
        }
        if (manifest.of(PackageManifest.Role.BASE).size() != 1
                || manifest.of(PackageManifest.Role.COUNTERPART).stream().anyMatch(entry -> entry.expected() == null)) {
            reasons.add(new Reason("package.malformed", "The package does not have one base and counterparts to hold against it."));
        }
        return reasons;
    }

    private static void unpack(Path file, Set<String> names, WorkingFolder folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (names.contains(entry.getName())) {
                    Files.copy(zip, folder.file(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static PackageVerdict refused(List<Reason> reasons) {
        return new PackageVerdict(null, null, null, Map.of(), reasons, null);
    }

    private static Duration age(Instant loadedAt, Instant now) {
        return Duration.between(loadedAt, now);
    }

    /** An unpacked package. */
    private record Opened(PackageManifest manifest, WorkingFolder folder) {

        TrustSnapshot trust(Instant now) throws IOException {
            List<byte[]> signers = new ArrayList<>();
            for (PackageManifest.Entry signer : manifest.of(PackageManifest.Role.TRUST_SIGNER)) {
                signers.add(Files.readAllBytes(folder.file(signer.name())));
            }
            Path lists = folder.path().resolve("trust");
            TrustSettings settings = new TrustSettings(manifest.lotl(), CertificateChain.ofEncoded(signers).certificates(), null,
                    new TrustedListCache(lists), Duration.ofSeconds(1));
            return new TrustedListLoad(settings, null, List.of()).load(now);
        }
    }
}
