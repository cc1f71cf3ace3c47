package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.NewAuthority;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.ExplainNumbers;
import se.samdiarium.registry.OpenSeries;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.SeriesReport;
import se.samdiarium.registry.boundary.GapReport;
import se.samdiarium.registry.boundary.SeriesAdministration;
import se.samdiarium.registry.control.GapRun;

class GapAlarmIT extends InContainer {

    private static final RegionCode KALMAR = new RegionCode("08");

    @Inject
    private GapReport report;

    @Inject
    private GapRun run;

    @Inject
    private SeriesAdministration administration;

    @Test
    @DisplayName("R6.8 R6.7 an unexplained gap raises the alarm on the health page, which stays up, until a registrar explains it")
    void alarmUntilExplained() throws SQLException, IOException, InterruptedException {
        Someone registrar = people.make(KALMAR, Role.REGISTRAR);
        AuthorityId authority = authority(KALMAR);
        people.as(registrar, () -> open(authority));
        SeriesId series = new SeriesId((java.util.UUID) rows.of("select id from series where authority_id = ?", authority.value()).getFirst()[0]);
        rows.change("update series_year set last_serial = 5 where series_id = ?", series.value());
        people.as(registrar, () -> open(authority));
        run.run();
        assertThat(told(data(), "alarm")).isEqualTo("true");
        assertThat(told(data(), "overdue")).isEqualTo("false");
        assertThat(people.as(registrar, report::alarmHere).unexplained()).isEqualTo(4);
        assertThat(people.as(registrar, () -> line(series))).satisfies(line -> {
            assertThat(line.issued()).isEqualTo(2);
            assertThat(line.ranges()).containsExactly(new SerialRange(2, 5));
        });
        Year year = Year.now(clock);
        assertRefused(registrar, new ExplainNumbers(series, year, new SerialRange(2, 6), "Fel"), "registry.numbers-not-missing");
        assertRefused(registrar, new ExplainNumbers(series, year, new SerialRange(2, 5), " "), "registry.explanation-missing");
        assertRefused(people.make(UPPSALA, Role.REGISTRAR), new ExplainNumbers(series, year, new SerialRange(2, 5), "Ej vårt"),
                "registry.series-missing");
        explain(registrar, new ExplainNumbers(series, year, new SerialRange(2, 5), "Räkneverket flyttades av ett prov"));
        assertThat(people.as(registrar, report::alarmHere).unexplained()).isZero();
        assertThat(people.as(registrar, () -> line(series))).matches(SeriesReport::complete).extracting(SeriesReport::explained).isEqualTo(4L);
        assertThat(rows.count("select count(*) from audit_event where action = 'registry.numbers-explained' and subject like ? and outcome = 'DONE'",
                "series " + series + "%")).isEqualTo(1);
        assertThat(people.as(registrar, report::explanations).getFirst().reason()).isEqualTo("Räkneverket flyttades av ett prov");
        assertThatThrownBy(() -> rows.change("delete from number_explanation where series_id = ?", series.value()))
                .hasMessageContaining("nothing is deleted");
    }

    @Test
    @DisplayName("R6.8 all are counted soon after start-up")
    void countedAfterStartUp() {
        Until.holds("the numbers have been counted", () -> rows.count("select count(*) from gap_run") > 0);
    }

