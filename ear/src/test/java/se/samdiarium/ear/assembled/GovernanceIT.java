package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** The yearly work over REST and on the pages: the plan with all 21 regions, the report and its receipts, a region's own report. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GovernanceIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";

    private final AtomicInteger years = new AtomicInteger(2040);
    private final LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("Europe/Stockholm"));
    private DemoSystem system;
    private Chromium chromium;
    private Api host;
    private Api gotland;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        chromium = Chromium.start(system);
        host = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        gotland = new Api(system.baseUri(), system.login(Role.LAWYER, GOTLAND));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("Y1.1 Y1.2 the sample chefsgrupp is full and has twelve votes; others than the host seat nobody")
    void seats() {
        List<JsonObject> chiefs = chiefs();
        assertThat(chiefs).hasSize(14);
        assertThat(chiefs).filteredOn(seat -> seat.getBoolean("votes")).hasSize(12);
        JsonObjectBuilder more = seat();
        assertThat(gotland.post("governance/seats", seat()).object().getString("code")).isEqualTo("governance.host-only");
        assertThat(host.post("governance/seats", more).object().getString("code")).isEqualTo("governance.seats-full");
        assertThat(host.post("governance/seats", seat().add("name", " ")).object().getString("code")).isEqualTo("governance.seat-invalid");
    }

    @Test
    @DisplayName("Y2.1 Y2.2 Y2.3 Y2.4 a plan is the host's, then all regions answer, then and not before it is decided, and it is published once")
    void plan() throws Exception {
        int year = years.incrementAndGet();
        String document = registered("VERKSAMHETSPLAN", "Verksamhetsplan " + year);
        assertThat(gotland.post("governance/plans", wished(year, document)).object().getString("code")).isEqualTo("governance.host-only");
        Answer made = host.post("governance/plans", wished(year, document));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String plan = "governance/plans/" + made.object().getString("id");
        assertThat(host.post("governance/plans", wished(year, document)).object().getString("code")).isEqualTo("governance.plan-exists");
        assertThat(gotland.get(plan).status()).isEqualTo(404);
        assertThat(host.post(plan + "/dispatch", lastDay(today)).object().getString("code")).isEqualTo("governance.last-day");
        Answer sent = host.post(plan + "/dispatch", lastDay(today.plusDays(20)));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(200);
        assertThat(sent.object().getInt("asked")).isEqualTo(21);
        assertThat(gotland.get("documents/" + document).status()).isEqualTo(200);
        assertThat(gotland.get("calendar").text()).contains("governance.anchor", "Verksamhetsplan " + year);
        assertThat(gotland.put(plan + "/answer", answer("NO", "")).object().getString("code")).isEqualTo("governance.comments-missing");
        assertThat(gotland.put(plan + "/answer", answer("YES_WITH_COMMENTS", "Fler övningar")).status()).isEqualTo(200);
        assertThat(gotland.get("calendar").text()).doesNotContain("Verksamhetsplan " + year);
        assertThat(gotland.get(plan).object().getJsonArray("answers")).hasSize(1);
        assertThat(host.post(plan + "/decision", decision(12)).object().getString("code")).isEqualTo("governance.anchoring-running");
        system.cast().regions().stream().filter(region -> !region.code().equals(GOTLAND)).forEach(region -> assertThat(new Api(system.baseUri(),
                system.login(Role.REGISTRAR, region.code())).put(plan + "/answer", answer("YES", "")).status()).isEqualTo(200));
        assertThat(host.post(plan + "/decision", decision(6)).object().getString("code")).isEqualTo("governance.no-quorum");
        assertThat(host.post(plan + "/decision", decision(14)).object().getString("code")).as("who is co-opted").isEqualTo("governance.vote-invalid");
        Answer decided = host.post(plan + "/decision", decision(12));
        assertThat(decided.status()).as(decided.toString()).isEqualTo(200);
        assertThat(decided.object().getString("state")).isEqualTo("ADOPTED");
        assertThat(gotland.put(plan + "/answer", answer("YES", "")).object().getString("code")).isEqualTo("governance.plan-state");
        assertThat(gotland.get(plan).object().getJsonArray("answers")).as("all are shown now").hasSize(21);
        assertThat(gotland.post(plan + "/publication", "{}").status()).isEqualTo(403);
        Answer published = host.post(plan + "/publication", "{}");
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(host.post(plan + "/publication", "{}").object().getString("code")).isEqualTo("governance.plan-state");
        assertRecord(published.object().getString("record"), year);
    }

    /** The record is registered in the host's diary, shared, and tells answers and votes. */
    private void assertRecord(String record, int year) throws Exception {
        assertThat(new Stored(system).rows("select title, type_code from diary_entry where document_id = ?", UUID.fromString(record)))
                .containsExactly(List.of("Beslut om verksamhetsplan " + year, "VERKSAMHETSPLAN"));
        byte[] pdf = gotland.get("documents/" + record + "/versions/1/content").body();
        assertThat(text(pdf)).contains("Chefsgruppen antog verksamhetsplanen", "Region Gotland", "Fler övningar", "Bifall", "§ 12");
    }

    @Test
    @DisplayName("Y3.1 the report is the host's until it is sent; the first who opens it in a region stands in the receipt, which the host sees")
    void report() {
        int year = years.incrementAndGet();
        String document = registered("VERKSAMHETSBERATTELSE", "Verksamhetsberättelse " + year);
        Answer made = host.post("governance/reports", wished(year, document));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String report = "governance/reports/" + made.object().getString("id");
        assertThat(gotland.post(report + "/receipt", "{}").status()).isEqualTo(404);
        assertThat(host.post(report + "/dispatch", "{}").object().getJsonArray("receipts")).hasSize(21);
        assertThat(host.post(report + "/dispatch", "{}").object().getString("code")).isEqualTo("governance.report-sent");
        JsonObject opened = gotland.post(report + "/receipt", "{}").object();
        assertThat(opened.getJsonArray("receipts")).hasSize(1);
        new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND)).post(report + "/receipt", "{}");
        List<JsonObject> seen = host.get("governance/reports").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getInt("year") == year).findFirst().orElseThrow().getJsonArray("receipts").getValuesAs(JsonObject.class).stream()
                .filter(receipt -> receipt.containsKey("openedAt")).toList();
        assertThat(seen).extracting(receipt -> receipt.getString("region") + " " + receipt.getString("openedBy"))
                .containsExactly(GOTLAND + " " + gotland.get("me").object().getString("displayName"));
    }

    @Test
    @DisplayName("Y4.1 Y4.2 a region writes its yearly report, has it as Word and PDF, registers it in its own diary; others see only that it was")
    void yearlyReport() throws Exception {
        int year = years.incrementAndGet();
        String own = "governance/region-reports/" + year + "/" + GOTLAND;
        assertThat(host.get(own).status()).isEqualTo(404);
        assertThat(gotland.get(own).object().getInt("revision")).isZero();
        assertThat(gotland.put(own, texts(0, "")).object().getInt("revision")).isEqualTo(1);
        assertThat(gotland.put(own, texts(0, "")).object().getString("code")).isEqualTo("governance.region-report-changed");
        assertThat(gotland.get("calendar").text()).contains("governance.yearly-report");
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
        String diary = "{\"authority\":\"" + registrar.get("authorities").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("region").equals(GOTLAND)).findFirst().orElseThrow().getString("id") + "\"}";
        assertThat(registrar.post(own + "/registration", diary).object().getString("code")).isEqualTo("governance.region-report-incomplete");
        assertThat(gotland.put(own, texts(1, "Det fungerar.")).status()).isEqualTo(200);
        assertThat(new String(gotland.get(own + "/file?format=docx").body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(text(gotland.get(own + "/file?format=pdf").body())).contains("Årsrapport om avtalssamverkan " + year, "Två övningar", "12 000 kr");
        assertThat(gotland.get(own + "/file?format=odt").status()).isEqualTo(422);
        assertThat(gotland.post(own + "/registration", diary).status()).as("a lawyer registers nothing").isEqualTo(403);
        Answer registered = registrar.post(own + "/registration", diary);
        assertThat(registered.status()).as(registered.toString()).isEqualTo(200);
        assertThat(new Stored(system).rows("select type_code, region_code from diary_entry where id = ?",
                UUID.fromString(registered.object().getString("entry")))).containsExactly(List.of("ARSRAPPORT", GOTLAND));
        assertThat(gotland.put(own, texts(3, "Mer")).object().getString("code")).isEqualTo("governance.region-report-registered");
        assertThat(host.get("governance/region-reports/" + year).array().getValuesAs(JsonObject.class)).filteredOn(line ->
                line.containsKey("registeredAt")).extracting(line -> line.getString("region")).containsExactly(GOTLAND);
        assertThat(gotland.put("governance/region-report-day", "{\"day\":\"02-30\"}").object().getString("code")).isEqualTo("governance.day-invalid");
    }

    @Test
    @DisplayName("Y2.1 Y2.2 Y2.3 Y4.1 W1.4 on the pages: the host makes a plan and sends it, a region answers, the host records the decision")
    void pages() {
        int year = years.incrementAndGet();
        registered("VERKSAMHETSPLAN", "Förslag " + year);
        Page page = chromium.window(system.login(Role.LAWYER, UPPSALA));
        page.navigate("/verksamhet?ar=" + year);
        page.locator("details:has(#planTitle) > summary").click();
        page.locator("#planTitle").fill("Verksamhetsplan " + year);
        page.locator("button[value=plan]").click();
        page.locator("#lastDay").fill(today.toString());
        page.locator("#sendPlan").click();
        assertThat(page.locator(".notice.bad")).containsText("Sista dagen måste komma efter i dag");
        page.locator("#lastDay").fill(today.plusDays(14).toString());
        Pictures.keep(page, "plan-utkast");
        page.locator("#sendPlan").click();
        assertThat(page.locator("main")).containsText("Förankras i regionerna");
        String address = page.url().replaceFirst(".*/verksamhetsplan", "/verksamhetsplan");
        answered(address);
        new Stored(system).rows("update activity_plan set last_day = ? where id = ? returning id", today.minusDays(1),
                UUID.fromString(address.replaceFirst(".*id=", "")));
        page.navigate(address);
        page.locator("#day").fill(today.toString());
        page.locator("#paragraph").fill("§ 9");
        page.locator("#minutes").fill("Chefsgruppens protokoll 4");
        page.locator("#missingReason").fill("Alla har påmints två gånger");
        page.locator(".votes select").first().selectOption("FOR");
        Pictures.keep(page, "plan-beslut");
        page.locator("#decide").click();
        assertThat(page.locator(".notice.bad")).containsText("För få deltog");
        assertThat(page.locator("#missingReason")).hasValue("Alla har påmints två gånger");
        assertThat(page.locator(".votes select").first()).hasValue("FOR");
        page.locator(".votes select").all().forEach(vote -> vote.selectOption("FOR"));
        page.locator("#decide").click();
        page.locator("#publish").click();
        assertThat(page.locator("main")).containsText("Beslutad och publicerad");
        Pictures.keep(page, "plan-publicerad");
        page.navigate("/verksamhet?ar=" + year);
        Pictures.keep(page, "verksamhet");
        page.context().close();
        yearlyPage(year);
    }

    /** A region answers on the page; what it typed stays when it is refused. */
    private void answered(String address) {
        Page region = chromium.window(system.login(Role.LAWYER, HALLAND));
        region.navigate(address);
        region.locator("#stance").selectOption("NO");
        region.locator("#answer").click();
        assertThat(region.locator(".notice.bad")).containsText("Synpunkter saknas");
        assertThat(region.locator("#stance")).hasValue("NO");
        region.locator("#comments").fill("Kostnaden är inte utredd.");
        region.locator("#answer").click();
        assertThat(region.locator("#answers-h")).isVisible();
        assertThat(region.locator("main")).containsText("Kostnaden är inte utredd.");
        Pictures.keep(region, "plan-svar");
        region.context().close();
    }

    private void yearlyPage(int year) {
        Page region = chromium.window(system.login(Role.REGISTRAR, HALLAND));
        region.navigate("/arsrapport?region=" + HALLAND + "&year=" + year);
        region.locator("#agreements").fill("Samverkansavtal NSPL");
        region.locator("#done").fill("Två övningar");
        region.locator("#costs").fill("12 000 kr");
        region.locator("#saveReport").click();
        assertThat(region.locator("main")).containsText("När alla fyra delarna");
        region.locator("#assessment").fill("Det fungerar.");
        Pictures.keep(region, "arsrapport");
        region.locator("#saveReport").click();
        region.locator("#registerReport").click();
        assertThat(region.locator(".notice.good")).containsText("Diarieförd");
        Pictures.keep(region, "arsrapport-diariefort");
        assertThat(region.navigate("/arsrapport?region=" + UPPSALA + "&year=" + year).status()).isEqualTo(404);
        region.context().close();
    }

    private List<JsonObject> chiefs() {
        return host.get("governance/seats").array().getValuesAs(JsonObject.class).stream()
                .filter(seat -> seat.getString("body").equals("CHIEFS") && !seat.containsKey("to")).toList();
    }

    private JsonObjectBuilder seat() {
        return Json.createObjectBuilder().add("body", "CHIEFS").add("kind", "REGION_DIRECTOR").add("name", "En till (exempel)").add("region", GOTLAND)
                .add("namedBy", "Exempel").add("from", today.toString());
    }

    /** With the first so many of the sample chefsgrupp, those with a vote first. */
    private JsonObjectBuilder decision(int voters) {
        JsonArrayBuilder ballots = Json.createArrayBuilder();
        chiefs().stream().limit(voters).forEach(seat -> ballots.add(Json.createObjectBuilder().add("seat", seat.getString("id")).add("vote", "FOR")));
        return Json.createObjectBuilder().add("day", today.toString()).add("paragraph", "§ 12").add("minutes", "Protokoll 4").add("ballots", ballots);
    }

    private static JsonObjectBuilder lastDay(LocalDate day) {
        return Json.createObjectBuilder().add("lastDay", day.toString());
    }

    private static JsonObjectBuilder answer(String stance, String comments) {
        return Json.createObjectBuilder().add("stance", stance).add("comments", comments);
    }

    private static JsonObjectBuilder wished(int year, String document) {
        return Json.createObjectBuilder().add("year", year).add("title", "Verksamhetsplan " + year).add("document", document);
    }

    private static JsonObjectBuilder texts(int revision, String assessment) {
        return Json.createObjectBuilder().add("agreements", "Samverkansavtal NSPL").add("done", "Två övningar").add("costs", "12 000 kr")
                .add("assessment", assessment).add("revision", revision);
    }

    private String registered(String type, String title) {
        JsonObject entry = Json.createObjectBuilder().add("title", title).add("direction", "DRAWN_UP").add("type", type)
                .add("date", today.toString()).add("notSecurityClassified", true).build();
        Answer made = host.upload("cases/" + host.openCase(UPPSALA, title) + "/entries", entry, "plan.pdf", GeneratedFiles.pdf(title,
                UUID.randomUUID().toString()));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.object().getString("documentId");
    }

    private static String text(byte[] pdf) throws Exception {
        try (var read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }
}
