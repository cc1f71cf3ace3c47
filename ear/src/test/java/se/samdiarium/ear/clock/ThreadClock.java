package se.samdiarium.ear.clock;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/**
 * The application's clock in the test archive: the system's, but for a thread that a test has put into another time. The timers and the other
 * tests never see that time.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION + 500)
@ApplicationScoped
public class ThreadClock {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final ThreadLocal<InstantSource> TIME = ThreadLocal.withInitial(InstantSource::system);

    /** Does it with another time. */
    public static <T> T in(InstantSource time, Callable<T> action) throws Exception {
        TIME.set(time);
        try {
            return action.call();
        } finally {
            TIME.remove();
        }
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
            return TIME.get().instant();
        }
    }
}
