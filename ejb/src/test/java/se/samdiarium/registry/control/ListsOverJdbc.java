package se.samdiarium.registry.control;

import java.time.Clock;
import javax.sql.DataSource;

/** The hands behind the lists, on a database without a container. */
public final class ListsOverJdbc {

    private ListsOverJdbc() {
    }

    /** Lists. */
    public static ListViews views(DataSource database) {
        return new ListViews(new SqlOverJdbc(database));
    }

    /** Saved lists. */
    public static SavedListRepository saved(DataSource database, Clock clock) {
        return new SavedListRepository(new SqlOverJdbc(database), clock);
    }
}
