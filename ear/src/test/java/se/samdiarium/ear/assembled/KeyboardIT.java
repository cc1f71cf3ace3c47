package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.ear.DemoRun;

/** The registrar's work without a mouse: only the keyboard is touched; files are handed to the dialogue the browser opens. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {

    /** What the walks took, one line each: fields used and seconds. */
    private static final Path FIGURES = DemoRun.target().resolve("keyboard.txt");
    private static final String DALARNA = "20";
    private static final int MOST_FIELDS = 6;
    private static final int MOST_TABS = 80;

    private DemoSystem system;
    private Chromium chromium;
    private Login registrar;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        registrar = system.login(Role.REGISTRAR, DALARNA);
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("R2.6 an incoming remissvar that tells nothing about itself is registered in at most six fields without the mouse")
    void sixFieldsWhenNothingCouldBeRead() {
        String mark = Words.unique();
        new Api(system.baseUri(), registrar).openCase(DALARNA, "Remiss av samverkansavtal " + mark);
        Page page = chromium.window(registrar);
        long began = System.nanoTime();
        choose(page, new FilePayload("0001.pdf", "application/pdf", GeneratedFiles.pdf("Vi har inget att invända. " + mark)));
        assertThat(page).hasURL(Pattern.compile(".*/diariefor\\?fil=.*"));
        assertThat(page.locator("#case")).isFocused();
        Keyboard keys = page.keyboard();
        keys.type("samverkansavtal " + mark);
        assertThat(page.locator("#case-list [aria-selected=true]")).containsText(mark);
        keys.press("Enter");
        assertThat(page.locator("#case")).hasValue(Pattern.compile("RS \\d{4}-\\d{5}"));
        int fields = 1;
        fields += typed(page, "title", "Remissvar från Socialstyrelsen " + mark);
        fields += typed(page, "type", "Remissvar");
        fields += typed(page, "correspondent", "Socialstyrelsen " + mark);
        tabTo(page, "declaration");
        keys.press("Space");
        fields++;
        keys.press("Enter");
        assertThat(page.locator(".big-number code")).hasText(Pattern.compile("RS \\d{4}-\\d{5}-1"));
        tell("nothing read", fields, began);
        assertThat(fields).isLessThanOrEqualTo(MOST_FIELDS);
    }

    @Test
    @DisplayName("R2.6 R2.1 a remissvar that could be read needs one field, and Ctrl+Enter goes on to the next file of the inbox")
    void oneFieldWhenAllCouldBeRead() {
        String mark = Words.unique();
        Api api = new Api(system.baseUri(), registrar);
        String number = api.get("cases/" + api.openCase(DALARNA, "Remiss av samverkansavtal " + mark)).object().getString("number");
        Page page = chromium.window(registrar);
        choose(page, answer("Region Skåne", number, mark), answer("Region Gotland", number, mark));
        page.locator(".intake .taken").nth(1).waitFor();
        assertThat(page.locator("#waiting tbody tr", new Page.LocatorOptions().setHasText(mark))).hasCount(2);
        assertThat(page.locator("#waiting tbody tr").first()).containsText(number);
        long began = System.nanoTime();
        assertThat(page.locator("#waiting [data-row]").first()).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("#declaration")).isFocused();
        assertThat(page.locator("#case")).hasValue(number);
        assertThat(page.locator("#type")).hasValue("REMISSVAR");
        String first = page.locator("#correspondent").inputValue();
        assertThat(first).startsWith("Region ");
        assertThat(page.locator("#correspondent-filled")).containsText("Ifyllt från filen sidan 1");
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".big-number code")).hasText(number + "-1");
        assertThat(page).hasURL(Pattern.compile(".*/diariefor\\?fil=.*"));
        tell("all read", 1, began);
        assertThat(page.locator("#correspondent")).not().hasValue(first);
        assertThat(page.locator("#declaration")).isFocused();
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator(".big-number code")).hasText(number + "-2");
    }

    @Test
    @DisplayName("R2.7 the same file again is warned of with a link to what exists, and registered only by an explicit choice; typed text is kept")
    void warnedOfACopy() {
        String mark = Words.unique();
        Api api = new Api(system.baseUri(), registrar);
        byte[] bytes = GeneratedFiles.pdf("Samma bytes " + mark);
        JsonObject before = api.register(api.openCase(DALARNA, "Dubbletter " + mark), "Den första " + mark, "ett.pdf", bytes);
        Page page = chromium.window(registrar);
        choose(page, new FilePayload("tva.pdf", "application/pdf", bytes));
        assertThat(page.locator(".notice.warning")).containsText(before.getString("number"));
        assertThat(page.locator(".notice.warning a")).hasAttribute("href", "/handling?id=" + before.getString("documentId"));
        typed(page, "title", "Den andra " + mark);
        typed(page, "type", "Korrespondens");
        tabTo(page, "declaration");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        assertThat(page.locator("#anyway")).isFocused();
        assertThat(page.locator("#anyway-error")).containsText(before.getString("number"));
        assertThat(page.locator("#title")).hasValue("Den andra " + mark);
        page.keyboard().press("Space");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".big-number code")).hasText(Pattern.compile("RS \\d{4}-\\d{5}-1"));
    }

    @Test
    @DisplayName("R2.8 many files at once: a refused one says why beside its name and does not stop the others")
    void refusedBesideItsName() {
        String mark = Words.unique();
        Page page = chromium.window(registrar);
        FilePayload[] files = IntStream.range(0, 5).mapToObj(i -> i == 2 ? new FilePayload("tom.txt", "text/plain", new byte[0])
                : new FilePayload("fil" + i + ".txt", "text/plain", GeneratedFiles.txt(mark + " nummer " + i))).toArray(FilePayload[]::new);
        choose(page, files);
        assertThat(page.locator(".intake .taken")).hasCount(4);
        assertThat(page.locator(".intake .refused")).containsText("tom.txt");
        assertThat(page.locator(".intake .refused")).containsText("0 byte");
        assertThat(page.locator(".intake-summary")).containsText("4 av 5");
        assertThat(page.locator("#waiting tbody th strong", new Page.LocatorOptions().setHasText("fil4.txt"))).hasCount(1);
        List<String> names = page.locator("#waiting tbody th strong").allTextContents();
        assertThat(names).contains("fil0.txt", "fil1.txt", "fil3.txt", "fil4.txt").doesNotContain("tom.txt");
    }

    @Test
    @DisplayName("R2.5 W1.4 a number no case has is told at the field, which gets the focus, and nothing typed is lost")
    void unknownNumber() {
        String mark = Words.unique();
        Page page = chromium.window(registrar);
        choose(page, new FilePayload("x.txt", "text/plain", GeneratedFiles.txt("Okänt ärende " + mark)));
        assertThat(page).hasURL(Pattern.compile(".*/diariefor\\?fil=.*"));
        typed(page, "title", "Brev " + mark);
        typed(page, "type", "Korrespondens");
        tabTo(page, "declaration");
        page.keyboard().press("Space");
        typed(page, "case", "rs 1999/77777");
        page.keyboard().press("Tab");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#case-error")).containsText("rs 1999/77777");
        assertThat(page.locator("#case")).isFocused();
        assertThat(page.locator("#title")).hasValue("Brev " + mark);
        page.keyboard().press("Delete");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".big-number code")).hasText(Pattern.compile("RS \\d{4}-\\d{5}-1"));
    }

    private static FilePayload answer(String region, String number, String mark) {
        return new FilePayload("svar " + region + ".pdf", "application/pdf", GeneratedFiles.pdf(region, "Datum: 2025-01-28",
                "Er beteckning: " + number, "Yttrande över samverkansavtal " + mark, "", region + " tillstyrker förslaget."));
    }

    /** Opens the browser's dialogue by the key of the file field, and gives it the files. The listener is set before the first key. */
    private static void choose(Page page, FilePayload... files) {
        page.onFileChooser(chooser -> chooser.setFiles(files));
        tabTo(page, "files");
        page.keyboard().press("Enter");
    }

    /** Fills one field as a person does, and counts it. */
    private static int typed(Page page, String id, String text) {
        tabTo(page, id);
        if (!page.locator("#" + id).evaluate("field => field.tagName").equals("SELECT")) {
            page.keyboard().press("Control+A");
        }
        page.keyboard().type(text);
        return 1;
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (id.equals(page.evaluate("document.activeElement && document.activeElement.id"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches #" + id + " on " + page.url());
    }

    private static void tell(String what, int fields, long began) {
        String line = "%s: %d fields, %.1f s%n".formatted(what, fields, (System.nanoTime() - began) / 1e9);
        try {
            Files.writeString(FIGURES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
