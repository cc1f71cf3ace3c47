package se.samdiarium.registry.control;

import java.sql.Connection;
import java.time.Clock;

/** The hands behind the lists, on a database without a container. */
public final class ListsOverJdbc {

    private ListsOverJdbc() {
    }

    /** Lists. */
    public static ListViews views(Connection database) {
        return new ListViews(new SqlOverJdbc(database));
    }

    /** Saved lists. */
    public static SavedListRepository saved(Connection database, Clock clock) {
        return new SavedListRepository(new SqlOverJdbc(database), clock);
    }
}
