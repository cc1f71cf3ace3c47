package se.samdiarium.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    @DisplayName("clients without work left end, and nothing is counted for finding none")
    void endsWhenNothingIsLeft() throws Exception {
        AtomicInteger left = new AtomicInteger(100);
        List<Work> clients = Stream.<Work>generate(() -> () -> left.getAndDecrement() > 0).limit(8).toList();
        Measured measured = Load.closed(HOUR).by(clients);
        assertThat(measured.done()).isEqualTo(100);
        assertThat(measured.errors()).isZero();
    }

    @Test
    @DisplayName("an error is counted and told, and is no time")
    void countsErrors() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Measured measured = Load.closed(HOUR).by(List.of(() -> {
            if (calls.incrementAndGet() == 2) {
                throw new IllegalStateException("refused");
            }
            return calls.get() < 5;
        }));
        assertThat(measured.done()).isEqualTo(3);
        assertThat(measured.errors()).isEqualTo(1);
        assertThat(measured.faults()).singleElement().asString().contains("refused");
    }

    @Test
    @DisplayName("a stall is felt by all who arrive in it, not only by the one who is served")
    void stallIsFeltByAllWhoArrive() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Measured measured = Load.open(100, Duration.ofMillis(500)).by(List.of(() -> {
            if (calls.getAndIncrement() == 0) {
                long end = System.nanoTime() + Duration.ofMillis(400).toNanos();
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
            }
            return true;
        }));
        assertThat(measured.done()).isEqualTo(50);
        assertThat(measured.p50()).isGreaterThan(100);
    }

    @Test
    @DisplayName("a client runs in the context it asks for")
    void runsInItsContext() throws Exception {
        AtomicInteger inContext = new AtomicInteger();
        Load.closed(HOUR).by(List.of(new Work() {
            @Override
            public boolean once() {
                return false;
            }

            @Override
            public Runnable inContext(Runnable loop) {
                return () -> {
                    inContext.incrementAndGet();
                    loop.run();
                };
            }
        }));
        assertThat(inContext).hasValue(1);
    }
}
