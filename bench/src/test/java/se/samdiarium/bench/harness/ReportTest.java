package se.samdiarium.bench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.bench.measure.Measured;

class ReportTest {

    private final Report report = new Report("registration", "the row lock").line("service", new Measured(10, 0, 2, 1, 2, 3, 4, List.of()), 1.5);

    @Test
    @DisplayName("a missed goal is told and breaks nothing")
    void missedGoal() {
        report.goal("at least twice the row lock", false, "1.50");
        assertThat(report.holds()).isTrue();
        assertThat(report.text()).contains("NOT MET at least twice the row lock: 1.50");
    }

    @Test
    @DisplayName("a broken check breaks the bench")
    void brokenCheck() {
        report.check("no number twice", false, "RS 2026-00007");
        assertThat(report.holds()).isFalse();
        assertThat(report.text()).contains("BROKEN  no number twice: RS 2026-00007");
    }

    @Test
    @DisplayName("figures and ratio are in the JSON")
    void json(@TempDir Path folder) throws IOException {
        report.write(folder.resolve("figures/registration.json"));
        try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve("figures/registration.json")))) {
            JsonObject figure = reader.readObject().getJsonArray("figures").getJsonObject(0);
            assertThat(figure.getJsonNumber("perSecond").doubleValue()).isEqualTo(5);
            assertThat(figure.getJsonNumber("ratio").doubleValue()).isEqualTo(1.5);
        }
    }
}
