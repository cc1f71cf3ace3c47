package se.samdiarium.registry.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.ScheduleExpression;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Year;
import se.samdiarium.platform.StartUp;
import se.samdiarium.registry.Series;

/** Sees to it that the counter rows of this year and the next are there long before the first number is drawn. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
public class SeriesYears {

    @Inject
    private NumberSeries numbers;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        open();
        timers.createCalendarTimer(new ScheduleExpression().hour(3), new TimerConfig(null, false));
    }

    /** Every night, and at start-up. */
    @Timeout
    public void open() {
        Year year = Year.now(clock);
        for (Series series : numbers.all()) {
            numbers.open(series.id(), year);
            numbers.open(series.id(), year.plusYears(1));
        }
    }
}
