package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Makes the package of a completed round: one ASiC-E container with the base, every counterpart, the reports on it, the policy, the trust lists
 * and a list of contents, sealed by the host at level LTA, so with an archive time-stamp over all of it. Whoever has the package can verify it
 * without anything else: {@link PackageVerification}. It is kept provable by {@link Preservation}. Asks the network (OCSP, RFC 3161).
 */
public final class PackageMaking {

    private final TrustStore trust;
    private final SigningSettings settings;
    private final Clock clock;
    private final StrictPolicy policy = StrictPolicy.newest();

    /** With shared trust; asks the time-stamp service of the settings. The clock gives the time of sealing. */
    public PackageMaking(TrustStore trust, SigningSettings settings, Clock clock) {
        this.trust = trust;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a package. Counterparts are not validated again: they are taken with the verdicts given.
     *
     * @param target written in full or not at all, replaced if it exists
     * @throws SealingFailed       the key does not sign
     * @throws UnsuitableSigner    the seal's certificate is expired, revoked or not trusted
     * @throws EvidenceUnavailable no time-stamp or revocation data: the same call may succeed later
     * @throws TrustUnavailable    the trust lists are not usable now
     * @throws IOException         a file cannot be read or written
     */
    public SignedFile make(PackageContent content, SealingKey key, Path target) throws IOException {
        TrustSnapshot anchors = trust.ready();
        Instant now = clock.instant();
        try (WorkingFolder folder = new WorkingFolder(settings.tempDir())) {
            Collecting files = new Collecting(folder);
            files.add("base" + ending(content.base()), PackageManifest.Role.BASE, content.base(), null, null);
            for (PackageContent.Counterpart counterpart : content.counterparts()) {
                files.add("counterparts/" + counterpart.name(), PackageManifest.Role.COUNTERPART, counterpart.file(), null, counterpart.expected());
                addReports(files, counterpart);
            }
            files.add("policy/" + policy.fileName(), PackageManifest.Role.POLICY, policy.file(), null);
            addTrust(files, anchors);
            for (Map.Entry<String, Path> attachment : content.attachments().entrySet()) {
                files.add("attachments/" + attachment.getKey(), PackageManifest.Role.ATTACHMENT, attachment.getValue(), null, null);
            }
            Path manifest = folder.file(PackageManifest.FILE);
            new PackageManifest(content.title(), now, anchors.id(), anchors.loadedAt(), trust.settings().lotl(), files.entries).write(manifest);
            files.paths.put(PackageManifest.FILE, manifest);
            SigningIntent seal = new SigningIntent(key.chain(), now);
            return new ContainerSigning(trust, settings).seal(files.paths, seal, key, target);
        }
    }

    private static void addReports(Collecting files, PackageContent.Counterpart counterpart) throws IOException {
        Reports reports = counterpart.verdict().assessment().reports();
        String start = "reports/" + counterpart.name();
        files.add(start + ".simple.xml", PackageManifest.Role.REPORT, unpacked(reports.simple()), null);
        files.add(start + ".detailed.xml", PackageManifest.Role.REPORT, unpacked(reports.detailed()), null);
        files.add(start + ".diagnostic.xml", PackageManifest.Role.REPORT, unpacked(reports.diagnostic()), null);
        files.add(start + ".etsi.xml", PackageManifest.Role.REPORT, unpacked(reports.etsi()), null);
    }

    private void addTrust(Collecting files, TrustSnapshot anchors) throws IOException {
        for (Map.Entry<String, byte[]> list : new TreeMap<>(anchors.content()).entrySet()) {
            files.add("trust/" + TrustedListCache.name(list.getKey()), PackageManifest.Role.TRUST_LIST, list.getValue(), list.getKey());
        }
        for (byte[] signer : new CertificateChain(trust.settings().lotlSigners()).encoded()) {
            files.add("trust/" + Sha256.hash(signer) + ".cer", PackageManifest.Role.TRUST_SIGNER, signer, null);
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
    }

    private static byte[] unpacked(byte[] report) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(report))) {
            return in.readAllBytes();
        }
    }

    /** The files by their names in the package, and the list of contents. */
    private static final class Collecting {
        private final WorkingFolder folder;
        private final Map<String, Path> paths = new LinkedHashMap<>();
        private final List<PackageManifest.Entry> entries = new ArrayList<>();

        Collecting(WorkingFolder folder) {
            this.folder = folder;
        }

        void add(String name, PackageManifest.Role role, Path file, String address, Expectation expected) throws IOException {
            paths.put(name, file);
            entries.add(new PackageManifest.Entry(name, role, Sha256.hash(file), address, expected));
        }

        void add(String name, PackageManifest.Role role, byte[] content, String address) throws IOException {
            add(name, role, Files.write(folder.file(name), content), address, null);
        }
    }
}
