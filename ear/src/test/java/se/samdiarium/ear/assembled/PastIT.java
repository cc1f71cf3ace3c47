package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;

/** The diary as it looked, in the browser: a case from its history, the list of a day, and instants that cannot be answered for. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastIT {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final String SORMLAND = "04";
    private static final String GOTLAND = "09";

    private DemoSystem system;
    private Chromium chromium;
    private Login login;
    private Api registrar;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        login = system.login(Role.REGISTRAR, SORMLAND);
        registrar = new Api(system.baseUri(), login);
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("R4.4 a line of a case's history leads to the case just before and just after the change, with nothing to do there but go back")
    void beforeAndAfterAChange() {
        String mark = Words.unique();
        String file = registrar.openCase(SORMLAND, "Första meningen " + mark);
        retitle(file, "Andra meningen " + mark);
        registrar.register(file, "Kom senare " + mark, "a.txt", GeneratedFiles.txt("Senare " + mark));
        Page page = chromium.window(login);
        page.navigate("/arende?id=" + file);
        Locator line = page.locator("section[aria-labelledby=trace-h] tbody tr", new Page.LocatorOptions().setHasText("Andra meningen"));
        line.locator("a").first().click();
        assertThat(page.locator("main .notice.warning")).containsText("Så här såg ärendet ut");
        assertThat(page.locator("main h2").first()).containsText("Första meningen " + mark);
        assertThat(page.locator("main")).not().containsText("Andra meningen");
        assertThat(page.locator("main")).not().containsText("Kom senare");
        assertThat(page.locator("main button:not(.table-filter button)")).hasCount(1);
        accessible(page);
        page.goBack();
        line.locator("a").nth(1).click();
        assertThat(page.locator("main h2").first()).containsText("Andra meningen " + mark);
        assertThat(page.locator("main")).not().containsText("Kom senare");
        page.locator("main .head a").click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/arende\\?id=" + file));
        assertThat(page.locator("main")).containsText("Kom senare " + mark);
    }

    @Test
    @DisplayName("R4.4 W1.4 an instant before the case, in the future or misread is told in words, and what was typed stays")
    void instantsThatCannotBeAnsweredFor() {
        String file = registrar.openCase(SORMLAND, "Tidpunkter " + Words.unique());
        Page page = chromium.window(login);
        page.navigate("/arende?id=" + file);
        page.locator("summary", new Page.LocatorOptions().setHasText("en annan gång")).click();
        page.locator("#dag").fill("2020-02-03");
        page.locator("#tid").fill("10:15");
        page.locator("#tid").press("Enter");
        assertThat(page.locator("[role=alert]")).containsText("Ärendet fanns inte då");
        assertThat(page.locator("[role=alert]")).containsText("2020-02-03 10:15:00");
        assertThat(page.locator("#dag")).hasValue("2020-02-03");
        assertThat(page.locator("#tid")).hasValue("10:15");
        page.navigate("/arende-da?id=" + file + "&dag=2199-01-01&tid=10:00");
        assertThat(page.locator("[role=alert]")).containsText("har inte varit än");
        page.navigate("/arende-da?id=" + file + "&dag=2026-13-01&tid=25:00");
        assertThat(page.locator("[role=alert]")).containsText("2026-13-01 25:00");
        page.navigate("/arende-da?id=" + file + "&vid=-100000-01-01T00:00:00Z");
        assertThat(page.locator("[role=alert]")).containsText("går inte att läsa");
        accessible(page);
    }

    @Test
    @DisplayName("R4.4 the list of a day is shown as it looked, reached from the list of that day; another region's entries never show")
    void listOfADay() {
        String mark = Words.unique();
        String file = registrar.openCase(SORMLAND, "Dagens " + mark);
        String first = registrar.register(file, "Fanns då " + mark, "a.txt", GeneratedFiles.txt("Ett " + mark)).getString("id");
        Instant between = Instant.parse(registrar.get("entries/" + first + "/register-data").object().getString("registeredAt"));
        registrar.register(file, "Kom senare " + mark, "b.txt", GeneratedFiles.txt("Två " + mark));
        Api stranger = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
        stranger.register(stranger.openCase(GOTLAND, "Gotlands " + mark), "Gotlands " + mark, "c.txt", GeneratedFiles.txt("Tre " + mark));
        Page page = chromium.window(login);
        page.navigate("/diarium");
        page.locator("summary", new Page.LocatorOptions().setHasText("postlista")).click();
        LocalDate today = LocalDate.ofInstant(between, SWEDEN);
        assertThat(page.locator("form[action='/diarium-da'] [name=datum]")).hasValue(today.toString());
        page.navigate("/diarium-da?datum=" + today + "&vid=" + between);
        assertThat(page.locator("main .notice.warning")).containsText("Så här såg postlistan för " + today);
        assertThat(page.locator("tbody")).containsText("Fanns då " + mark);
        assertThat(page.locator("tbody")).not().containsText("Kom senare " + mark);
        assertThat(page.locator("main")).not().containsText("Gotlands " + mark);
        accessible(page);
        page.navigate("/diarium-da?datum=" + today + "&vid=" + Clock.systemUTC().instant());
        assertThat(page.locator("tbody")).containsText("Kom senare " + mark);
        page.navigate("/diarium-da?datum=2020-13-01&dag=2020-01-01&tid=10:00");
        assertThat(page.locator("[role=alert]")).containsText("2020-13-01");
    }

    private void retitle(String file, String title) {
        JsonObject now = registrar.get("cases/" + file + "/register-data").object();
        Answer changed = registrar.put("cases/" + file + "/register-data", Json.createObjectBuilder().add("revision", now.get("revision"))
                .add("reason", "Bättre mening").add("title", title));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations()).isEmpty();
    }
}
