package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class SharedFileSignedInTurnTest {

    private static final List<Expectation.Signatory> ALL = IntStream.rangeClosed(1, 21).mapToObj(TestWorld::region).toList();

    @Test
    @DisplayName("S6.1 21 regions sign one certified file in turn at level T, one archive time-stamp ends it: accepted, all QESIG at level LTA")
    void twentyOneInTurn(TestWorld world) throws Exception {
        Path base = world.certified(5);
        Path shared = base;
        for (int region = 1; region <= 21; region++) {
            shared = world.signInField(shared, "region-" + region, "region-" + region, BaselineLevel.T);
        }
        Path archived = world.preservation.renew(shared, world.folder.resolve("shared-lta.pdf")).file();
        Verdict verdict = world.validation.validate(archived, base, new Expectation(RequiredQualification.QESIG, ALL, true));

        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().signatures()).filteredOn(SignatureFinding::addedToBase).hasSize(21)
                .allMatch(finding -> finding.qualification() == Qualification.QESIG && finding.isArchived());
        assertThat(Files.mismatch(shared, archived)).isEqualTo(Files.size(shared));
        assertThat(world.validation.validate(archived, base, new Expectation(RequiredQualification.QESIG, ALL.subList(0, 20), false))
                .assessment().hasReason("gate.signature-count")).isTrue();

        Path falsified = world.file(TestPdf.increment(archived, TestPdf.overlay(1)));
        assertThat(world.validation.validate(falsified, base, new Expectation(RequiredQualification.QESIG, ALL, false)).assessment()
                .hasReason("gate.page-changed")).isTrue();
        assertThat(world.validation.examine(falsified).assessment().hasReason("gate.page-changed")).isTrue();
        assertThat(world.validation.examine(archived)).isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    @DisplayName("S6.2 a text laid over a page between two signatures is rejected, though both signatures are perfect")
    void overlayBetween(TestWorld world) throws Exception {
        Path base = world.certified(5);
        Path first = world.signInField(base, "region-1", "region-1", BaselineLevel.T);
        Path falsified = world.file(TestPdf.increment(first, TestPdf.overlay(2)));
        Path second = world.signInField(falsified, "region-2", "region-2", BaselineLevel.T);
        Verdict verdict = world.validation.validate(second, base, new Expectation(RequiredQualification.QESIG, ALL.subList(0, 2), false));

        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
        assertThat(verdict.assessment().hasReason("gate.page-changed")).isTrue();
    }
}
