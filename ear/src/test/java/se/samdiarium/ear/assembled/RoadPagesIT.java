package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

/** The road on the pages: the host leads it, a region plans, records and corrects, a signatory is told why signing is shut. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadPagesIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";
    private static final String JAMTLAND = "23";

    private DemoSystem system;
    private Chromium chromium;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("G1.2 G1.7 W1.4 the host sets up an agreement on the page, adds the final text, sends it, and lets a region sign without a decision")
    void ledOnThePage() {
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        String document = registrar.register(registrar.openCase(UPPSALA, "Avtal " + UUID.randomUUID()), "Avtalstext", "avtal.pdf",
                GeneratedFiles.pdf("Avtal " + UUID.randomUUID())).getString("documentId");
        Page page = chromium.window(system.login(Role.LAWYER, UPPSALA));
        page.navigate("/avtal");
        unfold(page, "new");
        page.locator("#new-title").fill("Avtal om luftfart");
        page.locator("#new button.small").last().click();
        page.locator("#party-03").check();
        page.locator("#new form button[type=submit]").click();
        assertThat(page.locator("#new .form-fault")).containsText("minst 2 parter");
        assertThat(page.locator("#new-title")).hasValue("Avtal om luftfart");
        Pictures.keep(page, "avtal-nytt");
        page.locator("#party-09").check();
        page.locator("#new form button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/avtal\\?id=.*"));
        assertThat(page.locator("[data-told]")).containsText("upplagt");
        assertThat(page.locator(".blockers")).containsText("ingen text än");
        unfold(page, "text");
        page.locator("#text-version").fill("ingen adress");
        page.locator("#text form button[type=submit]").click();
        assertThat(page.locator("#text .form-fault")).containsText("ingen adress till en handlings sida");
        page.locator("#text-version").fill(system.baseUri() + "/handling?id=" + document + "&version=1");
        page.locator("#text-kind").selectOption("FINAL");
        page.locator("#text form button[type=submit]").click();
        assertThat(page.locator("[data-told]")).containsText("tillagd");
        page.locator("#dispatch-last").fill("2099-09-30");
        page.locator("#dispatch form button[type=submit]").click();
        assertThat(page.locator(".blockers")).containsText("Väntar på beslut i 2 regioner: Uppsala, Gotland.");
        assertThat(page.locator(".step-HERE")).containsText("Beslut");
        Pictures.keep(page, "avtal-hos-regionerna");
        unfold(page, "override");
        page.locator("#override-region").selectOption(GOTLAND);
        page.locator("#override-reason").fill("Protokollet justeras i morgon");
        page.locator("#override form button[type=submit]").click();
        assertThat(page.locator("#rad-09")).containsText("Protokollet justeras i morgon");
        assertThat(page.locator(".tile-09")).containsText("Undantag");
    }

    @Test
    @DisplayName("F1.1 F1.2 F1.5 F1.6 W1.4 a region plans, records with a file, sees its legal force, and corrects; a refusal keeps what was typed")
    void recordedOnThePage() {
        NewRoad road = NewRoad.sent(system, UPPSALA, GOTLAND, HALLAND);
        Api gotland = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
        gotland.openCase(GOTLAND, "Beslut om avtal " + UUID.randomUUID());
        Page page = chromium.window(system.login(Role.REGISTRAR, GOTLAND));
        page.navigate("/avtal?id=" + road.id());
        unfold(page, "plan");
        page.locator("#plan-name").fill("Regionstyrelsen");
        page.locator("#plan-kind").selectOption("REGIONSTYRELSE");
        page.locator("#plan-meeting").fill("2099-05-20");
        page.locator("#plan form button[type=submit]").click();
        assertThat(page.locator("#rad-09")).containsText("2099-05-20");
        assertThat(page.locator(".tile-09")).containsText("Planerat");
        page.locator(".head a[href='#record']").click();
        assertThat(page.locator("#own-name")).hasValue("Regionstyrelsen");
        assertThat(page.locator("#own-conditions")).isHidden();
        askedOfDelegates(page);
        page.locator("#own-decided").fill("2025-05-27");
        page.locator("#own-paragraph").fill("112");
        page.locator("#own-adjusted").fill("2025-06-18");
        page.locator("#own-announced").fill("2025-05-30");
        page.locator("#own-file").setInputFiles(new FilePayload("utdrag.pdf", "application/pdf", GeneratedFiles.pdf("Utdrag " + UUID.randomUUID())));
        page.locator("#own-declaration").check();
        page.locator("#record form button[type=submit]").click();
        assertThat(page.locator("#record .form-fault")).containsText("fel ordning");
        assertThat(page.locator("#own-paragraph")).hasValue("112");
        Pictures.keep(page, "avtal-beslut-fel");
        page.locator("#own-announced").fill("2025-06-19");
        page.locator("#record form button[type=submit]").click();
        assertThat(page.locator("[data-told]")).containsText("registrerat");
        assertThat(page.locator("#rad-09")).containsText("2025-07-11");
        corrected(page);
        Page other = chromium.window(system.login(Role.LAWYER, HALLAND));
        other.navigate("/avtal?id=" + road.id());
        assertThat(other.locator("#rad-09")).containsText("§ 113");
        assertThat(other.locator("#lead-h")).hasCount(0);
    }

    /** How it was reported is asked of delegated decisions only, with the rule beside it. */
    private static void askedOfDelegates(Page page) {
        page.locator("#own-kind").selectOption("DELEGATION");
        assertThat(page.locator("#own-reported")).isVisible();
        assertThat(page.locator("#own-reported-rule")).containsText("där beslutet anmäldes");
        Pictures.keep(page, "avtal-beslut-delegation");
        page.locator("#own-kind").selectOption("REGIONSTYRELSE");
        assertThat(page.locator("#own-reported")).isHidden();
    }

    private static void corrected(Page page) {
        page.locator("#rad-09 a[href^='/beslut']").last().click();
        assertThat(page.locator("main")).containsText("justerades senare än lagen säger");
        unfold(page, "correct");
        page.locator("#correct-paragraph").fill("113");
        page.locator("#correct-reason").fill("Fel paragraf");
        page.locator("#correct form button[type=submit]").click();
        assertThat(page.locator("section:has(#changes-h)")).containsText("Fel paragraf");
        assertThat(page.locator(".receipt")).containsText("§ 113");
        Pictures.keep(page, "beslut");
    }

    @Test
    @DisplayName("G1.4 G1.2 S2.18 W1.4 the sample: map and table tell the same, by keyboard too; a signatory is told at once why it is shut")
    void theSample() {
        Page host = chromium.window(system.login(Role.LAWYER, UPPSALA));
        host.navigate("/avtal");
        Locator sample = host.locator("a[href^='/avtal?id=']", new Page.LocatorOptions().setHasText("NSPL"));
        if (sample.count() > 0) {
            sample.first().click();
        }
        assertThat(host.locator("tbody tr[id^=rad-]")).hasCount(21);
        for (int i = 0; i < 21; i++) {
            Locator tile = host.locator(".tile a").nth(i);
            String row = host.locator(tile.getAttribute("href")).textContent();
            assertThat(row).as("row of " + tile.textContent()).contains(tile.locator("strong").textContent().substring(0, 4));
        }
        host.locator(".tile-23 a").focus();
        host.keyboard().press("Enter");
        assertThat(host).hasURL(Pattern.compile(".*#rad-23$"));
        Pictures.keep(host, "avtal");
        Page chief = chromium.window(system.login(Role.SIGNATORY, JAMTLAND));
        chief.navigate("/attsignera");
        Locator card = chief.locator(".card", new Page.LocatorOptions().setHasText("NSPL"));
        assertThat(card.locator(".notice.warning")).containsText("har inte registrerat något beslut");
        Pictures.keep(chief, "attsignera-stangd");
        card.locator("a[href^='/signera']").click();
        assertThat(chief.locator("#shut")).containsText("Registrera beslutet på sidan");
        assertThat(chief.locator("#begin")).hasCount(0);
        Pictures.keep(chief, "signera-stangd");
    }

    private static void unfold(Page page, String id) {
        Locator panel = page.locator("#" + id);
        if (panel.getAttribute("open") == null) {
            panel.locator("summary").first().click();
        }
    }
}
