package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewedInTimeMissedTooLateTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("P2.1, P2.2, P2.3 signed ten years ago: renewed 2 years ago it is accepted today; not renewed it is not; too late it is refused")
    void tenYears() throws Exception {
        TimeMachine machine = new TimeMachine(folder);
        Path base = Files.write(folder.resolve("base.pdf"), TestPdf.pages(2));
        Path first = folder.resolve("lta.pdf");
        Path renewed = folder.resolve("renewed.pdf");
        Path container = folder.resolve("container.asice");
        Path renewedContainer = folder.resolve("renewed.asice");

        machine.visit(TimeMachine.SIGNED, false, era -> signAndArchive(era, base, first, container));
        machine.visit(TimeMachine.IN_TIME, true, era -> {
            era.preservation().renew(first, renewed);
            era.preservation().renew(container, renewedContainer);
        });
        machine.visit(TimeMachine.TODAY, false, era -> {
            assertInTime(era, base, renewed);
            assertInTime(era, base, renewedContainer);
            assertMissed(era, base, first);
            assertTooLate(era, first);
        });
        assertThat(Files.mismatch(first, renewed)).isEqualTo(Files.size(first));
        assertThat(folder.resolve("too-late.pdf")).doesNotExist();
    }

    private void signAndArchive(TimeMachine.Era era, Path base, Path target, Path container) throws Exception {
        SigningIntent intent = new SigningIntent(new CertificateChain(era.service().chain("region-1")), era.clock().instant());
        Prepared prepared = era.signing().prepare(base, intent);
        byte[] value = era.service().signDigest("region-1", prepared.digestToSign().value());
        Path signed = era.signing().complete(base, prepared, value, folder.resolve("lt.pdf")).file();
        era.preservation().renew(signed, target);
        ContainerSigning containers = new ContainerSigning(era.trust(), era.settings());
        Prepared inContainer = containers.prepare(base, intent);
        byte[] second = era.service().signDigest("region-1", inContainer.digestToSign().value());
        era.preservation().renew(containers.complete(base, inContainer, second, folder.resolve("lt.asice")).file(), container);

        Verdict.Assessment assessment = era.validation().validate(target, base).assessment();
        X509Certificate unit = era.service().pki().timeStampUnit().certificate();
        assertThat(assessment.provableUntil()).isEqualTo(unit.getNotAfter().toInstant()).isBefore(TimeMachine.TODAY);
        Instant deadline = assessment.signatures().getFirst().renewBefore();
        assertThat(deadline).isEqualTo(assessment.provableUntil().atOffset(ZoneOffset.UTC).minusMonths(12).toInstant());
        assertThat(deadline).isAfter(TimeMachine.IN_TIME).isBefore(TimeMachine.TODAY);
    }

    private static void assertInTime(TimeMachine.Era era, Path base, Path renewed) throws Exception {
        Verdict verdict = era.validation().validate(renewed, base);
        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        SignatureFinding finding = verdict.assessment().signatures().getFirst();
        assertThat(finding.qualification()).isEqualTo(Qualification.QESIG);
        assertThat(finding.bestTime()).isBefore(TimeMachine.SIGNED.plusSeconds(60));
        assertThat(finding.provableUntil()).isAfter(TimeMachine.TODAY.plusSeconds(7L * 365 * 24 * 3600));
    }

    private static void assertMissed(TimeMachine.Era era, Path base, Path first) throws Exception {
        Verdict verdict = era.validation().validate(first, base);
        Scenario.assertRejected(verdict, "signature.out-of-bounds-not-revoked");
        SignatureFinding finding = verdict.assessment().signatures().getFirst();
        assertThat(finding.indication()).isEqualTo("INDETERMINATE");
        assertThat(finding.provableUntil()).isNull();
        assertThat(finding.subIndication()).isEqualTo("OUT_OF_BOUNDS_NOT_REVOKED");
    }

    private void assertTooLate(TimeMachine.Era era, Path first) throws Exception {
        RenewalRefused refused = catchThrowableOfType(RenewalRefused.class, () -> era.preservation().renew(first, folder.resolve("too-late.pdf")));
        assertThat(refused.code()).isEqualTo("signing.renewal-refused");
        assertThat(refused.verdict().assessment().signatures().getFirst().indication()).isEqualTo("INDETERMINATE");
    }
}
