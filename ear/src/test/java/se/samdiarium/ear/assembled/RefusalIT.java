package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** Each gets an answer of its own, as a problem (RFC 9457), and nothing is half stored. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalIT {

    private static final String SKANE = "12";
    private static final String GOTLAND = "09";
    private static final long TWO_HUNDRED_MEGABYTES = 200L << 20;

    private DemoSystem system;
    private Stored stored;
    private Api registrar;
    private String caseId;
    private Stored.Amount before;

    @BeforeAll
    void openCase(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, SKANE));
        caseId = registrar.openCase(SKANE, "Avvisade filer");
    }

    @BeforeEach
    void look() {
        before = stored.amount();
    }

    @AfterEach
    void nothingIsHalfStored() {
        assertThat(stored.amount()).isEqualTo(before);
    }

    @Test
    @DisplayName("A1.2 a wrong password answers 401, the same as an unknown user")
    void wrongPassword() {
        String username = system.login(Role.REGISTRAR, SKANE).username();
        Answer wrong = new Api(system.baseUri(), username, "inte lösenordet").get("me");
        Answer unknown = new Api(system.baseUri(), "ingen.alls", "inte lösenordet").get("me");
        assertProblem(wrong, 401, "access.unauthenticated");
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    @DisplayName("A1.3 another region's document answers 404, the same as one that does not exist")
    void anotherRegionsDocument() {
        Api gotland = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
        JsonObject registered = registrar.register(caseId, "Bara Skånes", "eget.txt", GeneratedFiles.txt("Bara Skånes " + UUID.randomUUID()));
        String document = registered.getString("documentId");
        String missing = UUID.randomUUID().toString();
        Answer hidden = gotland.get("documents/" + document);
        assertProblem(hidden, 404, "document.unknown");
        assertThat(hidden.text().replace(document, missing)).isEqualTo(gotland.get("documents/" + missing).text());
        assertProblem(gotland.get("documents/" + document + "/versions/1/content"), 404, "document.unknown");
        assertProblem(gotland.get("cases/" + caseId), 404, "registry.case-unknown");
        before = stored.amount();
    }

    @Test
    @DisplayName("D1.5 a file of 0 bytes")
    void emptyFile() {
        assertProblem(upload("tom.pdf", new byte[0]), 422, "document.empty");
    }

    @Test
    @DisplayName("D1.5 a file of 200 MB")
    void tooLargeFile() {
        Answer answer = registrar.upload("cases/" + caseId + "/entries", Api.entry("Stor"), "stor.bin", () -> new Endless(TWO_HUNDRED_MEGABYTES));
        assertProblem(answer, 413, "document.too-large");
    }

    @Test
    @DisplayName("D1.5 a DOCX that is a ZIP bomb")
    void zipBomb() {
        assertProblem(upload("bomb.docx", GeneratedFiles.bombDocx()), 422, "document.archive-bomb");
    }

    @Test
    @DisplayName("D1.4 an encrypted PDF is registered and says that it could not be read")
    void encryptedPdf() {
        JsonObject registered = registrar.register(caseId, "Låst handling", "last.pdf", GeneratedFiles.encryptedPdf("Låst " + UUID.randomUUID()));
        assertThat(registered.getJsonObject("file").getString("textState")).isEqualTo("ENCRYPTED");
        assertThat(registrar.find(registered.getString("number"))).contains(registered.getString("documentId"));
        before = stored.amount();
    }

    @Test
    @DisplayName("D1.5 a file named ../../etc/passwd")
    void climbingFileName() {
        assertProblem(upload("../../etc/passwd", GeneratedFiles.txt("root:x:0:0")), 422, "document.file-name-invalid");
    }

    @Test
    @DisplayName("D1.5 a PDF marked HEMLIG at the top of its page; the word in running text is no marking")
    void classifiedPdf() {
        assertProblem(upload("marking.pdf", GeneratedFiles.pdf("HEMLIG", "", "Plan för beredskap " + UUID.randomUUID())), 422,
                "document.security-classified");
        registrar.register(caseId, "Om ordet hemlig", "ordet.pdf", GeneratedFiles.pdf("En hemlig rapport nämns i protokollet " + UUID.randomUUID()));
        before = stored.amount();
    }

    @Test
    @DisplayName("a JSON member of the wrong type")
    void wrongJson() {
        assertProblem(registrar.post("cases", "{\"authority\": 7, \"title\": [\"x\"]}"), 400, "request.malformed");
        assertProblem(registrar.post("cases", "{\"authority\": "), 400, "request.malformed");
        assertProblem(registrar.post("cases", "{\"title\": \"Utan myndighet\"}"), 422, "request.malformed");
    }

    @Test
    @DisplayName("a form without its file, and one without its entry")
    void missingPart() {
        assertProblem(registrar.form("cases/" + caseId + "/entries", BodyPublishers.ofByteArray(Api.entryOnly(Api.entry("Utan fil")))), 422,
                "request.malformed");
        assertProblem(registrar.upload("cases/" + caseId + "/entries", null, "x.txt", GeneratedFiles.txt("x")), 422, "request.malformed");
    }

    @Test
    @DisplayName("R1.4 an entry without the declaration, with a date to come, of an unknown type: refused, and the file does not stay in the inbox")
    void wrongEntry() {
        JsonObject entry = Api.entry("Fel");
        assertProblem(upload(with(entry, "notSecurityClassified", false)), 422, "registry.declaration-missing");
        assertProblem(upload(Json.createObjectBuilder(entry).add("date", "2999-01-01").build()), 422, "registry.date-in-future");
        assertProblem(upload(Json.createObjectBuilder(entry).add("type", "PÅHITT").build()), 422, "registry.type-unknown");
        Stored.Amount now = stored.amount();
        assertThat(now.received()).isEqualTo(before.received());
        assertThat(now.entries()).isEqualTo(before.entries());
        assertThat(now.documents()).isEqualTo(before.documents());
        before = now;
    }

    private static JsonObject with(JsonObject entry, String member, boolean value) {
        return Json.createObjectBuilder(entry).add(member, value).build();
    }

    private Answer upload(JsonObject entry) {
        return registrar.upload("cases/" + caseId + "/entries", entry, "fel.txt", GeneratedFiles.txt("Fel uppgifter"));
    }

    private Answer upload(String name, byte[] file) {
        return registrar.upload("cases/" + caseId + "/entries", Api.entry("Avvisad"), name, file);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.object().getString("code")).isEqualTo(code);
        assertThat(answer.object().getString("detail")).isNotBlank();
        assertThat(answer.object().getString("todo")).isNotBlank();
    }

    /** That many bytes, none of them kept. */
    private static final class Endless extends InputStream {

        private long left;

        Endless(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(length, left);
            java.util.Arrays.fill(buffer, offset, offset + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
