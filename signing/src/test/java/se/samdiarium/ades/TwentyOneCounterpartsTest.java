package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestWorld.Resolver.class)
class TwentyOneCounterpartsTest {

    @Test
    @DisplayName("V1.1 21 counterparts of the same base, signed and validated side by side, are all accepted, each for its own region")
    void twentyOneCounterparts(TestWorld world) throws Exception {
        Path base = world.file(TestPdf.pages(5));
        long begun = System.nanoTime();
        List<Verdict> verdicts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Verdict>> rounds = new ArrayList<>();
            for (int region = 1; region <= 21; region++) {
                String user = "region-" + region;
                rounds.add(() -> world.validation.validate(world.sign(base, user), base));
            }
            for (Future<Verdict> round : threads.invokeAll(rounds)) {
                verdicts.add(round.get());
            }
        }
        System.out.printf("21 counterparts of 5 pages signed and validated: %d ms wall, %d ms process CPU so far%n",
                (System.nanoTime() - begun) / 1_000_000,
                ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1_000_000);

        assertThat(verdicts).hasSize(21).allMatch(verdict -> verdict instanceof Verdict.Accepted);
        assertThat(verdicts).extracting(verdict -> verdict.assessment().signatures().getFirst().organisation())
                .doesNotHaveDuplicates().contains("Region nummer 1", "Region nummer 21");
    }
}
