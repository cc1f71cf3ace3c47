package se.samdiarium.registry.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.StartUp;

/** Sees to it that the counter rows of this year and the next are there long before the first number is drawn. */
@Singleton
@Startup
@DependsOn(StartUp.SCHEMA)
public class SeriesYears {

    @Inject
    private Organisation organisation;

    @Inject
    private NumberSeries numbers;

    @Inject
    private Clock clock;

    /** Every night, and at start-up. */
    @PostConstruct
    @Schedule(hour = "3", persistent = false)
    public void open() {
        Year year = Year.now(clock);
        for (AuthorityView authority : organisation.authorities()) {
            numbers.open(authority.id(), year);
            numbers.open(authority.id(), year.plusYears(1));
        }
    }
}
