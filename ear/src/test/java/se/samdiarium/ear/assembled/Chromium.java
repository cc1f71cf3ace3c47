package se.samdiarium.ear.assembled;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;

/** A real browser, as Debian installs it. */
final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage");

    private final Playwright playwright;
    private final Browser browser;
    private final URI system;

    private Chromium(Playwright playwright, Browser browser, URI system) {
        this.playwright = playwright;
        this.browser = browser;
        this.system = system;
    }

    /** Starts it; without a browser on this machine the test is skipped, and says so. */
    static Chromium start(DemoSystem system) {
        Path program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst().orElse(null);
        Assumptions.assumeTrue(program != null, "SKIPPED: no Chromium in /usr/bin; install it with 'apt-get install chromium'");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
        return new Chromium(playwright, browser, system.baseUri());
    }

    /** A window of its own, with nobody logged in. */
    Page window() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(system.toString()).setLocale("sv-SE"));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A window of its own, where this person has logged in from the keyboard. */
    Page window(Login login) {
        Page page = window();
        page.navigate("/");
        logIn(page, login.username(), login.password());
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Fills the log-in page and presses Enter. */
    static void logIn(Page page, String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.keyboard().press("Enter");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
