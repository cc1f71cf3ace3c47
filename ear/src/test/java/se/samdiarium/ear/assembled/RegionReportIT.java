package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** A region's yearly report (KL 9 kap. 38 §) is registered whole or not at all, whatever breaks in between. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionReportIT {

    private static final String KALMAR = "08";
    private static final int YEAR = 2044;
    private static final String PATH = "governance/region-reports/" + YEAR + "/" + KALMAR;

    private Api registrar;
    private Stored stored;
    private String authority;

    @BeforeAll
    void take(DemoSystem system) {
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, KALMAR));
        stored = new Stored(system);
        authority = registrar.get("authorities").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(KALMAR)).findFirst().orElseThrow().getString("id");
    }

    @Test
    @DisplayName("Y4.3 what breaks after the entry is made leaves no document, case, entry or number; registered again, there is one of each")
    void brokenOff() {
        Answer saved = registrar.put(PATH, Json.createObjectBuilder().add("agreements", "NSPL " + UUID.randomUUID()).add("done", "Övat")
                .add("costs", "12 000 kr").add("assessment", "Det fungerar").add("revision", 0));
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        long series = serial();
        stored.update("""
                create function broken_off() returns trigger language plpgsql as $$ begin raise exception 'the test breaks it off'; end $$""");
        stored.update("create trigger broken_off before update of entry_id on region_report for each row execute function broken_off()");
        try {
            assertThat(register().status()).isEqualTo(500);
        } finally {
            stored.update("drop trigger broken_off on region_report");
            stored.update("drop function broken_off()");
        }
        assertThat(made("diary_entry", "title")).isZero();
        assertThat(made("case_file", "title")).isZero();
        assertThat(made("document", "title")).isZero();
        assertThat(stored.count("select count(*) from received_file where file_name like ?", "%" + YEAR + "%")).isZero();
        assertThat(serial()).as("no number is used").isEqualTo(series);
        Answer registered = register();
        assertThat(registered.status()).as(registered.toString()).isLessThan(300);
        assertThat(registered.object().containsKey("entry")).isTrue();
        assertThat(made("diary_entry", "title")).isEqualTo(1);
        assertThat(made("case_file", "title")).isEqualTo(1);
        assertThat(made("document", "title")).isEqualTo(1);
        assertThat(serial()).isEqualTo(series + 1);
        assertThat(register().object().getString("code")).isEqualTo("governance.region-report-registered");
    }

    private Answer register() {
        return registrar.post(PATH + "/registration", Json.createObjectBuilder().add("authority", authority));
    }

    private long made(String table, String column) {
        return stored.count("select count(*) from " + table + " where region_code = ? and " + column + " like ?", KALMAR, "%" + YEAR + "%");
    }

    private long serial() {
        return stored.count("select coalesce(sum(y.last_serial), 0) from series_year y join series s on s.id = y.series_id where s.authority_id = ?",
                UUID.fromString(authority));
    }
}
