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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.platform.StartUp;
import se.samdiarium.registry.SeriesId;

/** Counts all numbers at 02:30 every night and soon after start-up; each series and year in a transaction of its own. */
@Singleton
@Startup
@DependsOn(StartUp.DATABASE)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GapRun {

    private static final System.Logger LOG = System.getLogger(GapRun.class.getName());
    private static final long SOON_MILLIS = 2_000;

    @Inject
    private GapCount count;

    @Inject
    private EntryGaps entries;

    @Resource
    private TimerService timers;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(SOON_MILLIS, new TimerConfig(null, false));
        timers.createCalendarTimer(new ScheduleExpression().hour(2).minute(30).timezone("Europe/Stockholm"), new TimerConfig(null, false));
    }

    /** Counts all. A fault is told; the alarm of an overdue count is raised when it stays. */
    @Timeout
    public void run() {
        try {
            Map<SeriesId, List<Year>> years = count.years(Optional.empty());
            years.forEach((series, each) -> each.forEach(year -> count.count(series, year)));
            entries.count();
            count.finishRun(years.values().stream().mapToInt(List::size).sum());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The numbers of the diaries could not be counted", e);
        }
    }
}
