package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PaceTest {

    private final Pace pace = new Pace();

    @Test
    @DisplayName("C1.6 whoever waits for the index ends its rest, and all rests until the wait is over")
    void hurries() throws Exception {
        pace.worked(Duration.ofHours(1).toNanos());
        CompletableFuture<Void> resting = CompletableFuture.runAsync(() -> {
            pace.changed();
            pace.rest();
        });
        pace.hurry();
        resting.get(10, TimeUnit.SECONDS);

        pace.changed();
        long began = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            pace.rest();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @DisplayName("C1.20 while changes keep coming the index rests four times as long as it has worked")
    void rests() {
        pace.worked(Duration.ofMillis(100).toNanos());
        CompletableFuture<Void> changing = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            while (!changing.isDone()) {
                pace.changed();
                Thread.onSpinWait();
            }
        });
        long began = System.nanoTime();
        pace.rest();
        changing.complete(null);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    @DisplayName("C1.20 when changes pause the index goes on at once")
    void goesOn() {
        pace.worked(Duration.ofHours(1).toNanos());
        long began = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            pace.rest();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
}
