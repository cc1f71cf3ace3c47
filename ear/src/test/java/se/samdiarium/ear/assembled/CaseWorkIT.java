package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
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
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.sample.Role;

/** A registrar's day with cases, in the browser and by the keyboard alone: open, link, move, void, close, open again, "diarieför hos oss". */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseWorkIT {

    private static final String BLEKINGE = "10";
    private static final String SKANE = "12";
    private static final int MOST_TABS = 120;
    private static final Pattern CASE_PAGE = Pattern.compile(".*/arende\\?id=.*");

    private DemoSystem system;
    private Chromium chromium;
    private Login login;
    private Api registrar;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        login = system.login(Role.REGISTRAR, BLEKINGE);
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
    @DisplayName("R1.1 R6.9 a case is opened with its handler, class and series at once, by the keyboard")
    void openedWithHandlerAndClass() {
        String mark = Words.unique();
        Page page = at("/arenden");
        unfold(page, "nytt");
        type(page, "title", "Nytt ärende " + mark);
        type(page, "handler", "Handläggaren " + mark);
        assertThat(page.locator("#colleagues option").first()).hasAttribute("value", Pattern.compile(".+"));
        tabTo(page, "classification");
        page.keyboard().press("ArrowDown");
        String chosen = page.locator("#classification").evaluate("select => select.selectedOptions[0].textContent").toString().strip();
        press(page, "openCase");
        assertThat(page).hasURL(CASE_PAGE);
        assertThat(page.locator("main h1")).containsText("Nytt ärende " + mark);
        assertThat(page.locator(".case-facts")).containsText("Handläggaren " + mark);
        assertThat(chosen).isNotEqualTo("Ingen klass");
        assertThat(page.locator(".case-facts")).containsText(chosen.substring(0, chosen.indexOf(' ')));
        accessible(page);
    }

    @Test
    @DisplayName("R5.5 R5.6 a case is linked to another and told in both, a foreign number is noted, and a link is taken away with its reason")
    void linkedAndReferred() {
        String mark = Words.unique();
        String one = registrar.openCase(BLEKINGE, "Det ena " + mark);
        String two = registrar.openCase(BLEKINGE, "Det andra " + mark);
        Page page = at("/arende?id=" + one);
        unfold(page, "koppla");
        type(page, "linkNumber", numberOf(two));
        type(page, "linkNote", "Samma fråga");
        press(page, "doLink");
        assertThat(done(page)).isVisible();
        assertThat(related(page)).containsText("Det andra " + mark);
        unfold(page, "referera");
        type(page, "reference", "S2024/00865");
        type(page, "issuer", "Socialdepartementet");
        press(page, "doRefer");
        assertThat(related(page)).containsText("S2024/00865");
        accessible(page);
        page.navigate("/arende?id=" + two);
        assertThat(related(page)).containsText("Det ena " + mark);
        unfold(page, "tabort");
        type(page, "removeReason", "Fel ärende");
        press(page, "doRemove");
        assertThat(done(page)).isVisible();
        assertThat(page.locator("#related-h + .empty")).isVisible();
        assertThat(page.locator("section[aria-labelledby=trace-h]")).containsText("Fel ärende");
    }

    @Test
    @DisplayName("R5.4 a document is moved to another case: it stands in both, each naming the other, and the number typed wrong first is kept")
    void moved() {
        String mark = Words.unique();
        String from = registrar.openCase(BLEKINGE, "Från " + mark);
        String to = registrar.openCase(BLEKINGE, "Till " + mark);
        String entry = registrar.register(from, "Hamnade fel " + mark, "a.txt", GeneratedFiles.txt("Flyttas " + mark)).getString("id");
        Page page = at("/post?id=" + entry);
        unfold(page, "flytta");
        type(page, "moveTo", "RS 1999-99999");
        type(page, "moveReason", "Hör till det andra ärendet");
        press(page, "doMove");
        assertThat(page.locator("[role=alert]").first()).containsText("RS 1999-99999");
        assertThat(page.locator("#moveReason")).hasValue("Hör till det andra ärendet");
        type(page, "moveTo", numberOf(to));
        press(page, "doMove");
        assertThat(done(page)).isVisible();
        page.navigate("/post?id=" + entry);
        Locator target = page.locator(".notice a[href*='/post?id=']");
        assertThat(target).containsText(numberOf(to) + "-1");
        assertThat(page.locator("#flytta")).hasCount(0);
        accessible(page);
        target.click();
        assertThat(page.locator(".notice a[href='/post?id=" + entry + "']")).containsText(numberOf(from) + "-1");
    }

    @Test
    @DisplayName("R5.3 a registration is made void with its reason and stays, struck; then its case")
    void madeVoid() {
        String mark = Words.unique();
        String file = registrar.openCase(BLEKINGE, "Makuleras " + mark);
        String entry = registrar.register(file, "Misstag " + mark, "a.txt", GeneratedFiles.txt("Misstag " + mark)).getString("id");
        Page page = at("/post?id=" + entry);
        unfold(page, "makulera");
        press(page, "doVoid");
        assertThat(page.locator("#voidReason")).isFocused();
        type(page, "voidReason", "Diariefört två gånger");
        press(page, "doVoid");
        assertThat(page.locator(".notice.bad")).containsText("Diariefört två gånger");
        assertThat(page.locator("h1.struck")).containsText("Misstag " + mark);
        accessible(page);
        page.navigate("/arende?id=" + file);
        unfold(page, "makulera");
        type(page, "voidReason", "Ärendet öppnades av misstag");
        press(page, "doVoid");
        assertThat(page.locator(".notice.bad")).containsText("Ärendet öppnades av misstag");
        assertThat(page.locator("#panel")).hasCount(0);
        accessible(page);
    }

    @Test
    @DisplayName("R5.1 R5.2 a case goes its steps, is closed, takes nothing more, and is opened again with a reason")
    void closedAndOpenedAgain() {
        String mark = Words.unique();
        String file = registrar.openCase(BLEKINGE, "Avslutas " + mark);
        Page page = at("/arende?id=" + file);
        unfold(page, "steg");
        press(page, "doAdvance");
        assertThat(done(page)).isVisible();
        unfold(page, "avsluta");
        press(page, "doClose");
        assertThat(page.locator(".case-facts")).containsText("Avslutat");
        assertThat(page.locator("#panel")).hasCount(0);
        unfold(page, "oppna");
        type(page, "reopenReason", "Ett svar kom sent");
        press(page, "doReopen");
        assertThat(page.locator(".case-facts")).not().containsText("Avslutat");
        assertThat(page.locator("#panel")).hasCount(1);
        assertThat(page.locator("section[aria-labelledby=trace-h]")).containsText("Ett svar kom sent");
        accessible(page);
    }

    @Test
    @DisplayName("R5.7 a shared document is registered in the own diary by the keyboard, and both regions see the same SHA-256")
    void registeredInTheOwnDiary() {
        String mark = Words.unique();
        Api owner = new Api(system.baseUri(), system.login(Role.REGISTRAR, SKANE));
        JsonObject made = owner.register(owner.openCase(SKANE, "Delas " + mark), "Delat avtal " + mark, "avtal.pdf",
                GeneratedFiles.pdf("Delat avtal " + mark));
        String document = made.getString("documentId");
        assertThat(owner.post("documents/" + document + "/shares", Json.createObjectBuilder().add("regions",
                Json.createArrayBuilder().add(BLEKINGE))).status()).isLessThan(300);
        Page page = at("/delat");
        page.locator("a[href*='" + document + "']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("main h1")).containsText("Delat avtal " + mark);
        unfold(page, "hos-oss");
        assertThat(page.locator("#oursTitle")).hasValue("Delat avtal " + mark);
        press(page, "doOurs");
        assertThat(done(page)).isVisible();
        page.navigate("/handling?id=" + document);
        assertThat(page.locator(".diaries li")).hasCount(2);
        List<String> hashes = page.locator(".diaries code[title]").all().stream().map(code -> code.getAttribute("title")).toList();
        assertThat(hashes).hasSize(2).containsOnly(made.getString("sha256"));
        accessible(page);
    }

    @Test
    @DisplayName("R3.8 of two kept lists the second is given another name by Enter in its field, and the first keeps its own")
    void savedListRenamed() {
        String mark = Words.unique();
        Page page = at("/diarium?list=entries&direction=incoming");
        for (String name : List.of("A " + mark, "B " + mark)) {
            page.navigate("/diarium?list=entries&direction=incoming");
            page.locator("details:has(#save) > summary").press("Enter");
            page.locator("#name").fill(name);
            page.locator("#name").press("Enter");
            assertThat(page.locator("th a[data-row]", new Page.LocatorOptions().setHasText(name))).hasCount(1);
        }
        Locator second = page.locator("tbody tr", new Page.LocatorOptions().setHasText("B " + mark));
        second.locator("details.calm > summary").press("Enter");
        second.locator("input[type=text]").fill("C " + mark);
        second.locator("input[type=text]").press("Enter");
        assertThat(page.locator("th a[data-row]", new Page.LocatorOptions().setHasText(mark))).containsText(new String[] {"A " + mark, "C " + mark});
        accessible(page);
        page.navigate(page.url() + "&taBort=" + UUID.randomUUID());
        assertThat(page.locator("[role=alert]")).hasCount(0);
    }

    private Page at(String path) {
        Page page = chromium.window(login);
        page.navigate(path);
        return page;
    }

    private String numberOf(String file) {
        return registrar.get("cases/" + file).object().getString("number");
    }

    private static Locator done(Page page) {
        return page.locator("main .notice.good");
    }

    private static Locator related(Page page) {
        return page.locator("section[aria-labelledby=related-h]");
    }

    /** Opens a folded part of the page. */
    private static void unfold(Page page, String id) {
        tab(page, "document.activeElement && document.activeElement.matches('#" + id + " > summary')", id);
        if (!(Boolean) page.locator("#" + id).evaluate("details => details.open")) {
            page.keyboard().press("Enter");
        }
    }

    private static void type(Page page, String id, String text) {
        tabTo(page, id);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void press(Page page, String id) {
        tabTo(page, id);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, String id) {
        tab(page, "document.activeElement && document.activeElement.id === '" + id + "'", id);
    }

    private static void tab(Page page, String until, String what) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate(until))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab never reaches " + what + " on " + page.url());
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations())
                .as(page.url()).isEmpty();
    }
}
