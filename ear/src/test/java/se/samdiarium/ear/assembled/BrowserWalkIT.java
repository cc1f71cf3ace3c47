package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;

@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserWalkIT {

    private static final String HALLAND = "13";
    private static final String NORRBOTTEN = "25";
    private static final int MOST_TABS = 60;

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
    @DisplayName("A1.2 W1.4 a wrong password says what happened and what to do, and keeps the user name")
    void wrongPasswordKeepsTheUserName() {
        Page page = chromium.window();
        page.navigate("/");
        Chromium.logIn(page, "registrator.uppsala", "inte lösenordet");
        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)).containsText("Inloggningen stämmer inte");
        assertThat(page.locator("#username")).hasValue("registrator.uppsala");
        assertThat(page.locator("#password")).hasValue("");
    }

    @Test
    @DisplayName("R1.1 C1.6 a registrar files a document from the keyboard and finds it by a word inside")
    void filedFromTheKeyboardAndFound() {
        String word = Words.unique();
        Page page = chromium.window(system.login(Role.REGISTRAR, HALLAND));
        assertThat(page).hasURL(Pattern.compile(".*/inkorg.*"));
        page.locator("#files").setInputFiles(new FilePayload("Yttrande åäö.pdf", "application/pdf", GeneratedFiles.pdf("Om " + word)));
        assertThat(page).hasURL(Pattern.compile(".*/diariefor\\?fil=.*"));
        assertThat(page.locator("main")).containsText("Yttrande åäö.pdf");
        pressAt(page, "title", "Control+A");
        page.keyboard().type("Yttrande om beredskap");
        tabTo(page, "type");
        page.keyboard().type("Korrespondens");
        pressAt(page, "declaration", "Space");
        pressAt(page, "enter", "Enter");
        assertThat(page.locator(".big-number code")).hasText(Pattern.compile("RS \\d{4}-\\d{5}-1"));
        page.keyboard().press("/");
        page.keyboard().type(word);
        page.keyboard().press("Enter");
        assertThat(page.locator(".hits h3")).hasText("Yttrande om beredskap");
        assertThat(page.locator(".hits .snippet")).containsText(word);
    }

    @Test
    @DisplayName("S2.2 S2.3 a signatory reads, confirms with the PIN at the trust service, and sees Signerad – kvalificerad")
    void signedAsQualified() {
        Login signatory = system.login(Role.SIGNATORY, NORRBOTTEN);
        Page page = chromium.window(signatory);
        assertThat(page).hasURL(Pattern.compile(".*/attsignera.*"));
        page.locator(".card a[href^='/signera?runda=']").first().click();
        page.locator("#read").check();
        page.locator("#begin").click();
        Locator onward = page.locator("a.primary[href*='" + system.trustUri().getAuthority() + "']");
        String shown = page.locator("aside code.whole").last().textContent().replaceAll("\\s", "");
        onward.click();
        page.locator("#pin").waitFor();
        assertThat(page.locator("dd code").textContent().replaceAll("\\s", "")).as("checksum shown by the trust service").isEqualTo(shown);
        page.locator("#pin").fill(signatory.pin().orElseThrow());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/kvittens.*"));
        assertThat(page.locator(".big-state")).containsText("Signerad – kvalificerad");
        assertThat(page.locator(".receipt")).containsText("QESIG");
    }

    /** Presses Tab until the field with this id has the focus, as a person without a mouse does. */
    private static void tabTo(Page page, String id) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (id.equals(page.evaluate("document.activeElement && document.activeElement.id"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches #" + id + " on " + page.url());
    }

    private static void pressAt(Page page, String id, String key) {
        tabTo(page, id);
        page.keyboard().press(key);
    }
}
