package se.samdiarium.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    @DisplayName("percentiles are by nearest rank over the times of all clients")
    void percentilesOfAllClients() {
        Latencies even = new Latencies();
        Latencies odd = new Latencies();
        LongStream.rangeClosed(1, 10_000).forEach(time -> (time % 2 == 0 ? even : odd).add(time));
        long[] sorted = Latencies.sorted(List.of(even, odd));
        assertThat(sorted).hasSize(10_000).isSorted();
        assertThat(Latencies.percentile(sorted, 0.50)).isEqualTo(5_000);
        assertThat(Latencies.percentile(sorted, 0.95)).isEqualTo(9_500);
        assertThat(Latencies.percentile(sorted, 1)).isEqualTo(10_000);
        assertThat(Latencies.percentile(new long[0], 0.95)).isZero();
    }

    @Test
    @DisplayName("figures come back from their JSON")
    void backFromJson() {
        Latencies client = new Latencies();
        client.add(2_000_000);
        client.error(new IllegalStateException("refused"));
        Measured measured = Measured.of(List.of(client), 4);
        assertThat(measured.perSecond()).isCloseTo(0.25, within(1e-9));
        assertThat(Measured.of(measured.json())).isEqualTo(measured);
    }
}
