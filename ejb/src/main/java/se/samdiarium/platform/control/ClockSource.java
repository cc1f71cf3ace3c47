package se.samdiarium.platform.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock: Swedish civil time, by which years begin in the diary. */
@ApplicationScoped
public class ClockSource {

    /** System clock in the zone Europe/Stockholm. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
