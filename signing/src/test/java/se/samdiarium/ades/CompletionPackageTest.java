package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.Fault;

@ExtendWith(TestWorld.Resolver.class)
class CompletionPackageTest {

    @Test
    @DisplayName("K1.1 the package of a round is accepted offline, with the verifier's lists and from the package alone, years later too")
    void completePackage(TestWorld world) throws Exception {
        Path file = make(world);
        world.service.faults().switchOn(Fault.OCSP_DOWN);
        try {
            PackageVerdict own = new PackageVerification(world.folder, TestWorld.CLOCK).verify(file, world.trust);
            assertAccepted(own);
            assertThat(own.trust().fromPackage()).isFalse();

            Clock later = Clock.offset(TestWorld.CLOCK, Duration.ofDays(4 * 365));
            PackageVerdict alone = new PackageVerification(world.folder, later).verifyAlone(file);
            assertAccepted(alone);
            assertThat(alone.trust().fromPackage()).isTrue();
            assertThat(alone.trust().snapshot()).isEqualTo(world.trust.status().snapshot());
            assertThat(alone.trust().age()).isBetween(Duration.ofDays(4 * 365), Duration.ofDays(4 * 365 + 1));
            assertThat(alone.counterparts().values()).extracting(verdict -> verdict.assessment().policy().name())
                    .containsOnly("Samdiarium strict, trust lists of any age");
        } finally {
            world.service.faults().switchOff(Fault.OCSP_DOWN);
        }
    }

    @Test
    @DisplayName("K1.2 the package holds base, counterparts, four reports on each, policy, trust lists and their signer, all under the seal")
    void contents(TestWorld world) throws Exception {
        assertThat(TestZip.files(make(world)).keySet()).contains("mimetype", "package.xml", "base.pdf", "counterparts/region-1.pdf",
                "counterparts/region-2.asice", "reports/region-1.pdf.simple.xml", "reports/region-1.pdf.detailed.xml",
                "reports/region-1.pdf.diagnostic.xml", "reports/region-1.pdf.etsi.xml", "policy/strict-policy-2.xml",
                "attachments/intyg.pdf", "META-INF/manifest.xml").filteredOn(name -> name.startsWith("trust/")).hasSize(3);
    }

    @Test
    @DisplayName("K1.3 a changed, an added and a removed file are told by name")
    void tampered(TestWorld world) throws Exception {
        Path file = make(world);
        PackageVerification verification = new PackageVerification(world.folder, TestWorld.CLOCK);
        byte[] other = TestPdf.pages(1);

        assertThat(codes(verification.verify(rewritten(world, file, Map.of("base.pdf", other)), world.trust))).contains("package.file-changed");
        assertThat(codes(verification.verify(rewritten(world, file, Map.of("extra.pdf", other)), world.trust))).contains("package.file-unlisted");
        assertThat(codes(verification.verify(rewritten(world, file, Map.of("attachments/intyg.pdf", new byte[0])), world.trust)))
                .contains("package.file-changed");
        assertThat(codes(verification.verify(world.signContainer(world.file(other), "region-1"), world.trust))).contains("package.malformed");
        assertThat(codes(verification.verify(world.file(other), world.trust))).contains("package.malformed");
    }

    @Test
    @DisplayName("K1.4 a list of contents changed to suit a changed file breaks the seal")
    void resealed(TestWorld world) throws Exception {
        Path file = make(world);
        byte[] other = "annan bilaga".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Map<String, byte[]> files = TestZip.files(file);
        String manifest = new String(files.get("package.xml"), java.nio.charset.StandardCharsets.UTF_8)
                .replace(Sha256.hash(files.get("attachments/intyg.pdf")).hex(), Sha256.hash(other).hex());
        Path changed = rewritten(world, file, Map.of("attachments/intyg.pdf", other,
                "package.xml", manifest.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        PackageVerdict verdict = new PackageVerification(world.folder, TestWorld.CLOCK).verify(changed, world.trust);

        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.accepted()).isFalse();
        assertThat(verdict.seal()).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.seal().assessment().hasReason("signature.hash-failure")).isTrue();
    }

    @Test
    @DisplayName("K1.5 the seal of a package is a qualified seal at level LTA that tells when it is to be renewed")
    void seal(TestWorld world) throws Exception {
        Path file = make(world);
        assertThat(new SignatureValidation(world.trust, world.settings, TestWorld.CLOCK).examine(file).assessment().signatures())
                .singleElement().satisfies(seal -> {
                    assertThat(seal.isArchived()).isTrue();
                    assertThat(seal.qualification()).isEqualTo(Qualification.QESEAL);
                    assertThat(seal.provableUntil()).isAfter(seal.renewBefore());
                });
    }

    private static Path make(TestWorld world) throws Exception {
        Path base = world.certified(2);
        List<PackageContent.Counterpart> counterparts = new ArrayList<>();
        Path pdf = world.signInField(base, "region-1", "region-1", BaselineLevel.LT);
        Path container = world.signContainer(base, "region-2");
        counterparts.add(new PackageContent.Counterpart("region-1.pdf", pdf, TestWorld.expecting(1), accepted(world, pdf, base, 1)));
        counterparts.add(new PackageContent.Counterpart("region-2.asice", container, TestWorld.expecting(2), accepted(world, container, base, 2)));
        PackageContent content = new PackageContent("Samverkansavtal, version 3", base, counterparts, Map.of("intyg.pdf",
                world.file(TestPdf.pages(1))));
        Path target = Files.createTempFile(world.folder, "package", ".asice");
        try (SealingKey key = world.sealingKey()) {
            return new PackageMaking(world.trust, world.settings, TestWorld.CLOCK).make(content, key, target).file();
        }
    }

    private static Verdict.Accepted accepted(TestWorld world, Path signed, Path base, int region) throws IOException {
        return (Verdict.Accepted) world.validation.validate(signed, base, TestWorld.expecting(region));
    }

    private static void assertAccepted(PackageVerdict verdict) {
        assertThat(verdict.reasons()).isEmpty();
        assertThat(verdict.seal().assessment().reasons()).isEmpty();
        assertThat(verdict.counterparts().values()).flatExtracting(one -> one.assessment().reasons()).isEmpty();
        assertThat(verdict.counterparts()).containsOnlyKeys("counterparts/region-1.pdf", "counterparts/region-2.asice");
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.title()).isEqualTo("Samverkansavtal, version 3");
    }

    private static List<String> codes(PackageVerdict verdict) {
        assertThat(verdict.accepted()).isFalse();
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    /** The same container with some files replaced or added; an empty one is left out. */
    private static Path rewritten(TestWorld world, Path zip, Map<String, byte[]> changes) throws IOException {
        Path target = Files.createTempFile(world.folder, "changed", ".asice");
        Map<String, byte[]> files = new LinkedHashMap<>(TestZip.files(zip));
        files.putAll(changes);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (file.getValue().length > 0) {
                    TestZip.put(out, file.getKey(), file.getValue());
                }
            }
        }
        return target;
    }
}
