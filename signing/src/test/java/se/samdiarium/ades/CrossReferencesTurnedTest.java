package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.trust.CertificateProfile;

@ExtendWith(TestWorld.Resolver.class)
class CrossReferencesTurnedTest {

    private static final String SIGNER = TestWorld.user(CertificateProfile.QUALIFIED);

    @Test
    @DisplayName("V1.2 an object of the base marked free, which some viewers then leave out, is rejected")
    void objectFreed(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] signed = Files.readAllBytes(world.sign(base, SIGNER));
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        String last = text.substring(text.lastIndexOf("startxref") + 9).trim().split("\\s")[0];
        String free = "\nxref\n4 1\n0000000000 00001 f \ntrailer\n<< /Size 60 /Root 1 0 R /Prev " + last + " >>\nstartxref\n"
                + (signed.length + 1) + "\n%%EOF\n";
        assertRejected(world, world.file((text + free).getBytes(StandardCharsets.ISO_8859_1)), base, "gate.object-removed");
    }

    @Test
    @DisplayName("V1.2 an increment whose cross-reference chain leaves the base out is rejected")
    void chainBypassesBase(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(2));
        byte[] signed = Files.readAllBytes(world.sign(base, SIGNER));
        byte[] other = TestPdf.pages(2);
        Path joined = world.file((new String(signed, StandardCharsets.ISO_8859_1) + new String(other, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(world.validation.validate(joined, base)).isInstanceOf(Verdict.Rejected.class);
    }

    @Test
    @DisplayName("V1.2 an object that the base refers to but does not have, added after signing, is rejected")
    void objectShadowed(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.dangling(200));
        Path signed = world.sign(base, SIGNER);
        assertThat(world.validation.validate(signed, base)).isInstanceOf(Verdict.Accepted.class);

        byte[] bytes = Files.readAllBytes(signed);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String last = text.substring(text.lastIndexOf("startxref") + 9).trim().split("\\s")[0];
        String object = "\n200 0 obj\n<< /Length 27 >>\nstream\n0 0 0 rg 0 0 600 800 re f  \nendstream\nendobj\n";
        String root = text.substring(text.lastIndexOf("/Root"), text.indexOf('R', text.lastIndexOf("/Root") + 2) + 1);
        String table = "xref\n200 1\n%010d 00000 n \ntrailer\n<< /Size 201 %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(bytes.length + 1, root, last, bytes.length + object.length());
        assertRejected(world, world.file((text + object + table).getBytes(StandardCharsets.ISO_8859_1)), base, "gate.object-shadowed");
    }

    private static void assertRejected(TestWorld world, Path signed, Path base, String code) throws Exception {
        Verdict verdict = world.validation.validate(signed, base);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().reasons()).extracting(Reason::code).contains(code);
    }
}
