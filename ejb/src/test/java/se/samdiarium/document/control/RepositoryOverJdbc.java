package se.samdiarium.document.control;

import java.time.Clock;
import se.samdiarium.platform.boundary.Sql;

/** The documents' repository without a persistence context: for what is written by SQL alone. */
public final class RepositoryOverJdbc {

    private RepositoryOverJdbc() {
    }

    public static DocumentRepository of(Sql sql, Clock clock) {
        return new DocumentRepository(null, sql, clock);
    }
}
