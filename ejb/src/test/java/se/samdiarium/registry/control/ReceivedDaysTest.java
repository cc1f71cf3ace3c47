package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.TestDatabase;

/** With a real PostgreSQL. */
class ReceivedDaysTest {

    @Test
    @DisplayName("N1.3 what came in on a Friday evening and on Saturday is to be registered on Monday; each region sees its own")
    void byTheNextWorkingDay() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            database.sql().update("insert into content (sha256, size, media_type, stored_at) values ('" + "c".repeat(64)
                    + "', 1, 'application/pdf', now()) on conflict do nothing");
            receive(database, "09", "2026-11-20T22:59:00Z");
            receive(database, "09", "2026-11-21T10:00:00Z");
            receive(database, "09", "2026-11-22T23:30:00Z");
            receive(database, "12", "2026-11-20T10:00:00Z");
            assertThat(new ReceivedDays(database.sql(), new MovableClock()).waiting(new RegionCode("09")))
                    .isEqualTo(Map.of(LocalDate.of(2026, 11, 23), 2L, LocalDate.of(2026, 11, 24), 1L));
        }
    }

    private static void receive(TestDatabase database, String region, String at) {
        database.sql().update("insert into received_file (id, region_code, file_name, sha256, received_at) values (?1, ?2, 'x.pdf', ?3, ?4)",
                UUID.randomUUID(), region, "c".repeat(64), Timestamp.from(Instant.parse(at)));
    }
}
