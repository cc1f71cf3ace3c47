package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.ear.DemoRun;

/** Memos over REST and on the pages: begun, written by keyboard, worked on outside, registered; their template replaced. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoIT {

    private static final String UPPSALA = "03";
    private static final String VASTERNORRLAND = "22";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private DemoSystem system;
    private Chromium chromium;
    private Api writer;
    private Api other;
    private Api administrator;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        writer = new Api(system.baseUri(), system.login(Role.REGISTRAR, VASTERNORRLAND));
        other = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        administrator = new Api(system.baseUri(), system.logins().admin());
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("M1.1 M1.2 M1.3 M1.4 a memo begins with the case's number and agreement, is its region's alone, is saved only as seen, and comes "
            + "as Word and PDF")
    void written() throws IOException {
        JsonObject file = fileWithAgreement("Ställningstagande " + Words.unique());
        JsonObject memo = begin(file);
        assertThat(memo.getString("number")).isEqualTo(file.getString("number"));
        assertThat(memo.getJsonArray("candidates")).hasSize(1);
        JsonObject text = memo.getJsonObject("text");
        assertThat(text.getJsonArray("attachments")).hasSize(1);
        assertThat(strings(text, "proposals").getFirst()).contains("Region Västernorrland", "Avtal om " + file.getString("title"));
        String id = memo.getString("id");
        assertThat(other.get("memos/" + id).status()).isEqualTo(404);
        assertThat(other.get("memos").text()).doesNotContain(id);
        assertThat(other.get("memos/" + id + "/word").status()).isEqualTo(404);
        assertThat(new Api(system.baseUri(), system.login(Role.SIGNATORY, VASTERNORRLAND)).get("memos/" + id).status()).isEqualTo(403);

        JsonObjectBuilder changed = Json.createObjectBuilder(text).add("caseId", file.getString("id")).add("title", "Ändrad rubrik åäö")
                .add("proposals", Json.createArrayBuilder(List.of("Första", "Andra")));
        Answer saved = writer.putSeen("memos/" + id, memo.getInt("revision"), changed);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        Answer late = writer.putSeen("memos/" + id, memo.getInt("revision"), Json.createObjectBuilder(text).add("title", "För sent"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.object().getString("code")).isEqualTo("memo.changed");
        Answer long501 = writer.put("memos/" + id, Json.createObjectBuilder(text).add("title", "x".repeat(501)));
        assertThat(long501.status()).isEqualTo(422);

        Answer word = writer.get("memos/" + id + "/word");
        assertThat(word.type()).startsWith(DOCX);
        assertThat(part(word.body(), "word/document.xml")).contains("Ändrad rubrik åäö", file.getString("number"), "Andra");
        Answer pdf = writer.get("memos/" + id + "/pdf");
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-").contains("pdfaid");
        int pages = writer.get("memos/" + id + "/pages").object().getInt("pages");
        assertThat(pages).isPositive();
        assertThat(writer.get("memos/" + id + "/pages/" + pages).type()).startsWith("image/png");
        assertThat(writer.get("memos/" + id + "/pages/" + (pages + 1)).status()).isEqualTo(404);
        keep("memo.docx", word.body());
        keep("memo.pdf", pdf.body());
    }

    @Test
    @DisplayName("M1.5 M1.6 a file worked on outside becomes a version that can be compared; the form waits; registered, that file is the entry")
    void workedOnOutside() throws IOException {
        JsonObject file = fileWithAgreement("Utanför " + Words.unique());
        String id = begin(file).getString("id");
        byte[] word = writer.get("memos/" + id + "/word").body();
        byte[] edited = edited(word, "Utanför", "Ändrat i Word:");
        Answer bad = writer.upload("memos/" + id + "/file", null, "hej.docx", "hej".getBytes(StandardCharsets.UTF_8));
        assertThat(bad.status()).as(bad.toString()).isEqualTo(422);
        assertThat(bad.object().getString("code")).isEqualTo("memo.not-word");
        JsonObject back = writer.upload("memos/" + id + "/file", null, "utlåtande.docx", edited).object();
        assertThat(back.getString("source")).as(back.toString()).isEqualTo("FILE");
        assertThat(back.getInt("versions")).isEqualTo(2);
        assertThat(back.getJsonObject("text").getString("title")).startsWith("Ändrat i Word:");
        assertThat(back.getJsonArray("lost")).isEmpty();
        String document = back.getString("document");
        assertThat(writer.get("comparisons?older=" + document + ":1&newer=" + document + ":2").status()).isIn(200, 202);
        assertThat(other.get("documents/" + document).status()).isEqualTo(404);
        Answer waits = writer.put("memos/" + id, Json.createObjectBuilder(back.getJsonObject("text")).add("title", "Formulär"));
        assertThat(waits.object().getString("code")).isEqualTo("memo.in-file");
        assertThat(writer.post("memos/" + id + "/form", "{}").object().getString("source")).isEqualTo("FORM");
        JsonObject again = writer.upload("memos/" + id + "/file", null, "igen.docx", edited(word, "Utanför", "Sista ordet:")).object();
        assertThat(again.getInt("versions")).isEqualTo(4);

        Answer undeclared = writer.post("memos/" + id + "/registration", "{\"notSecurityClassified\":false}");
        assertThat(undeclared.object().getString("code")).isEqualTo("registry.declaration-missing");
        JsonObject done = writer.post("memos/" + id + "/registration", "{\"notSecurityClassified\":true}").object();
        assertThat(done.getString("entryNumber")).isEqualTo(file.getString("number") + "-2");
        assertThat(done.getInt("versions")).isEqualTo(4);
        assertThat(writer.post("memos/" + id + "/registration", "{\"notSecurityClassified\":true}").object().getString("code"))
                .isEqualTo("memo.registered");
        assertThat(writer.get("cases/" + file.getString("id")).text()).contains("TJANSTEUTLATANDE", "Sista ordet:");
    }

    @Test
    @DisplayName("M1.4 M1.6 M1.7 what lacks something is not registered; from the form, the entry is the PDF/A, with the Word file before it")
    void registered() throws IOException {
        JsonObject begun = writer.post("memos", Json.createObjectBuilder().add("title", "Utan ärende " + Words.unique())).object();
        String id = begun.getString("id");
        assertThat(writer.post("memos/" + id + "/registration", "{\"notSecurityClassified\":true}").object().getString("code"))
                .isEqualTo("memo.case-missing");
        JsonObject file = fileWithAgreement("Med ärende " + Words.unique());
        JsonObjectBuilder bare = Json.createObjectBuilder().add("caseNumber", file.getString("number")).add("title", "Bara rubrik");
        assertThat(writer.put("memos/" + id, bare).status()).isEqualTo(200);
        Answer missing = writer.post("memos/" + id + "/registration", "{\"notSecurityClassified\":true}");
        assertThat(missing.object().getString("code")).isEqualTo("memo.incomplete");
        assertThat(missing.object().getString("detail")).contains("Förslag till beslut");
        String mark = Words.unique();
        writer.put("memos/" + id, Json.createObjectBuilder(begun.getJsonObject("text")).add("caseNumber", file.getString("number"))
                .add("summary", "Sammanfattningen nämner " + mark));
        JsonObject done = writer.post("memos/" + id + "/registration", "{\"notSecurityClassified\":true}").object();
        assertThat(done.getString("state")).as(done.toString()).isEqualTo("REGISTERED");
        String document = done.getString("document");
        assertThat(part(writer.get("documents/" + document + "/versions/1/content").body(), "word/document.xml")).contains(mark);
        assertThat(new String(writer.get("documents/" + document + "/versions/2/content").body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(writer.find(mark)).contains(document);
        assertThat(other.find(mark)).isEmpty();
        assertThat(writer.delete("memos/" + id).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("M2.1 M2.3 only an administrator replaces the template; what lacks places is refused and told; texts are changed for those after")
    void template() throws IOException {
        assertThat(writer.get("memo-templates").status()).isEqualTo(403);
        byte[] standard = administrator.get("memo-templates/0/content").body();
        byte[] lacking = edited(standard, "w:val=\"beredning\"", "w:val=\"annat\"");
        Answer refused = administrator.upload("memo-templates", null, "mall.docx", lacking);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.object().getString("code")).isEqualTo("memo.template-missing");
        assertThat(refused.object().getString("detail")).contains("beredning");
        Answer added = administrator.upload("memo-templates", null, "mall.docx",
                edited(standard, "Tjänsteutlåtande</w:t>", "Tjänsteskrivelse</w:t>"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        try {
            String id = writer.post("memos", Json.createObjectBuilder().add("title", "I ny mall")).object().getString("id");
            assertThat(part(writer.get("memos/" + id + "/word").body(), "word/document.xml")).contains("Tjänsteskrivelse");
        } finally {
            assertThat(administrator.post("memo-templates/0", "{}").status()).isEqualTo(201);
        }
        assertThat(administrator.get("memo-templates").array().getJsonObject(0).getBoolean("own")).isFalse();
        assertThat(administrator.put("memo-templates/texts/beredning", Json.createObjectBuilder().add("heading", "").add("text", "Beredd {region}."))
                .status()).isEqualTo(204);
        assertThat(writer.post("memos", Json.createObjectBuilder()).object().getJsonObject("text").getString("preparation"))
                .isEqualTo("Beredd Region Västernorrland.");
        administrator.put("memo-templates/texts/beredning", Json.createObjectBuilder().add("heading", "")
                .add("text", "Ett förslag till avtal har varit på remiss hos alla regioner. Texten har ändrats efter svaren."));
    }

    @Test
    @DisplayName("M1.1 M1.3 M1.6 by keyboard: begun, a point added and moved, saved meanwhile; another's change is told; registered")
    void byKeyboard() {
        JsonObject file = fileWithAgreement("Tangenter " + Words.unique());
        Page page = chromium.window(system.login(Role.REGISTRAR, VASTERNORRLAND));
        page.onDialog(Dialog::accept);
        String id = beginByKeyboard(page, file.getString("number"));
        movePoints(page, id);

        JsonObject seen = writer.get("memos/" + id).object();
        writer.put("memos/" + id, Json.createObjectBuilder(seen.getJsonObject("text")).add("caseId", file.getString("id"))
                .add("title", "Av en annan"));
        page.locator("#sammanfattning").fill("Det jag skrev");
        assertThat(page.locator(".memo-state.bad")).containsText("Någon annan har ändrat");
        assertThat(page.locator("#sammanfattning")).hasValue("Det jag skrev");
        page.navigate("/tjansteutlatande?id=" + id);
        assertThat(page.locator("h1")).containsText("Av en annan");
        page.locator("#forsakran").focus();
        page.keyboard().press("Space");
        page.locator("button[name=diariefor]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.good")).containsText("Diariefört");
        assertThat(page.locator(".case-facts")).containsText(file.getString("number") + "-2");
        Pictures.keep(page, "tjansteutlatande-diariefort");
        page.navigate("/tjansteutlatanden");
        Pictures.keep(page, "tjansteutlatanden");
    }

    private static String beginByKeyboard(Page page, String number) {
        Keyboard keys = page.keyboard();
        page.navigate("/tjansteutlatanden");
        if (page.locator("#case").isHidden()) {
            page.locator("#begin-panel > summary").focus();
            keys.press("Enter");
        }
        page.locator("#case").focus();
        keys.type(number);
        assertThat(page.locator("#case-list [aria-selected=true]")).containsText(number);
        keys.press("Enter");
        page.locator("button[name=borja]").focus();
        keys.press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/tjansteutlatande\\?id=.*"));
        assertThat(page.locator(".case-facts")).containsText(number);
        assertThat(page.locator("#preview img").first()).hasJSProperty("complete", true);
        Pictures.keep(page, "tjansteutlatande");
        return page.url().replaceAll(".*id=", "");
    }

    private void movePoints(Page page, String id) {
        Keyboard keys = page.keyboard();
        Locator points = page.locator(".points textarea");
        assertThat(points).hasCount(3);
        points.nth(2).focus();
        keys.press("Control+Enter");
        assertThat(points).hasCount(4);
        assertThat(points.nth(3)).isFocused();
        keys.type("Ny punkt");
        keys.press("Alt+ArrowUp");
        assertThat(points.nth(2)).isFocused();
        assertThat(points.nth(2)).hasValue("Ny punkt");
        assertThat(page.locator(".memo-state")).containsText("Sparat");
        assertThat(strings(writer.get("memos/" + id).object().getJsonObject("text"), "proposals").get(2)).isEqualTo("Ny punkt");
        page.locator(".points li").nth(0).locator("button").nth(2).focus();
        keys.press("Enter");
        assertThat(points).hasCount(3);
        page.locator("button", new Page.LocatorOptions().setHasText("Ångra")).focus();
        keys.press("Enter");
        assertThat(points).hasCount(4);
        assertThat(page.locator(".memo-state")).containsText("Sparat");
    }

    @Test
    @DisplayName("M1.5 M2.1 on the pages a file is handed back and compared; the administrator's page tells what a template lacks")
    void onThePages() throws IOException {
        JsonObject file = fileWithAgreement("Sidor " + Words.unique());
        String id = begin(file).getString("id");
        byte[] word = edited(writer.get("memos/" + id + "/word").body(), "Sidor", "Ändrat utanför:");
        Page page = chromium.window(system.login(Role.LAWYER, VASTERNORRLAND));
        page.navigate("/tjansteutlatande?id=" + id);
        page.locator("#outside > summary").click();
        page.locator("#file").setInputFiles(new FilePayload("ändrat.docx", DOCX, word));
        page.locator("button[name=lamna]").click();
        assertThat(page.locator(".notice.warning")).containsText("ändras i Word");
        assertThat(page.locator("#rubrik")).isDisabled();
        Pictures.keep(page, "tjansteutlatande-i-word");
        page.locator("#compare").click();
        assertThat(page.locator("main")).containsText("Ändrat utanför:");
        page.goBack();
        page.locator("button[name=formular]").click();
        assertThat(page.locator("#rubrik")).isEnabled();
        page.locator("details.confirm > summary").click();
        page.locator("button[name=tabort]").click();
        assertThat(page).hasURL(Pattern.compile(".*/tjansteutlatanden.*"));

        Page admin = chromium.window(system.logins().admin());
        admin.navigate("/mallar");
        byte[] lacking = edited(administrator.get("memo-templates/0/content").body(), "w:val=\"skickas\"", "w:val=\"annat\"");
        admin.locator("#file").setInputFiles(new FilePayload("mall.docx", DOCX, lacking));
        admin.locator("button[name=lagg]").click();
        assertThat(admin.locator(".notice.bad")).containsText("skickas");
        Pictures.keep(admin, "mallar");
    }

    private JsonObject fileWithAgreement(String title) {
        String id = writer.openCase(VASTERNORRLAND, title);
        JsonObject entry = Json.createObjectBuilder().add("title", "Avtal om " + title).add("direction", "INCOMING").add("type", "SAMVERKANSAVTAL")
                .add("date", "2025-02-28").add("correspondent", "Region Uppsala").add("notSecurityClassified", true).build();
        Answer registered = writer.upload("cases/" + id + "/entries", entry, "avtal.pdf", GeneratedFiles.pdf("Avtalet om " + title));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        return writer.get("cases/" + id).object();
    }

    private JsonObject begin(JsonObject file) {
        Answer begun = writer.post("memos", Json.createObjectBuilder().add("caseId", file.getString("id")));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        return begun.object();
    }

    private static List<String> strings(JsonObject from, String member) {
        return from.getJsonArray(member).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no " + name);
    }

    /** A Word file with a word of its text replaced, as if in Word. */
    private static byte[] edited(byte[] zip, String from, String to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream made = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                made.putNextEntry(new ZipEntry(entry.getName()));
                made.write(entry.getName().equals("word/document.xml")
                        ? new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes);
                made.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Path file = DemoRun.target().resolve("pages/" + name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
