package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** Two versions of a document compared: over REST, as a marked PDF, and by a lawyer in the browser. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompareIT {

    private static final String JAMTLAND = "23";
    private static final String SKANE = "12";
    private static final int CLAUSES = 24;

    private final String mark = Words.unique();
    private DemoSystem system;
    private Chromium chromium;
    private Api registrar;
    private String document;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        chromium = Chromium.start(system);
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, JAMTLAND));
        String caseId = registrar.openCase(JAMTLAND, "Jämförelse " + mark);
        document = registrar.register(caseId, "Avtal " + mark, "avtal.txt", text(clauses())).getString("documentId");
        List<String> newer = new ArrayList<>(clauses());
        newer.set(3, newer.get(3).replace("30 dagar", "60 dagar"));
        newer.remove(7);
        newer.add(8, "§ 99 En ny bestämmelse om sekretess " + mark + " <b>&amp;</b> gäller för alla parter i avtalet.");
        newer.add(newer.remove(0));
        addVersion(document, "avtal-2.txt", text(newer));
    }

    private List<String> clauses() {
        return IntStream.rangeClosed(1, CLAUSES).mapToObj(i -> "§ %d Region nummer %d ska senast inom 30 dagar lämna uppgift %s%d till kansliet."
                .formatted(i, i * 13, mark, i)).collect(Collectors.toCollection(ArrayList::new));
    }

    private static byte[] text(List<String> paragraphs) {
        return GeneratedFiles.txt(String.join("\n\n", paragraphs) + "\n");
    }

    private void addVersion(String to, String name, byte[] file) {
        Answer added = registrar.upload("documents/" + to + "/versions", null, name, file);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("D2.3 over REST: the changed word, the added, the removed and the moved paragraph are told, each once")
    void overRest() {
        JsonObject answer = ready(registrar, asked(document, 1, document, 2));
        JsonObject summary = answer.getJsonObject("summary");
        assertThat(List.of(summary.getInt("changed"), summary.getInt("added"), summary.getInt("removed"), summary.getInt("moved")))
                .as(summary.toString()).containsExactly(1, 1, 1, 1);
        assertThat(answer.getJsonArray("blocks").toString())
                .contains("{\"mark\":\"OLDER\",\"text\":\"30 \"}", "{\"mark\":\"NEWER\",\"text\":\"60 \"}");
        assertThat(ready(registrar, asked(document, 1, document, 2) + "&unchanged=true").getJsonArray("blocks")).hasSizeGreaterThan(CLAUSES);
    }

    @Test
    @DisplayName("D2.6 a region that may see only one of the documents, or none, compares nothing")
    void othersCompareNothing() {
        Api skane = new Api(system.baseUri(), system.login(Role.REGISTRAR, SKANE));
        String own = skane.register(skane.openCase(SKANE, "Egen " + mark), "Egen", "egen.txt", GeneratedFiles.txt("Egen text " + mark))
                .getString("documentId");
        for (String path : List.of(asked(document, 1, document, 2), asked(own, 1, document, 2), asked(document, 1, own, 1))) {
            Answer refused = skane.get(path);
            assertThat(refused.status()).as(refused.toString()).isEqualTo(404);
            assertThat(refused.object().getString("code")).isEqualTo("document.unknown");
            assertThat(refused.text()).doesNotContain(mark);
        }
        Answer shared = registrar.post("documents/" + document + "/shares", Json.createObjectBuilder()
                .add("regions", Json.createArrayBuilder().add(SKANE)));
        assertThat(shared.status()).as(shared.toString()).isEqualTo(200);
        assertThat(ready(skane, asked(document, 1, own, 1)).getJsonObject("summary").getInt("removed")).isPositive();
    }

    @Test
    @DisplayName("wrong versions, forms and files without text are refused with their own codes")
    void refusals() {
        assertThat(registrar.get(asked(document, 1, document, 9)).object().getString("code")).isEqualTo("document.version-unknown");
        assertThat(registrar.get("comparisons?older=x&newer=y").status()).isEqualTo(422);
        assertThat(registrar.get("comparisons").status()).isEqualTo(422);
        assertThat(registrar.get(asked(document, 1, document, 2) + "&format=docx").status()).isEqualTo(422);
        String locked = registrar.register(registrar.openCase(JAMTLAND, "Låst " + mark), "Låst", "last.pdf", GeneratedFiles.encryptedPdf("hemligt"))
                .getString("documentId");
        Answer refused = registrar.get(asked(document, 1, locked, 1));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.object().getString("code")).isEqualTo("document.text-missing");
    }

    @Test
    @DisplayName("the marked PDF holds both texts, who made it and the checksums, and says that it is PDF/A-2 and PDF/UA")
    void markedPdf() throws IOException {
        ready(registrar, asked(document, 1, document, 2));
        Answer pdf = registrar.get(asked(document, 1, document, 2) + "&format=pdf&unchanged=true");
        assertThat(pdf.type()).startsWith("application/pdf");
        try (PDDocument read = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            assertThat(text).contains("30 60 dagar", "<b>&amp;</b> gäller", "Flyttat hit", "SHA-256", mark + "12");
            String xmp = new String(read.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(xmp).containsPattern("pdfaid:part[^0-9]*2").contains("pdfuaid");
        }
        Answer changes = registrar.get(asked(document, 1, document, 2) + "&format=pdf");
        try (PDDocument read = Loader.loadPDF(changes.body())) {
            assertThat(new PDFTextStripper().getText(read)).contains("oförändrade stycken");
        }
    }

    @Test
    @DisplayName("a lawyer opens the comparison from the document and walks its changes with n and p; unchanged text unfolds")
    void walk() {
        Page page = chromium.window(system.login(Role.LAWYER, JAMTLAND));
        page.navigate("/handling?id=" + document);
        page.locator(".compare-versions button").click();
        page.waitForURL(Pattern.compile(".*/jamfor\\?.*"));
        assertThat(page.locator(".sums h2")).hasText("4 ändringar");
        page.keyboard().press("n");
        assertThat(page.locator(".where")).hasText("Ändring 1 av 4");
        assertThat(page.locator("tr.here")).containsText("60");
        assertThat(page.locator("tr.here .older del")).hasText("30");
        assertThat(page.locator("tr.here .newer ins")).hasText("60");
        page.keyboard().press("p");
        assertThat(page.locator(".where")).hasText("Ändring 4 av 4");
        assertThat(page.locator("tr.here .kind")).hasText("Flyttat hit");
        assertThat(page).hasURL(Pattern.compile(".*#andring-4"));
        page.locator("[data-letters]").uncheck();
        page.keyboard().press("n");
        assertThat(page.locator(".where")).hasText("Ändring 4 av 4");
        page.locator("[data-letters]").check();
        int seen = page.locator("tr.same:visible").count();
        page.locator("a[data-unfold]").first().click();
        assertThat(page.locator("tr.same:visible").count()).isGreaterThan(seen);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Löpande")).click();
        assertThat(page.locator("table.inline .changed ins")).hasText("60");
        assertThat(page.locator("body")).containsText("<b>&amp;</b>");
        page.context().close();
    }

    @Test
    @DisplayName("two hits of a search are compared; the page without script has its links and says what to choose")
    void fromSearch() {
        String other = registrar.register(registrar.openCase(JAMTLAND, "Andra svaret " + mark), "Annat svar " + mark, "svar.txt",
                text(clauses().subList(0, 5))).getString("documentId");
        Page page = chromium.window(system.login(Role.LAWYER, JAMTLAND));
        page.navigate("/sok?q=" + mark);
        page.locator(".hit-choice input[value='" + document + "']").check();
        page.locator(".hit-choice input[value='" + other + "']").check();
        page.locator("#compare button").click();
        page.waitForURL(Pattern.compile(".*/jamfor\\?handling=.*"));
        assertThat(page.locator("table.compared thead")).containsText("Annat svar " + mark);
        page.navigate("/jamfor?fran=" + document + ":1&till=" + document + ":1");
        assertThat(page.locator("main")).containsText("samma version");
        page.navigate("/jamfor");
        assertThat(page.locator("main .empty")).containsText("Jämför versioner");
        page.navigate("/jamfor?fran=fel&till=fel");
        assertThat(page.locator("main")).containsText("Handlingen finns inte");
        page.context().close();
    }

    private static String asked(String older, int olderVersion, String newer, int newerVersion) {
        return "comparisons?older=%s:%d&newer=%s:%d".formatted(older, olderVersion, newer, newerVersion);
    }

    /** The answer when it is there: on a slow machine the first requests may find it under way. */
    private static JsonObject ready(Api asker, String path) {
        for (int look = 0; look < 600; look++) {
            Answer answer = asker.get(path);
            if (answer.status() == 200) {
                return answer.object();
            }
            assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
            assertThat(answer.object().getJsonObject("progress").getString("stage")).isNotEmpty();
        }
        throw new AssertionError("never ready: " + path);
    }
}
