package se.samdiarium.registry.control;

import java.time.Clock;
import se.samdiarium.document.boundary.NewDocuments;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.platform.boundary.Sql;

/** The register of old diaries over a database of the test. */
public final class LegacyRegisterOverJdbc {

    private LegacyRegisterOverJdbc() {
    }

    public static LegacyRegister of(Sql sql, NewDocuments documents, Outbox outbox, Clock clock) {
        return new LegacyRegister(new LegacyTables(sql, clock), numbers(sql), new CaseRepository(null, sql), documents, outbox);
    }

    public static NumberSeries numbers(Sql sql) {
        return new NumberSeries(sql, new KnownSeries());
    }

    public static GapCount count(Sql sql, Clock clock) {
        return new GapCount(sql, clock);
    }
}
