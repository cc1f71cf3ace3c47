package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.WorkingDays;

/** By when what a region has received is to be registered. */
@ApplicationScoped
public class ReceivedDays {

    private final Sql sql;
    private final Clock clock;

    @Inject
    ReceivedDays(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ReceivedDays() {
        this(null, null);
    }

    /** How many files wait for each day by which they are to be registered. */
    public SortedMap<LocalDate, Long> waiting(RegionCode region) {
        return sql.rows("select id, received_at from received_file where region_code = ?1", region.value())
                .map(row -> WorkingDays.after(LocalDate.ofInstant(Column.instant(row[1]), clock.getZone())))
                .collect(Collectors.groupingBy(day -> day, TreeMap::new, Collectors.counting()));
    }
}
