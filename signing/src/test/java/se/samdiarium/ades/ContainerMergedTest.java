package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class ContainerMergedTest {

    @Test
    @DisplayName("S5.1 a counterpart as ASiC-E with XAdES at level LT is accepted against its base")
    void oneContainer(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(5));
        Verdict verdict = world.validation.validate(world.signContainer(base, "region-3"), base,
                new Expectation(RequiredQualification.QESIG, new Expectation.Signatory(null, "NTRSE-232100-0003")));

        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().signatures()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo("XAdES-BASELINE-LT");
            assertThat(finding.qualification()).isEqualTo(Qualification.QESIG);
            assertThat(finding.indication()).isEqualTo("TOTAL_PASSED");
            assertThat(finding.field()).isNull();
        });
    }

    @Test
    @DisplayName("S5.2 21 regions' containers joined to one are accepted as one, each region once")
    void twentyOneMerged(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(5));
        List<Path> containers = new ArrayList<>();
        for (int region = 1; region <= 21; region++) {
            containers.add(world.signContainer(base, "region-" + region));
        }
        Path merged = world.containers.merge(containers, world.folder.resolve("merged.asice")).file();
        List<Expectation.Signatory> all = IntStream.rangeClosed(1, 21).mapToObj(TestWorld::region).toList();
        Verdict verdict = world.validation.validate(merged, base, new Expectation(RequiredQualification.QESIG, all, false));

        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
        assertThat(verdict.assessment().signatures()).hasSize(21).allMatch(SignatureFinding::passed)
                .allMatch(finding -> finding.qualification() == Qualification.QESIG);
        assertThat(world.validation.validate(merged, base, new Expectation(RequiredQualification.QESIG, all.subList(0, 20), false)).assessment()
                .hasReason("signature.wrong-signatory")).isTrue();
    }

    @Test
    @DisplayName("S5.2 containers of different documents are not joined")
    void differentDocuments(TestWorld world) throws Exception {
        Path one = Files.write(world.folder.resolve("same-name.pdf"), TestPdf.pages(1));
        Path first = world.signContainer(one, "region-1");
        Files.write(one, TestPdf.pages(2));
        Path second = world.signContainer(one, "region-2");

        assertThatThrownBy(() -> world.containers.merge(List.of(first, second), world.folder.resolve("never.asice")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(world.folder.resolve("never.asice")).doesNotExist();
    }
}