    @Test
    @DisplayName("R6.9 R6.1 an administrator adds an authority; its series writes in its form, and the counter rows of two years are there at once")
    void authorityAdded() {
        Someone admin = people.administrator();
        String prefix = unusedPrefix();
        List<String> preview = people.as(admin, () -> administration.preview(Optional.empty(), prefix, "{prefix}/{serial}/{year}"));
        Series series = people.as(admin, () -> administration.addAuthority(new NewAuthority(KALMAR, "Nämnden " + prefix, prefix),
                "{prefix}/{serial}/{year}"));
        int year = Year.now(clock).getValue();
        assertThat(rows.count("select count(*) from series_year where series_id = ? and year in (?, ?) and last_serial = 0", series.id().value(),
                year, year + 1)).isEqualTo(2);
        Someone registrar = people.make(KALMAR, Role.REGISTRAR);
        CaseView first = people.as(registrar, () -> open(series.authority()));
        assertThat(first.number()).isEqualTo(prefix + "/1/" + year).isEqualTo(preview.getFirst());
        assertThat(rows.count("select count(*) from audit_event where action = 'registry.diary-opened' and subject = ?", series.trace()))
                .isEqualTo(1);
        people.as(admin, () -> administration.close(series.id()));
        assertThatThrownBy(() -> people.as(registrar, () -> open(series.authority())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("registry.series-unknown"));
        assertThatThrownBy(() -> people.as(registrar, () -> administration.close(series.id())))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("access.forbidden"));
    }

    @Test
    @DisplayName("R6.2 a series that could write another's number, or one a case bears, is refused before it is opened")
    void clashesAreRefused() throws SQLException {
        Someone admin = people.administrator();
        AuthorityId authority = authority(KALMAR);
        Someone registrar = people.make(KALMAR, Role.REGISTRAR);
        people.as(admin, () -> administration.open(new OpenSeries(authority, "XA", "{prefix}{year}-{serial}")));
        assertThat(refusal(admin, new OpenSeries(authority, "X", "{prefix}A{year}-{serial}"))).isEqualTo("registry.numbers-would-clash");
        assertThat(refusal(admin, new OpenSeries(authority, "XA", "{prefix} {year}-{serial}"))).isEqualTo("registry.prefix-taken");
        assertThat(refusal(admin, new OpenSeries(authority, "x", "{prefix} {year}-{serial}"))).isEqualTo("registry.prefix-invalid");
        assertThat(refusal(admin, new OpenSeries(authority, "X", "{prefix} {year}"))).isEqualTo("registry.number-form-invalid");
        CaseView brought = people.as(registrar, () -> open(authority));
        rows.change("update case_file set number = 'OLD 1998-17' where id = ?", brought.id().value());
        assertThat(refusal(admin, new OpenSeries(authority, "OLD", "{prefix} {year}-{serial}"))).isEqualTo("registry.number-taken");
        assertThat(refusal(admin, new OpenSeries(authority, "OLD", "{prefix} {year}-{serial:3}"))).isEqualTo("done");
        assertThat(refusal(registrar, new OpenSeries(authority, "NY", "{prefix} {year}-{serial}"))).isEqualTo("access.forbidden");
    }

    private String refusal(Someone person, OpenSeries wished) {
        try {
            people.as(person, () -> administration.open(wished));
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private void assertRefused(Someone person, ExplainNumbers said, String code) {
        assertThatThrownBy(() -> explain(person, said))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private void explain(Someone person, ExplainNumbers said) {
        people.as(person, () -> {
            report.explain(said);
            return true;
        });
    }

    private SeriesReport line(SeriesId series) {
        return report.report().stream().filter(line -> line.series().equals(series)).findFirst().orElseThrow();
    }

    /** What the health page tells of the numbers, to anybody who asks. */
    private static JsonObject data() throws IOException, InterruptedException {
        URI health = URI.create("http://localhost:" + RunnerRequest.current().request().getLocalPort() + "/health");
        HttpRequest request = HttpRequest.newBuilder(health).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as("a gap does not take the server out of service").isEqualTo(200);
        return Json.createReader(new StringReader(answer.body())).readObject().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals("diary-numbers")).findFirst().orElseThrow().getJsonObject("data");
    }

    /** The server writes data either as they are or as text. */
    private static String told(JsonObject data, String key) {
        return data.get(key).toString().replace("\"", "");
    }

    private String unusedPrefix() {
        String prefix;
        do {
            prefix = new java.util.Random().ints(5, 'A', 'Z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        } while (rows.count("select count(*) from authority where prefix = ?", prefix) > 0);
        return prefix;
    }
}
