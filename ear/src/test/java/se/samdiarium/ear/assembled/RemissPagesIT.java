package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.samdiarium.ear.assembled.Remisser.body;
import static se.samdiarium.ear.assembled.Remisser.day;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** A remiss on the pages, by the keyboard: host, region, lawyer. Each state is checked by axe and kept as pictures. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemissPagesIT {

    private static final String UPPSALA = Remisser.UPPSALA;
    private static final String GOTLAND = Remisser.GOTLAND;

    private DemoSystem system;
    private Chromium chromium;
    private Remisser remisser;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
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
    @DisplayName("Q1.1 on the page and by the keyboard the host prepares a remiss, sees what will happen, and sends it")
    void hostSends() {
        Page host = chromium.window(system.login(Role.LAWYER, UPPSALA));
        host.navigate("/remisser?handling=" + remisser.text("hostSends"));
        host.locator("#titel").focus();
        host.keyboard().type("Remiss på sidan");
        host.locator("#sistaDag").fill(day(9).toString());
        host.locator("#missiv").fill("Vi vill veta vad ni anser om § 2.");
        Pictures.keep(host, "remiss-ny");
        host.locator("#titel").press("Enter");
        host.waitForURL(Pattern.compile(".*/remiss\\?id=.*"));
        assertThat(host.locator("#skicka")).containsText("21 regioner");
        Pictures.keep(host, "remiss-utkast");
        host.locator("#forsakran").press("Space");
        host.locator("#skickaPaRemiss").press("Enter");
        assertThat(host.locator(".consultees")).containsText("Region Gotland");
        host.waitForLoadState(LoadState.DOMCONTENTLOADED);
        host.locator("#paminnAlla").press("Enter");
        assertThat(host.locator(".consultees")).containsText("Påmind");
        host.navigate("/remisser");
        assertThat(host.locator("main")).containsText("Remiss på sidan");
        Pictures.keep(host, "remisser");
    }

    @Test
    @DisplayName("Q3.1 Q3.4 on the page and by the keyboard the lawyer answers for a comment and points at the change, and registers the compilation")
    void lawyerCompiles() {
        String id = remisser.sent("lawyerCompiles", 5, GOTLAND, "12", "13", UPPSALA);
        remisser.handIn(id, GOTLAND, "SUPPORTS_WITH_COMMENTS", "Region Gotland tillstyrker.", Remisser.comment("2", "Kostnaden behöver ett tak."));
        Api registrar = remisser.api(Role.REGISTRAR, UPPSALA);
        String text = registrar.get("consultations/" + id).object().getJsonObject("text").getString("document");
        registrar.upload("documents/" + text + "/versions", null, "avtal-2.txt", body("lawyerCompiles", "högst två kronor"));
        Page host = chromium.window(system.login(Role.LAWYER, UPPSALA));
        host.navigate("/remiss?id=" + id);
        assertThat(host.locator("tr", new Page.LocatorOptions().setHasText("Region Gotland")).first()).containsText("Tillstyrker med synpunkter");
        Pictures.keep(host, "remiss-ute");
        compileOnThePage(host, id);
    }

    @Test
    @DisplayName("Q2.2 Q2.7 on the page and by the keyboard a region comments in the text, keeps what it has typed when another saves, and hands in")
    void regionAnswers() {
        writeAnswer(remisser.sent("regionAnswers", 5, GOTLAND));
    }

    private void writeAnswer(String id) {
        Page page = chromium.window(system.login(Role.LAWYER, GOTLAND));
        page.navigate("/remisser");
        assertThat(page.locator("main")).containsText("Remiss av förslag");
        page.navigate("/remiss?id=" + id);
        Pictures.keep(page, "remiss-region");
        page.navigate("/remissvar?remiss=" + id);
        page.locator("[data-ready]").waitFor();
        page.locator("button[data-comment-on='2']").press("Enter");
        page.keyboard().type("Kostnaden behöver ett tak.");
        Locator comment = page.locator("[data-section='2'] .comment");
        comment.locator("select").selectOption("CHANGE");
        comment.locator("[data-part=proposal]").fill("Kostnaden är högst två kronor.");
        page.locator("#p-SUPPORTS").press("Space");
        page.locator("#yttrande").fill("Region Gotland tillstyrker förslaget.");
        assertThat(page.locator(".save-state")).containsText("Sparat");
        Pictures.keep(page, "remissvar");
        page.reload();
        page.locator("[data-ready]").waitFor();
        assertThat(page.locator("[data-section='2'] [data-part=text]")).hasValue("Kostnaden behöver ett tak.");
        conflict(page, id);
        page.locator("#forsakran").press("Space");
        page.locator("#lamnaIn").press("Enter");
        assertThat(page.locator(".hand-in .send-problem")).containsText("Ställningstagandet stämmer inte");
        page.locator("#p-SUPPORTS_WITH_COMMENTS").check();
        assertThat(page.locator(".save-state")).containsText("Sparat");
        page.locator("#lamnaIn").press("Enter");
        page.waitForURL(Pattern.compile(".*/remiss\\?id=.*"));
        assertThat(page.locator(".big-state")).containsText("Tillstyrker med synpunkter");
    }

    /** A colleague saves meanwhile: what is typed stays until one of the two is chosen. */
    private void conflict(Page page, String id) {
        JsonObject now = remisser.api(Role.REGISTRAR, GOTLAND).get("consultations/" + id + "/working-answer").object();
        remisser.api(Role.REGISTRAR, GOTLAND).put("consultations/" + id + "/working-answer", Json.createObjectBuilder().add("position", "OPPOSES")
                .add("text", "Kollegans text").add("comments", now.getJsonArray("comments")));
        page.locator("#yttrande").fill("Min text");
        assertThat(page.locator(".conflict")).isVisible();
        assertThat(page.locator("#yttrande")).hasValue("Min text");
        Pictures.keep(page, "remissvar-krock");
        page.locator("[data-take=mine]").press("Enter");
        assertThat(page.locator(".save-state")).containsText("Sparat");
        assertThat(page.locator("#yttrande")).hasValue("Min text");
    }

    private void compileOnThePage(Page page, String id) {
        page.navigate("/sammanstallning?remiss=" + id);
        assertThat(page.locator("main")).containsText("1 av 1 punkter återstår");
        page.locator(".treat > summary").press("Enter");
        page.locator(".treat select[name=kind]").selectOption("HEEDED");
        page.locator(".treat textarea").fill("Ett tak på två kronor införs.");
        page.locator(".treat select[name=version]").selectOption("2");
        assertThat(page.locator(".treat select[name=stop]")).not().hasValue("");
        Pictures.keep(page, "sammanstallning-bemot");
        page.locator(".treat button[type=submit]").first().press("Enter");
        assertThat(page.locator("main")).containsText("0 av 1 punkter återstår");
        assertThat(page.locator(".point a[href*='/jamfor?fran=']")).hasAttribute("href", Pattern.compile(".*#andring-\\d+"));
        Pictures.keep(page, "sammanstallning");
        page.locator("#diariefor").press("Enter");
        assertThat(page.locator("main .events")).containsText("-");
    }
}
