package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PaceTest {

    private final AtomicLong watch = new AtomicLong();
    private final Pace pace = new Pace(watch::get);

    @Test
    @DisplayName("C1.6 whoever waits for the index ends its rest, and no other begins until the wait is over")
    void hurries() throws Exception {
        pace.followed(50);
        pace.changed();
        CompletableFuture<Void> resting = CompletableFuture.runAsync(pace::rest);
        pace.hurry();
        resting.get(10, TimeUnit.SECONDS);
        pace.rest();

        pace.calm();
        CompletableFuture<Void> again = CompletableFuture.runAsync(pace::rest);
        pace.hurry();
        again.get(10, TimeUnit.SECONDS);
    }

    @Test
    @DisplayName("C1.20 while changes keep coming they are gathered: two milliseconds for each of the round before, at least 15, at most a second")
    void gathers() {
        assertThat(restWhileChanging(1)).isEqualTo(millis(15));
        assertThat(restWhileChanging(250)).isEqualTo(millis(500));
        assertThat(restWhileChanging(2_000)).isEqualTo(millis(1_000));
    }

    @Test
    @DisplayName("C1.20 when changes pause the index goes on at once")
    void goesOn() {
        pace.followed(50);
        pace.changed();
        watch.addAndGet(millis(15));
        assertThat(pace.left(0)).isZero();
        pace.rest();
    }

    @Test
    @DisplayName("C1.20 changes pause when there was none for a second")
    void pauses() {
        pace.changed();
        assertThat(pace.pauses()).isFalse();
        watch.addAndGet(millis(1_000));
        assertThat(pace.pauses()).isTrue();
    }

    private long restWhileChanging(int changes) {
        pace.followed(changes);
        long began = watch.get();
        pace.changed();
        while (pace.left(began) > 0) {
            watch.addAndGet(millis(1));
            pace.changed();
        }
        return watch.get() - began;
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
