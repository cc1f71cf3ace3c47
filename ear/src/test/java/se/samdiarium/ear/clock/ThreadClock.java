package se.samdiarium.ear.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * The application's clock in the test archive: the system's, but for a thread that a test has put into another time, which the timers and the
 * other tests never see; or, for a test that replays the past, another time for all threads.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION + 500)
@ApplicationScoped
public class ThreadClock {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final ThreadLocal<InstantSource> TIME = new ThreadLocal<>();
    private static volatile InstantSource everywhere = InstantSource.system();

    /** Does it with another time. */
    public static <T> T in(InstantSource time, Callable<T> action) throws Exception {
        TIME.set(time);
        try {
            return action.call();
        } finally {
            TIME.remove();
        }
    }

    /** From now on it is this time everywhere, and time goes on from there. */
    public static void moveTo(Instant time) {
        everywhere = InstantSource.offset(InstantSource.system(), Duration.between(InstantSource.system().instant(), time));
    }

    /** It is the system's time again. */
    public static void back() {
        everywhere = InstantSource.system();
    }

    /** In the zone Europe/Stockholm, as the product's. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return new Now();
    }

    /** The time of the thread that asks. */
    static class Now extends Clock {

        @Override
        public ZoneId getZone() {
            return SWEDEN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            InstantSource own = TIME.get();
            return (own == null ? everywhere : own).instant();
        }
    }
}
