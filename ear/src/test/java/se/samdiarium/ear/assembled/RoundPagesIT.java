package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** A round on the pages: the host leads it, the regions sign, decline and hand in. Each state is checked by axe and kept as pictures. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundPagesIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";
    private static final String SKANE = "12";

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
    @DisplayName("S2.7 S2.8 S2.10 W1.4 the host's lawyer reminds, asks again, withdraws with a reason and restarts on the page")
    void ledOnThePage() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND, SKANE);
        new Signatory(system, HALLAND).sign(round.id());
        decline(round, SKANE);
        Page page = chromium.window(system.login(Role.LAWYER, UPPSALA));
        page.navigate("/avtalet?runda=" + round.id());
        page.locator("#remindAll").click();
        assertThat(page.locator(".notice.good")).containsText("1 region är påmind");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Region Gotland")).first()).containsText("Påmind");
        Pictures.keep(page, "avtalet");
        page.locator("button[name=fragaIgen]").click();
        assertThat(page.locator("button[name=fragaIgen]")).hasCount(0);
        page.locator("details:has(#doWithdraw) > summary").click();
        page.locator("#reason").fill("Bilaga 2 saknas");
        page.locator("#doWithdraw").click();
        assertThat(page.locator("main")).containsText("Bilaga 2 saknas");
        Pictures.keep(page, "avtalet-aterkallat");
        page.locator("a[href*='ersatter=']").click();
        assertThat(page.locator("#round-panel")).hasAttribute("open", "");
        assertThat(page.locator("#roundTitle")).hasValue("Undertecknande");
        Pictures.keep(page, "starta-om");
        page.locator("#deadline").fill("2099-11-30");
        page.locator("#start").click();
        assertThat(page).hasURL(Pattern.compile(".*/avtalet\\?runda=.*"));
        assertThat(page.locator("main")).containsText("ersätter");
        assertThat(page.url()).doesNotContain(round.id());
        assertMarkedInLists(round, page);
    }

    /** A withdrawn round says so in every list, and leads those whom the new one concerns to it; nobody else. */
    private void assertMarkedInLists(NewRound round, Page page) {
        String follower = page.url().replaceFirst(".*runda=([^&]+).*", "$1");
        Locator old = page.locator("ul.rounds li", new Page.LocatorOptions().setHas(page.locator("a[href$='" + round.id() + "']")));
        assertThat(old).containsText("Återkallat");
        assertThat(old.locator("a[href$='" + follower + "']")).containsText("Ersatt av");
        assertThat(page.locator("ul.rounds a.here")).containsText("Pågår");
        assertThat(page.locator("ul.rounds a[aria-current=page]")).hasCount(1);
        Pictures.keep(page, "avtalet-listan");
        Page halland = chromium.window(system.login(Role.SIGNATORY, HALLAND));
        halland.navigate("/attsignera");
        Locator card = halland.locator("li.card", new Page.LocatorOptions().setHas(halland.locator("a[href$='" + round.id() + "']")));
        assertThat(card).containsText("Signerad – kvalificerad");
        assertThat(card).containsText("Bilaga 2 saknas");
        assertThat(card.locator("a[href$='" + follower + "']")).hasCount(1);
        Pictures.keep(halland, "attsignera-aterkallat");
    }

    @Test
    @DisplayName("S2.12 S2.7 W1.4 on the signatory's page a file that does not do is told why; declining asks for a reason and tells it")
    void handedInAndDeclined() {
        NewRound round = NewRound.inForm(system, "COUNTERPARTS", Json.createObjectBuilder().add("signersPerRegion", 2), GOTLAND);
        Page page = chromium.window(system.login(Role.SIGNATORY, GOTLAND));
        page.navigate("/signera?runda=" + round.id());
        assertThat(page.locator("aside")).containsText("2 personer per region");
        Pictures.keep(page, "signera");
        page.locator("details:has(#counterpart) > summary").click();
        page.locator("#counterpart").setInputFiles(new FilePayload("fel.pdf", "application/pdf", GeneratedFiles.pdf("Ett annat avtal")));
        page.locator("#handIn").click();
        assertThat(page.locator("#hand-in-result")).containsText("Filen bygger inte på avtalstexten");
        assertThat(page.locator(".hand-ins")).containsText("fel.pdf");
        Pictures.keep(page, "signera-avvisad");
        page.locator("details:has(#doDecline) > summary").click();
        page.locator("#declineReason").fill("Regionstyrelsen har inte beslutat");
        page.locator("#doDecline").click();
        assertThat(page).hasURL(Pattern.compile(".*/attsignera.*"));
        assertThat(page.locator("main")).containsText("Regionstyrelsen har inte beslutat");
        Pictures.keep(page, "attsignera");
    }

    @Test
    @DisplayName("S2.13 S2.12 on the inbox page a signed copy proposes itself and is handed in with one press")
    void proposedInTheInbox() {
        NewRound round = NewRound.start(system, HALLAND);
        byte[] signed = new ForeignSigner(system).sign(round.agreement(), system.login(Role.SIGNATORY, HALLAND).username(), HALLAND);
        new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA)).upload("received", null, "exemplar.pdf", signed);
        Page page = chromium.window(system.login(Role.REGISTRAR, UPPSALA));
        page.navigate("/inkorg");
        Pictures.keep(page, "inkorg-exemplar");
        page.locator("button[name=lamnaIn][value$='" + round.id() + "']").click();
        assertThat(page.locator("#hand-in-result")).containsText("Godtagen");
        Page signatory = chromium.window(system.login(Role.SIGNATORY, HALLAND));
        signatory.navigate("/kvittens?runda=" + round.id());
        assertThat(signatory.locator(".big-state")).containsText("Signerad – kvalificerad");
        Pictures.keep(signatory, "kvittens");
    }

    private void decline(NewRound round, String region) {
        new Signatory(system, region).api().post("rounds/" + round.id() + "/refusal", "{\"reason\":\"Beslut saknas\"}");
    }
}
