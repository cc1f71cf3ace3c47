package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** Files that go with something, handed in on its page: with a memo, with a remiss, with a region's answer. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnnexPagesIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String KALMAR = "08";

    private DemoSystem system;
    private Chromium chromium;
    private Stored stored;
    private Remisser remisser;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        remisser = new Remisser(system);
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("M1.8 M1.9 on its page a memo gets a file that is registered in its case and a marking; both stand in its files and in the diary")
    void memo() {
        Api registrar = remisser.api(Role.REGISTRAR, KALMAR);
        String file = registrar.openCase(KALMAR, "Bilagor " + UUID.randomUUID());
        String number = registrar.get("cases/" + file).object().getString("number");
        String id = registrar.post("memos", Json.createObjectBuilder().add("caseId", file)).object().getString("id");
        byte[] annex = GeneratedFiles.pdf("Kostnadsbilaga " + UUID.randomUUID());
        Page page = chromium.window(system.login(Role.LAWYER, KALMAR));
        page.navigate("/tjansteutlatande?id=" + id);
        page.locator("#sammanfattning").fill("Skrivet strax innan filen skickades.");
        page.locator("#annex > summary").click();
        page.locator("#annexFile").setInputFiles(new FilePayload("Kostnader åäö.pdf", "application/pdf", annex));
        page.locator("#annexForsakran").check();
        page.locator("button[name=bifoga]").click();
        assertThat(page.locator(".notice.good")).containsText("Bilagan är diarieförd");
        assertThat(page.locator("#sammanfattning")).hasValue("Skrivet strax innan filen skickades.");
        Locator listed = page.locator("fieldset li", new Page.LocatorOptions().setHasText("Kostnader åäö"));
        assertThat(listed).containsText(number + "-1");
        assertThat(listed.locator("input")).isChecked();
        assertThat(stored.rows("select direction, type_code, sha256 from diary_entry where case_id = ?", UUID.fromString(file)).getFirst())
                .containsExactly("DRAWN_UP", "OVRIGT", Stored.sha256(annex));

        page.locator("#sekretess").selectOption("OSL 18:13");
        page.locator("#markningsmyndighet").fill("Regionstyrelsen i Kalmar");
        page.locator("#offentligrubrik").fill("Ett ärende om beredskap");
        assertThat(page.locator(".memo-state")).containsText("Sparat");
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations()).isEmpty();
        Pictures.keep(page, "tjansteutlatande-bilaga");
        page.reload();
        assertThat(page.locator("#sekretess")).hasValue("OSL 18:13");
        Remisser.keepFile("tjansteutlatande.pdf", registrar.get("memos/" + id + "/pdf").body());
        byte[] word = registrar.get("memos/" + id + "/word").body();
        Remisser.keepFile("tjansteutlatande.docx", word);
        page.locator("#forsakran").check();
        page.locator("button[name=diariefor]").click();
        assertThat(page.locator(".notice.good")).containsText("Diariefört");
        JsonObject entry = registrar.get("cases/" + file).object().getJsonArray("entries").getJsonObject(1);
        assertThat(entry.getJsonObject("secrecy").getJsonObject("marking").getString("authority")).isEqualTo("Regionstyrelsen i Kalmar");
        assertThat(entry.getJsonObject("secrecy").getString("publicTitle")).isEqualTo("Ett ärende om beredskap");
        assertThat(registrar.find("Kostnadsbilaga")).isNotEmpty();
    }

    @Test
    @DisplayName("M1.8 what cannot be attached is refused on the page, nothing is registered, and another region can attach nothing")
    void refused() {
        Api registrar = remisser.api(Role.REGISTRAR, KALMAR);
        String file = registrar.openCase(KALMAR, "Nekad bilaga " + UUID.randomUUID());
        String id = registrar.post("memos", Json.createObjectBuilder().add("caseId", file)).object().getString("id");
        Page page = chromium.window(system.login(Role.REGISTRAR, KALMAR));
        page.navigate("/tjansteutlatande?id=" + id);
        page.locator("#annex > summary").click();
        page.locator("#annexFile").setInputFiles(new FilePayload("plan.pdf", "application/pdf", GeneratedFiles.pdf("HEMLIG", "Plan")));
        page.locator("#annexForsakran").check();
        page.locator("button[name=bifoga]").click();
        assertThat(page.locator(".notice.bad").first()).containsText("HEMLIG");
        JsonObject declared = Json.createObjectBuilder().add("notSecurityClassified", true).build();
        String path = "memos/" + id + "/annexes";
        assertThat(annex(remisser.api(Role.REGISTRAR, GOTLAND), path, declared).status()).isEqualTo(404);
        assertThat(annex(remisser.api(Role.SIGNATORY, KALMAR), path, declared).status()).isEqualTo(403);
        Answer undeclared = annex(registrar, path, Json.createObjectBuilder().add("notSecurityClassified", false).build());
        assertThat(undeclared.object().getString("code")).isEqualTo("registry.declaration-missing");
        assertThat(stored.count("select count(*) from diary_entry where case_id = ?", UUID.fromString(file))).isZero();
        String homeless = registrar.post("memos", Json.createObjectBuilder().add("title", "Utan ärende")).object().getString("id");
        assertThat(annex(registrar, "memos/" + homeless + "/annexes", declared).object().getString("code")).isEqualTo("memo.case-missing");
    }

    private static Answer annex(Api api, String path, JsonObject form) {
        String edge = "part-1f2e3d4c5b6a";
        String body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"annex\"\r\nContent-Type: application/json\r\n\r\n" + form + "\r\n--"
                + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\nContent-Type: text/plain\r\n\r\nBilaga "
                + UUID.randomUUID() + "\r\n--" + edge + "--\r\n";
        return api.form(path, HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("Q1.1 W1.4 on its page a remiss gets its letter as a file and documents of the diary as attachments; one that is asked opens them")
    void remiss() {
        Api registrar = remisser.api(Role.REGISTRAR, UPPSALA);
        String text = remisser.text("bilagor");
        String title = "Konsekvensanalys " + Words.unique();
        registrar.register(registrar.openCase(UPPSALA, "Underlag " + UUID.randomUUID()), title, "analys.pdf", GeneratedFiles.pdf(title));
        Page page = chromium.window(system.login(Role.LAWYER, UPPSALA));
        page.navigate("/remisser?handling=" + text);
        page.locator("#titel").fill("Remiss med bilagor");
        page.locator("#sistaDag").fill(Remisser.day(9).toString());
        page.locator("details.sub > summary").click();
        page.locator("details.sub label", new Page.LocatorOptions().setHasText(title)).click();
        page.locator("#titel").press("Enter");
        page.waitForURL(Pattern.compile(".*/remiss\\?id=.*"));
        assertThat(page.locator("#skicka .notice.warning")).containsText("missiv");
        byte[] letter = GeneratedFiles.pdf("Missiv " + UUID.randomUUID());
        page.locator("#missivfil").setInputFiles(new FilePayload("Missiv å.pdf", "application/pdf", letter));
        page.locator("form:has(#missivfil) button[type=submit]").click();
        assertThat(page.locator("main")).containsText("Missiv å.pdf");
        Locator chosen = page.locator("details.sub li", new Page.LocatorOptions().setHasText(title));
        assertThat(chosen).isVisible();
        assertThat(chosen.locator("input")).isChecked();
        Pictures.keep(page, "remiss-bilagor");
        page.locator("#forsakran").check();
        page.locator("#skickaPaRemiss").click();
        assertThat(page.locator(".consultees")).containsText("Region Gotland");
        Page asked = chromium.window(system.login(Role.LAWYER, GOTLAND));
        asked.navigate(page.url());
        Locator link = asked.locator("main a", new Page.LocatorOptions().setHasText(title));
        link.click();
        assertThat(asked.locator("h1")).containsText(title);
    }

    @Test
    @DisplayName("Q2.3 Q2.7 W1.4 on its page a region hands in a file with comments: file and annex stand in both diaries, same bytes")
    void answer() {
        String id = remisser.sent("svar som fil", 5, GOTLAND);
        byte[] file = GeneratedFiles.pdf("Yttrande " + UUID.randomUUID());
        Page page = chromium.window(system.login(Role.LAWYER, GOTLAND));
        page.navigate("/remissvar?remiss=" + id);
        page.locator("[data-ready]").waitFor();
        page.locator("#svarsfil").setInputFiles(new FilePayload("Yttrande åäö.pdf", "application/pdf", file));
        assertThat(page.locator(".file-line")).containsText("Yttrande åäö.pdf");
        page.locator("[data-ready]").waitFor();
        page.locator("button[data-comment-on='2']").click();
        page.keyboard().type("Kostnaden behöver ett tak.");
        page.locator("#p-SUPPORTS_WITH_COMMENTS").check();
        assertThat(page.locator(".save-state")).containsText("Sparat");
        Pictures.keep(page, "remissvar-fil");
        page.locator("#forsakran").check();
        page.locator("#lamnaIn").click();
        page.waitForURL(Pattern.compile(".*/remiss\\?id=.*"));
        JsonObject answer = Remisser.consultee(remisser.api(Role.LAWYER, UPPSALA), id, GOTLAND).getJsonArray("answers").getJsonObject(0);
        assertThat(stored.rows("select region_code, direction, sha256 from diary_entry where document_id = ? order by region_code",
                UUID.fromString(answer.getString("document")))).containsExactly(List.of("03", "INCOMING", Stored.sha256(file)),
                List.of("09", "OUTGOING", Stored.sha256(file)));
        List<List<Object>> annex = stored.rows("select region_code, sha256 from diary_entry where document_id = ? order by region_code",
                UUID.fromString(answer.getString("annex")));
        assertThat(annex).hasSize(2);
        assertThat(annex.getFirst().get(1)).isEqualTo(annex.getLast().get(1));
        Page host = chromium.window(system.login(Role.LAWYER, UPPSALA));
        host.navigate("/handling?id=" + answer.getString("annex"));
        host.locator("main a", new Page.LocatorOptions().setHasText("Visa som text")).click();
        assertThat(host.locator("main")).containsText("Kostnaden behöver ett tak.");
    }
}
