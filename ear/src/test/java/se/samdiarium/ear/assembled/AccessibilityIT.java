package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Logins;
import se.samdiarium.demo.sample.Role;

/** Every type of page by axe-core: WCAG 2.1 level A and AA, in both languages. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {

    private static final String UPPSALA = "03";
    private static final List<String> WCAG_21_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private final List<String> violations = new ArrayList<>();
    private DemoSystem system;
    private Chromium chromium;
    private String caseId;
    private String document;
    private String compared;
    private String entry;
    private String round;
    private String memo;
    private String road;
    private String decision;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        chromium = Chromium.start(system);
        Api registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        caseId = registrar.openCase(UPPSALA, "Tillgänglighet");
        JsonObject made = registrar.register(caseId, "Avtal", "avtal.pdf", GeneratedFiles.pdf("Tillgängligt avtal " + UUID.randomUUID()));
        document = made.getString("documentId");
        compared = registrar.register(caseId, "Jämfört", "avtal.txt", file("avtal.txt").buffer).getString("documentId");
        registrar.upload("documents/" + compared + "/versions", null, "avtal-2.txt", file("avtal-2.txt").buffer);
        entry = made.getString("id");
        memo = registrar.post("memos", Json.createObjectBuilder().add("caseId", caseId)).object().getString("id");
        NewRoad sent = NewRoad.sent(system, UPPSALA, "09");
        road = sent.id();
        decision = registrar.post("decisions", Json.createObjectBuilder().add("document", sent.document()).add("version", 1).add("region", UPPSALA)
                .add("facts", Json.createObjectBuilder().add("decidedOn", "2025-05-20").add("paragraph", "12").add("outcome", "YES")
                        .add("body", Json.createObjectBuilder().add("kind", "REGIONSTYRELSE").add("name", "Regionstyrelsen")))).object()
                .getString("id");
    }

    private static String round(Api registrar, String document) {
        JsonObject started = registrar.post("rounds", Json.createObjectBuilder().add("documentId", document).add("version", 1)
                .add("title", "Tillgänglig runda").add("regions", Json.createArrayBuilder().add(UPPSALA)).add("deadline", "2099-12-31")).object();
        return started.getString("id");
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"sv", "en"})
    @DisplayName("no page breaks a rule of WCAG 2.1 A or AA that axe-core can tell")
    void pagesAreAccessible(String language) {
        violations.clear();
        round = round(new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA)), document);
        withoutLogIn(language);
        asRegistrar(language);
        asSignatory(language);
        receipt(language);
        Page auditor = speaking(chromium.window(system.logins().of(Logins.AUDITOR)), language);
        check(auditor, "/diarium?list=entries", "/kontroll");
        auditor.context().close();
        Page administrator = speaking(chromium.window(system.logins().admin()), language);
        check(administrator, "/administration", "/sokindex", "/tillit", "/kontroll", "/konton", "/lagring", "/mallar", "/postlador");
        administrator.locator("#panel > summary").click();
        check(administrator);
        administrator.context().close();
        assertThat(violations).isEmpty();
    }

    private void withoutLogIn(String language) {
        Page page = speaking(chromium.window(), language);
        check(page, "/login", "/tillganglighet", "/allmanhet", "/allmanhet?region=" + UPPSALA, "/verifiera");
        page.navigate("/login");
        Chromium.logIn(page, "registrator.uppsala", "inte lösenordet");
        page.locator("[role=alert]").first().waitFor();
        check(page);
        page.context().close();
    }

    private void asRegistrar(String language) {
        Page page = speaking(chromium.window(system.login(Role.REGISTRAR, UPPSALA)), language);
        page.navigate("/inkorg");
        page.locator("#files").setInputFiles(new FilePayload[] {file("ett.txt"), file("två.txt")});
        page.locator(".intake .taken").nth(1).waitFor();
        String register = page.locator("a[href*='/diariefor?fil=']").first().getAttribute("href");
        check(page, "/inkorg", register, "/sok", "/sok?q=avtal", "/sok?q=finnsinte", "/diarium", "/diarium?list=entries&direction=incoming",
                "/diarium?list=cases&state=unfinished", "/diarium?visa=handlaggare", "/diarium?visa=sparade", "/diarium?from=fel", "/arenden",
                "/arende?id=" + caseId, "/andra?arende=" + caseId, "/andra?post=" + entry, "/delat", "/avtalet", "/avtal", "/avtal?id=" + road,
                "/beslut?id=" + decision, "/avtalet?runda=" + round, "/jamfor-svar", "/jamfor-svar?paragraf=4", "/jamfor-svar?paragraf=fyra",
                "/handling?id=" + document + "&q=avtal", "/handling?id=" + document + "&visa=text&q=avtal",
                "/handling?id=" + document, "/handling?id=" + document + "&visa=text", "/jamfor",
                "/jamfor?handling=" + compared, "/jamfor?handling=" + compared + "&visa=lopande", "/finns-inte",
                "/handling?id=" + UUID.randomUUID());
        check(page, "/tjansteutlatanden", "/tjansteutlatande?id=" + memo);
        check(page, "/nummer", "/tillit", "/bevarande", "/import", "/postlador", "/post?id=" + entry, "/arende-da?id=" + caseId,
                "/arende-da?id=" + caseId + "&vid=" + instant(), "/arende-da?id=" + caseId + "&dag=2020-01-01&tid=10:00", "/diarium-da",
                "/diarium-da?datum=" + today() + "&vid=" + instant(), "/kalender", "/kalender?manad=2027-02", "/verksamhet", "/arsrapport",
                "/verksamhetsplan?id=" + UUID.randomUUID());
        check(page, "/remisser", "/remisser?handling=" + document + "#ny");
        String remiss = new Api(system.baseUri(), system.login(Role.LAWYER, UPPSALA)).get("consultations").array().getValuesAs(JsonObject.class)
                .stream().filter(each -> !each.getString("state").equals("DRAFT")).findFirst().orElseThrow().getString("id");
        check(page, "/remiss?id=" + remiss, "/remissvar?remiss=" + remiss, "/sammanstallning?remiss=" + remiss,
                "/sammanstallning?remiss=" + remiss + "&visa=oppna");
        page.navigate("/verksamhet?ar=" + (today().getYear() + 1));
        check(page, page.locator("a[href^='/verksamhetsplan?id=']").first().getAttribute("href"));
        page.context().close();
    }

    private static Instant instant() {
        return Clock.systemUTC().instant();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(instant(), ZoneId.of("Europe/Stockholm"));
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", GeneratedFiles.txt("I inkorgen " + UUID.randomUUID()));
    }

    private void asSignatory(String language) {
        Page page = speaking(chromium.window(system.login(Role.SIGNATORY, UPPSALA)), language);
        check(page, "/attsignera", "/signera?runda=" + round);
        page.locator("#read").check();
        page.locator("#begin").click();
        page.locator("a.primary[href*='" + system.trustUri().getAuthority() + "']").waitFor();
        check(page);
        page.locator("a.primary[href*='" + system.trustUri().getAuthority() + "']").click();
        page.locator("#pin").waitFor();
        check(page);
        page.context().close();
    }

    private void receipt(String language) {
        new Signatory(system, UPPSALA).sign(round);
        Page page = speaking(chromium.window(system.login(Role.SIGNATORY, UPPSALA)), language);
        check(page, "/kvittens?runda=" + round, "/bevis?runda=" + round + "&region=" + UPPSALA, "/paket?runda=" + round);
        page.context().close();
    }

    private Page speaking(Page page, String language) {
        page.context().addCookies(List.of(new Cookie("sprak", language).setUrl(system.baseUri().toString())));
        return page;
    }

    private void check(Page page, String... paths) {
        for (String path : paths) {
            assertThat(page.navigate(path).status()).as(path).isLessThan(500);
            check(page);
        }
    }

    private void check(Page page) {
        for (Rule rule : new AxeBuilder(page).withTags(WCAG_21_AA).analyze().getViolations()) {
            rule.getNodes().forEach(node -> violations.add("%s: %s (%s): %s".formatted(page.url(), rule.getId(), rule.getHelp(), node.getHtml())));
        }
    }
}
