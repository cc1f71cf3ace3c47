package se.samdiarium.platform.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    private Room room(Duration patience) {
        return new Room(1, patience, now::get);
    }

    @Test
    void withoutPeopleAllWorkAtOnce() throws Exception {
        Room room = room(LONG);
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Integer> other = others.submit(() -> room.leave(() -> await(together)));
        room.leave(() -> await(together));
        other.get(1, TimeUnit.MINUTES);
    }

    @Test
    void whilePeopleWorkOneGoesAfterTheOther() throws Exception {
        Room room = room(LONG);
        room.see();
        AtomicInteger working = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        var all = IntStream.range(0, 8).mapToObj(i -> others.submit(() -> room.leave(() -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            Thread.yield();
            return working.decrementAndGet();
        }))).toList();
        for (Future<Integer> each : all) {
            each.get(1, TimeUnit.MINUTES);
        }
        assertEquals(1, most.get());
    }

    @Test
    void oneThatTakesLongHoldsTheOthersUpForAMomentOnly() throws Exception {
        Room room = room(Duration.ofMillis(1));
        room.see();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<?> slow = others.submit(() -> room.leave(() -> {
            begun.countDown();
            return await(done);
        }));
        await(begun);
        assertEquals("done", room.leave(() -> "done"));
        done.countDown();
        slow.get(1, TimeUnit.MINUTES);
    }

    @Test
    void aSecondAfterTheLastPersonAllWorkAtOnceAgain() throws Exception {
        Room room = room(LONG);
        room.see();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        CyclicBarrier together = new CyclicBarrier(2);
        Future<Integer> other = others.submit(() -> room.leave(() -> await(together)));
        room.leave(() -> await(together));
        other.get(1, TimeUnit.MINUTES);
    }

    @Test
    void aPlaceIsFreeAgainAfterAFault() {
        Room room = room(LONG);
        room.see();
        try {
            room.leave(() -> {
                throw new IllegalStateException("fault");
            });
        } catch (IllegalStateException e) {
            assertEquals("fault", e.getMessage());
        }
        assertEquals("done", room.leave(() -> "done"));
    }

    private static int await(CyclicBarrier barrier) {
        try {
            return barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
