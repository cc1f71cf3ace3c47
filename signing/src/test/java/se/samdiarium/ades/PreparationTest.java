package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class PreparationTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("S1.1 the same base, signer, time and words give the same digest; another reason gives another")
    void deterministic(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        SigningIntent intent = world.intent(SIGNER);
        SigningIntent other = new SigningIntent(intent.chain(), intent.signingTime(), intent.signerName(), "Annat skäl", intent.location());

        assertThat(world.signing.prepare(base, intent)).isEqualTo(world.signing.prepare(base, intent));
        assertThat(world.signing.prepare(base, other).digestToSign()).isNotEqualTo(world.signing.prepare(base, intent).digestToSign());
    }

    @Test
    @DisplayName("S1.1 a preparation written as text and read back completes to an accepted file")
    void survivesAsText(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        Prepared prepared = world.signing.prepare(base, world.intent(SIGNER));
        Prepared restored = Prepared.parse(prepared.text());
        PadesSigning afterRestart = new PadesSigning(world.trust, world.settings);
        Path target = world.folder.resolve("after-restart.pdf");
        SignedFile signed = afterRestart.complete(base, restored, world.service.signDigest(SIGNER, prepared.digestToSign().value()), target);

        assertThat(restored).isEqualTo(prepared);
        assertThat(signed.level()).isEqualTo("PAdES-BASELINE-LT");
        assertThat(signed.sha256()).isEqualTo(Sha256.hash(target));
        assertThat(world.validation.validate(target, base)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    @DisplayName("S1.1 a preparation survives Java serialisation")
    void survivesSerialisation(TestWorld world) throws Exception {
        Prepared prepared = world.signing.prepare(world.file(TestPdf.pages(1)), world.intent(SIGNER));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(prepared);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(prepared);
        }
    }

    @Test
    @DisplayName("S1.2 a document that changed after preparing is refused as stale, and nothing is written")
    void stale(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Prepared prepared = world.signing.prepare(base, world.intent(SIGNER));
        byte[] value = world.service.signDigest(SIGNER, prepared.digestToSign().value());
        Files.write(base, TestPdf.pages(2));
        Path target = world.folder.resolve("stale.pdf");

        assertThatThrownBy(() -> world.signing.complete(base, prepared, value, target)).isInstanceOf(StalePreparation.class);
        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("S1.3 a value over other data, by another signer, or of noise is refused, and nothing is written")
    void wrongValue(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Prepared prepared = world.signing.prepare(base, world.intent(SIGNER));
        Path target = world.folder.resolve("wrong.pdf");
        List<byte[]> wrong = List.of(world.service.signDigest(SIGNER, Sha256.hash(new byte[1]).value()),
                world.service.signDigest("region-1", prepared.digestToSign().value()), new byte[64], new byte[7], new byte[0]);

        assertThat(wrong).allSatisfy(value -> assertThatThrownBy(() -> world.signing.complete(base, prepared, value, target))
                .isInstanceOf(WrongSignatureValue.class));
        assertThat(target).doesNotExist();
    }

    @Test
    @DisplayName("S1.3 an ECDSA value in plain form is taken as well as in DER")
    void plainEcdsa(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        Prepared prepared = world.signing.prepare(base, world.intent(SIGNER));
        ASN1Sequence der = ASN1Sequence.getInstance(world.service.signDigest(SIGNER, prepared.digestToSign().value()));
        byte[] plain = new byte[64];
        for (int i = 0; i < 2; i++) {
            byte[] number = BigIntegers.asUnsignedByteArray(32, ((ASN1Integer) der.getObjectAt(i)).getPositiveValue());
            System.arraycopy(number, 0, plain, 32 * i, 32);
        }
        Path target = world.folder.resolve("plain.pdf");
        world.signing.complete(base, prepared, plain, target);

        assertThat(world.validation.validate(target, base)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    @DisplayName("S1.5 the completed file begins with exactly the bytes of its base")
    void beginsWithBase(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(3));
        byte[] signed = Files.readAllBytes(world.sign(base, SIGNER));

        assertThat(signed).startsWith(Files.readAllBytes(base));
    }

    @Test
    @DisplayName("S1.6 an encrypted PDF is refused, also when it opens without password")
    void encrypted(TestWorld world) throws Exception {
        assertUnsuitable(world, world.file(TestPdf.encrypted()), UnsuitableDocument.Reason.ENCRYPTED);
    }

    @Test
    @DisplayName("S1.6 a file that is not a PDF, is empty or is cut off is refused")
    void notAPdf(TestWorld world) throws Exception {
        assertUnsuitable(world, world.file("Hej".getBytes(StandardCharsets.UTF_8)), UnsuitableDocument.Reason.NOT_A_PDF);
        assertUnsuitable(world, world.file(new byte[0]), UnsuitableDocument.Reason.NOT_A_PDF);
        assertUnsuitable(world, world.file(java.util.Arrays.copyOf(TestPdf.pages(1), 60)), UnsuitableDocument.Reason.NOT_A_PDF);
    }

    @Test
    @DisplayName("S1.6 a PDF certified with DocMDP P=1 is refused")
    void certifiedNoChanges(TestWorld world) throws Exception {
        Path certified = new CarelessSigner(world).sign(world.file(TestPdf.pages(1)), TestWorld.user(CertificateProfile.SEAL),
                SignatureLevel.PAdES_BASELINE_T, CertificationPermission.NO_CHANGE_PERMITTED);
        assertUnsuitable(world, certified, UnsuitableDocument.Reason.NO_CHANGES_PERMITTED);
    }

    @Test
    @DisplayName("S1.7 an expired, a revoked and a self-made certificate are refused before anybody signs")
    void unsuitableSigners(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(1));
        SigningIntent untrusted = new SigningIntent(new CertificateChain(List.of(world.lotlSigner())), TestWorld.CLOCK.instant());

        assertThat(refused(world, base, world.intent(TestWorld.user(CertificateProfile.EXPIRED))).reason())
                .isEqualTo(UnsuitableSigner.Reason.EXPIRED);
        assertThat(refused(world, base, world.intent(TestWorld.user(CertificateProfile.REVOKED))).reason())
                .isEqualTo(UnsuitableSigner.Reason.REVOKED);
        assertThat(refused(world, base, untrusted).reason()).isEqualTo(UnsuitableSigner.Reason.NOT_TRUSTED);
    }

    private static UnsuitableSigner refused(TestWorld world, Path base, SigningIntent intent) {
        return catchThrowableOfType(UnsuitableSigner.class, () -> world.signing.prepare(base, intent));
    }

    private static void assertUnsuitable(TestWorld world, Path document, UnsuitableDocument.Reason reason) {
        UnsuitableDocument refusal = catchThrowableOfType(UnsuitableDocument.class,
                () -> world.signing.prepare(document, world.intent(SIGNER)));
        assertThat(refusal.reason()).isEqualTo(reason);
    }
}
