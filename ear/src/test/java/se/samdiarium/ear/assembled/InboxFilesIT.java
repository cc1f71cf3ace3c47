package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;

/** Files that are dragged onto the inbox from outside the browser, or pasted from the clipboard. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InboxFilesIT {

    private static final String KRONOBERG = "07";

    @TempDir
    private static Path folder;

    private Chromium chromium;
    private Login login;

    @BeforeAll
    void start(DemoSystem system) {
        login = system.login(Role.REGISTRAR, KRONOBERG);
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("R2.8 files dropped anywhere on the inbox come in one by one; a refused one says why, and the page shows that it will take them")
    void dropped() throws IOException {
        String mark = Words.unique();
        List<Path> files = List.of(file("ett åäö.txt", "Ett " + mark), file("tomt.txt", ""), file("två.txt", "Två " + mark));
        Page page = chromium.window(login);
        page.navigate("/inkorg");
        CDPSession browser = page.context().newCDPSession(page);
        drag(browser, "dragEnter", files);
        drag(browser, "dragOver", files);
        assertThat(page.locator("#upload")).hasClass(Pattern.compile(".*\\bover\\b.*"));
        drag(browser, "drop", files);
        assertThat(page.locator("#upload")).not().hasClass(Pattern.compile(".*\\bover\\b.*"));
        assertThat(page.locator(".intake .taken")).hasCount(2);
        assertThat(page.locator(".intake .refused")).containsText("tomt.txt");
        assertThat(page.locator("#waiting tbody tr", new Page.LocatorOptions().setHasText("ett åäö.txt"))).hasCount(1);
        assertThat(page.locator("#waiting tbody tr", new Page.LocatorOptions().setHasText("två.txt"))).hasCount(1);
    }

    @Test
    @DisplayName("R2.8 one file dropped alone goes straight to its registration")
    void droppedAlone() throws IOException {
        Page page = chromium.window(login);
        page.navigate("/inkorg");
        List<Path> files = List.of(file("ensam.txt", "Ensam " + Words.unique()));
        CDPSession browser = page.context().newCDPSession(page);
        drag(browser, "dragEnter", files);
        drag(browser, "drop", files);
        assertThat(page).hasURL(Pattern.compile(".*/diariefor\\?fil=.*"));
        assertThat(page.locator("main")).containsText("ensam.txt");
    }

    @Test
    @DisplayName("R2.8 a screenshot pasted with Ctrl+V becomes a file named by its time; text pasted into a field stays text")
    void pasted() {
        Page page = chromium.window(login);
        page.navigate("/inkorg");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("""
                async () => {
                  const canvas = document.createElement('canvas');
                  canvas.width = 40;
                  canvas.height = 20;
                  canvas.getContext('2d').fillRect(0, 0, Math.random() * 40, 20);
                  const picture = await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
                  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
                }""");
        page.locator("#files").focus();
        page.keyboard().press("Control+V");
        assertThat(page).hasURL(Pattern.compile(".*/diariefor\\?fil=.*"));
        assertThat(page.locator(".file-line")).containsText(Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}\\.\\d{2}\\.\\d{2}.*\\.png"));
        page.evaluate("() => navigator.clipboard.writeText('Inklistrad titel')");
        page.locator("#title").fill("");
        page.locator("#title").focus();
        page.keyboard().press("Control+V");
        assertThat(page.locator("#title")).hasValue("Inklistrad titel");
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What the browser is told by the desktop when files are dragged over it. */
    private static void drag(CDPSession browser, String what, List<Path> files) {
        JsonArray names = new JsonArray();
        files.forEach(file -> names.add(file.toString()));
        JsonObject data = new JsonObject();
        data.add("items", new JsonArray());
        data.add("files", names);
        data.addProperty("dragOperationsMask", 1);
        JsonObject event = new JsonObject();
        event.addProperty("type", what);
        event.addProperty("x", 300);
        event.addProperty("y", 500);
        event.add("data", data);
        browser.send("Input.dispatchDragEvent", event);
    }
}
