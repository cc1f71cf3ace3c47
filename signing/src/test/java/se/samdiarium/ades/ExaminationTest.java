package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class ExaminationTest {

    @Test
    @DisplayName("V2.1 a signed PDF from anywhere passes, and tells who signed at which level")
    void signedPdf(TestWorld world) throws Exception {
        Path signed = world.sign(world.file(TestPdf.pages(2)), "region-3");

        Examination found = examine(world, signed);

        assertThat(found.outcome()).isEqualTo(Examination.Outcome.PASSED);
        assertThat(found.reasons()).isEmpty();
        assertThat(found.reports().isEmpty()).isFalse();
        assertThat(found.trust()).isEqualTo(world.trust.status().snapshot());
        assertThat(found.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.qualification()).isEqualTo(Qualification.QESIG);
            assertThat(signature.organisation()).isEqualTo("Region nummer 3");
            assertThat(signature.bestTime()).isNotNull();
        });
    }

    @Test
    @DisplayName("V2.1 a byte changed in a signed PDF: failed, with the ETSI indication")
    void changedByte(TestWorld world) throws Exception {
        byte[] bytes = Files.readAllBytes(world.sign(world.file(TestPdf.pages(1)), "region-3"));
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stream") + 12;
        bytes[at] ^= 1;

        Examination found = examine(world, world.file(bytes));

        assertThat(found.outcome()).isEqualTo(Examination.Outcome.FAILED);
        assertThat(found.signatures()).singleElement().extracting(SignatureFinding::subIndication).isEqualTo("HASH_FAILURE");
    }

    @Test
    @DisplayName("V2.1 a certificate that is not qualified still passes, and is never called qualified")
    void notQualified(TestWorld world) throws Exception {
        Examination found = examine(world, world.sign(world.file(TestPdf.pages(1)), TestWorld.user(CertificateProfile.NOT_QUALIFIED)));

        assertThat(found.outcome()).isEqualTo(Examination.Outcome.PASSED);
        assertThat(found.signatures()).singleElement().extracting(SignatureFinding::qualification).isEqualTo(Qualification.UNKNOWN);
    }

    @Test
    @DisplayName("V2.1 a PDF without signature, a text file, half a PDF and a plain ZIP are told apart from invalid ones")
    void nothingToJudge(TestWorld world) throws Exception {
        byte[] pdf = TestPdf.pages(1);
        assertThat(examine(world, world.file(pdf)).outcome()).isEqualTo(Examination.Outcome.UNSIGNED);
        assertThat(examine(world, world.file("hej".getBytes(StandardCharsets.UTF_8))).outcome()).isEqualTo(Examination.Outcome.UNREADABLE);
        assertThat(examine(world, world.file(java.util.Arrays.copyOf(pdf, 20))).outcome()).isEqualTo(Examination.Outcome.UNREADABLE);
        assertThat(examine(world, world.file(zip(List.of("a.txt")))).outcome()).isEqualTo(Examination.Outcome.UNREADABLE);
    }

    @Test
    @DisplayName("V2.1 without trust lists: an outcome of its own, neither valid nor invalid")
    void noTrust(TestWorld world, @TempDir Path empty) throws Exception {
        Path signed = world.sign(world.file(TestPdf.pages(1)), "region-3");
        TrustStore none = TrustStore.open(world.trustSettings(empty), TestWorld.CLOCK);

        Examination found = new FileExamination(none, world.settings, TestWorld.CLOCK).examine(signed);

        assertThat(found.outcome()).isEqualTo(Examination.Outcome.TRUST_UNAVAILABLE);
        assertThat(found.signatures()).isEmpty();
    }

    @Test
    @DisplayName("V2.2 a signed container passes; with a file beside that nobody signed it fails and names the file")
    void container(TestWorld world) throws Exception {
        byte[] container = container(world, "region-5");
        assertThat(examine(world, world.file(container))).satisfies(whole -> assertThat(whole.reasons()).isEmpty())
                .extracting(Examination::outcome).isEqualTo(Examination.Outcome.PASSED);

        Examination slipped = examine(world, world.file(with(container, "tillägg.txt")));

        assertThat(slipped.outcome()).isEqualTo(Examination.Outcome.FAILED);
        assertThat(slipped.unsigned()).containsExactly("tillägg.txt");
    }

    private static Examination examine(TestWorld world, Path file) throws IOException {
        return new FileExamination(world.trust, world.settings, TestWorld.CLOCK).examine(file);
    }

    /** ASiC-E with a signature of level B. */
    private static byte[] container(TestWorld world, String user) throws IOException {
        ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
        parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        List<CertificateToken> chain = world.service.chain(user).stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        ASiCWithXAdESService service = new ASiCWithXAdESService(new CommonCertificateVerifier(true));
        List<DSSDocument> content = List.of(new InMemoryDocument("ett".getBytes(StandardCharsets.UTF_8), "ett.txt"),
                new InMemoryDocument("två".getBytes(StandardCharsets.UTF_8), "två.txt"));
        byte[] data = service.getDataToSign(content, parameters).getBytes();
        byte[] value = EcdsaValue.asDer(world.service.signDigest(user, Sha256.hash(data).value())).getFirst();
        DSSDocument signed = service.signDocument(content, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, value));
        try (var in = signed.openStream()) {
            return in.readAllBytes();
        }
    }

    private static byte[] zip(List<String> names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] container, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(container)); ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(1);
        }
        return bytes.toByteArray();
    }
}
