package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** A lawyer's afternoon, on the sample remiss: search, narrow, open at the passage, compare two regions' answers, save, carry away. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawyerWalkIT {

    private static final String UPPSALA = "03";
    /** The first who opens a file from a search waits while its words are placed. */
    private static final double PATIENCE_MILLIS = 90_000;
    private static final String SAMPLE = "Samverkansavtal om nationell samordning och planering (NSPL)";

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
    @DisplayName("C1.15 C1.31 a search is narrowed by a facet, and a hit opens the page as printed with its words marked")
    void searchedAndOpenedAtThePassage() {
        Page page = lawyer();
        page.navigate("/sok");
        page.locator("#q").fill("kansliets samordning");
        page.keyboard().press("Enter");
        page.locator(".facets a", new Page.LocatorOptions().setHasText("Remissvar")).click();
        assertThat(page.locator(".chips .filter")).containsText("Remissvar");
        Locator hit = page.locator(".hits article", new Page.LocatorOptions().setHasText("Remissvar från Region Skåne"));
        hit.locator(".at-page").first().click();
        page.waitForURL(Pattern.compile(".*/handling\\?.*#sida-1"));
        assertThat(page.locator(".marks [role=status]")).containsText(Pattern.compile("Träff 1 av \\d+"));
        Locator here = page.locator(".drawn .here");
        assertThat(here).hasCount(1);
        assertThat(here).isInViewport();
        assertThat(here).isFocused();
        page.keyboard().press("n");
        assertThat(page.locator(".marks [role=status]")).containsText("Träff 2 av");
        page.keyboard().press("p");
        page.keyboard().press("p");
        String last = page.locator(".marks [data-told]").textContent();
        assertThat(last).matches("Träff (\\d+) av \\1");
        BoundingBox mark = here.boundingBox();
        BoundingBox sheet = page.locator(".sheet").last().boundingBox();
        assertThat(mark.x).isBetween(sheet.x, sheet.x + sheet.width);
        assertThat(mark.height).isBetween(8.0, 60.0);
    }

    @Test
    @DisplayName("C1.13 what is typed in fields becomes a question that can be read and changed")
    void askedByFields() {
        Page page = lawyer();
        page.navigate("/sok");
        page.locator("summary", new Page.LocatorOptions().setHasText("Sök i fält")).click();
        page.getByLabel("Något av orden").fill("samordning kansliet");
        page.getByLabel("Avsändare eller mottagare").fill("Region Skåne");
        page.getByLabel("Typ", new Page.GetByLabelOptions().setExact(true)).selectOption("REMISSVAR");
        Pictures.keep(page, "sok-i-falt");
        page.getByLabel("Titel", new Page.GetByLabelOptions().setExact(true)).press("Enter");
        page.waitForURL(Pattern.compile(".*/sok\\?q=[^&]+&type=REMISSVAR"));
        assertThat(page.locator("#q")).hasValue("(samordning ELLER kansliet) avsändare:(Region Skåne)");
        assertThat(page.locator(".chips li")).hasCount(3);
        assertThat(page.locator(".hits article").first()).containsText("Remissvar från Region Skåne");
        assertThat(page.locator("#in-type")).hasValue("REMISSVAR");
        page.locator(".chips a", new Page.LocatorOptions().setHasText("avsändare")).click();
        assertThat(page.locator(".hits article")).not().hasCount(1);
    }

    @Test
    @DisplayName("C1.32 of alternatives only the one that a hit answers is marked, also on its pages; no field takes more than is read")
    void onlyWhatAnswersIsMarked() {
        Page page = lawyer();
        page.navigate("/sok");
        assertThat(page.locator("#top-q")).hasAttribute("maxlength", "1000");
        page.locator("#q").fill("(avtalet AND krigsskådeplats) OR zebror OR ledamöter");
        page.keyboard().press("Enter");
        assertThat(page.locator(".hits mark").first()).isVisible();
        assertThat(page.locator(".hits mark").allTextContents()).isNotEmpty().allSatisfy(marked -> assertThat(marked).containsIgnoringCase("ledam"));
        page.locator(".hits article", new Page.LocatorOptions().setHasText("Remissvar från Region Gotland")).locator(".at-page").first().click();
        page.waitForURL(Pattern.compile(".*/handling\\?.*#sida-1"));
        assertThat(page.locator(".marks [role=status]")).containsText("Träff 1 av 1");
        assertThat(page.locator(".drawn .here")).hasAttribute("aria-label", Pattern.compile(".*ledamöter"));
    }

    @Test
    @DisplayName("C1.30 whom to compare is put away when another case than the one shown is picked")
    void whomToCompareIsOfTheShownCase() {
        Page page = lawyer();
        page.navigate("/jamfor-svar");
        String shown = page.locator("#arende").inputValue();
        page.locator("#arende").evaluate("choice => choice.add(new Option('Ett annat ärende', 'annat'))");
        page.locator("#arende").selectOption("annat");
        assertThat(page.locator("#whom")).isHidden();
        page.locator("#arende").selectOption(shown);
        assertThat(page.locator("#whom")).isVisible();
    }

    @Test
    @DisplayName("C1.30 two regions' answers about a section stand side by side, each opens at its passage, and who has not answered is told")
    void twoAnswersCompared() throws IOException {
        Page page = lawyer();
        page.navigate("/sok");
        page.locator("a[href='/jamfor-svar']").click();
        page.locator("#arende").selectOption(page.locator("#arende option", new Page.LocatorOptions().setHasText(SAMPLE)).getAttribute("value"));
        page.locator("#paragraf").fill("4 §");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*paragraf=4.*"));
        page.locator("details.choose summary").click();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Region Skåne")).check();
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Region Gotland")).check();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*region=.*"));
        assertThat(page.locator("#compared-h")).hasText("§ 4: 2 av 2 säger något");
        List<String> columns = page.locator(".answers article").allTextContents();
        assertThat(columns).hasSize(2);
        assertThat(columns.get(0)).contains("Region Gotland", "§ 4 Kansliets uppdrag", "Sjuktransporter över vatten")
                .doesNotContain("Finansiering", "efter invånarantal", "Regionstyrelsen har beslutat");
        assertThat(columns.get(1)).contains("Region Skåne", "Öresundsregionen").doesNotContain("Enkel majoritet");
        BoundingBox first = page.locator(".answers article").nth(0).boundingBox();
        BoundingBox second = page.locator(".answers article").nth(1).boundingBox();
        assertThat(second.x).as("beside each other").isGreaterThan(first.x + first.width - 1);
        assertThat(second.y).isEqualTo(first.y);
        assertThat(page.locator("main")).containsText("Har inte svarat");
        assertThat(page.locator(".others").last().locator("li")).hasCount(15);
        Download file = page.waitForDownload(() -> page.locator(".files a", new Page.LocatorOptions().setHasText("CSV")).click());
        String csv = Files.readString(file.path());
        assertThat(csv).contains("Region Gotland", "Sjuktransporter över vatten", "/handling?id=").doesNotContain("Norrbotten");
        page.locator(".answers article").nth(0).locator(".about a").last().click();
        page.waitForURL(Pattern.compile(".*/handling\\?.*"));
        assertThat(page.locator(".drawn .here")).hasAttribute("aria-label", Pattern.compile("Träff \\d+ av \\d+: § 4"));
        assertThat(page.locator(".drawn .here")).isInViewport();
        page.goBack();
        page.locator("#paragraf").fill("8");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*paragraf=8.*"));
        assertThat(page.locator(".answers article").first())
                .containsText(Pattern.compile("Regionen föreslår\\s+1\\.\\s+att kostnaderna fördelas efter"));
    }

    @Test
    @DisplayName("C1.16 C1.18 C1.31 a find in an older version only is told and opens there; like documents lead on; a text without pages is "
            + "marked as text")
    void olderVersionsAndLikeDocuments() {
        Page page = lawyer();
        page.navigate("/sok?q=hälften&type=SAMVERKANSAVTAL");
        String told = page.locator(".hit-versions").first().textContent();
        assertThat(told).matches("Finns bara i version 1 – den senaste är version \\d+");
        String latest = told.replaceAll(".* ", "");
        page.locator(".hits h3 a").first().click();
        page.waitForURL(Pattern.compile(".*/handling\\?.*"));
        assertThat(page.locator(".bar h2")).hasText("Version 1 av " + latest);
        assertThat(page.locator(".drawn .here")).isInViewport();
        page.locator("#liknande + ul a").first().click();
        page.waitForURL(url -> url.contains("/handling?id=") && !url.contains("q="));
        page.navigate("/sok?q=fördelningsnyckel&type=REMISSVAR");
        page.locator(".hits .at-page").first().click();
        page.waitForURL(Pattern.compile(".*/handling\\?.*"));
        assertThat(page.locator(".notice")).containsText("inga sidor att rita träffarna på");
        assertThat(page.locator("mark.here")).hasText(Pattern.compile("fördelningsnyckel.*"));
        assertThat(page.locator("mark.here")).isInViewport();
    }

    @Test
    @DisplayName("C1.19 a search is saved, tells what has come since, and its hits are carried away as a list with links")
    void savedAndCarriedAway() throws IOException {
        String word = Words.unique();
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        String file = registrar.openCase(UPPSALA, "Juristens bevakning " + word);
        registrar.register(file, "Första " + word, "ett.pdf", GeneratedFiles.pdf("Om " + word));
        Page page = lawyer();
        page.navigate("/sok?q=" + word);
        Download list = page.waitForDownload(() -> page.locator(".files a", new Page.LocatorOptions().setHasText("CSV")).click());
        assertThat(Files.readString(list.path())).contains("Första " + word, system.baseUri() + "/handling?id=");
        page.locator("details.panel summary").click();
        page.locator("#name").fill("Bevakning " + word);
        page.locator("#saveSearch").click();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText("Bevakning " + word));
        assertThat(row).containsText("Inget nytt");
        registrar.register(file, "Andra " + word, "två.pdf", GeneratedFiles.pdf("Mer om " + word));
        page.waitForCondition(() -> {
            page.navigate("/sok");
            return row.textContent().contains("1 ny träff");
        });
        row.locator("[name=visaNya]").click();
        assertThat(page.locator(".hits h3")).hasCount(1);
        assertThat(page.locator(".hits h3")).containsText("Andra");
        page.navigate("/sok");
        assertThat(row).containsText("Inget nytt");
        row.locator("details.confirm summary").last().click();
        row.locator("[name=taBort]").click();
        assertThat(row).hasCount(0);
    }

    private Page lawyer() {
        Page page = chromium.window(system.login(Role.LAWYER, UPPSALA));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        return page;
    }
}
