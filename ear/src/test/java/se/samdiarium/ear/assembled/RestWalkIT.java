package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.ear.DemoRun;

@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestWalkIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";

    private DemoSystem system;
    private Api registrar;
    private String caseId;

    @BeforeAll
    void openCase(DemoSystem shared) {
        system = shared;
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        caseId = registrar.openCase(UPPSALA, "Vandringen över REST");
    }

    static Stream<Arguments> forms() {
        return Stream.<Arguments>of(
                form("Yttrande.pdf", "application/pdf", text -> GeneratedFiles.pdf(text)),
                form("Protokoll.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", GeneratedFiles::docx),
                form("Utkast.odt", "application/vnd.oasis.opendocument.text", GeneratedFiles::odt),
                form("Bilder.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", GeneratedFiles::pptx),
                form("Kostnader.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", GeneratedFiles::xlsx),
                form("Anteckning åäö.txt", "text/plain", GeneratedFiles::txt),
                form("Svar.eml", "message/rfc822", GeneratedFiles::eml));
    }

    private static Arguments form(String name, String mediaType, Function<String, byte[]> make) {
        return arguments(name, mediaType, make);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @DisplayName("C1.6 D1.1 a file of every form is registered, found by a word inside, and handed out byte for byte")
    void filedAndFound(String name, String mediaType, Function<String, byte[]> make) {
        String word = Words.unique();
        byte[] file = make.apply("Samverkan om " + word + " i kommande avtal");
        JsonObject registered = registrar.register(caseId, "Handling " + name, name, file);
        JsonObject received = registered.getJsonObject("file");
        assertThat(received.getString("textState")).isEqualTo("TEXT");
        assertThat(received.getString("mediaType")).startsWith(mediaType);
        assertThat(received.getString("fileName")).isEqualTo(name);
        assertThat(registrar.find(word)).containsExactly(registered.getString("documentId"));
        Answer content = registrar.get("documents/" + registered.getString("documentId") + "/versions/1/content");
        assertThat(content.body()).isEqualTo(file);
    }

    @Test
    @DisplayName("C1.6 a real DOC with å, ä and ö in its name is found by a word that another reader finds in it")
    void realDocIsFound() throws IOException {
        Path folder = DemoRun.corpus().resolve("other");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no sample files at " + folder);
        Path doc;
        try (Stream<Path> files = Files.list(folder)) {
            doc = files.filter(file -> file.getFileName().toString().matches(".*[åäö].*\\.doc")).min(Comparator.naturalOrder()).orElseThrow();
        }
        String word;
        try (WordExtractor reader = new WordExtractor(Files.newInputStream(doc))) {
            word = Arrays.stream(String.join(" ", reader.getParagraphText()).split("[^\\p{L}]+"))
                    .filter(each -> each.length() > 8).max(Comparator.comparingInt(String::length)).orElseThrow();
        }
        String mark = Words.unique();
        JsonObject registered = registrar.register(caseId, "Gammal handling " + mark, doc.getFileName().toString(), Files.readAllBytes(doc));
        assertThat(registrar.find(word + " " + mark)).containsExactly(registered.getString("documentId"));
    }

    @Test
    @DisplayName("S2.1 S2.3 S2.4 two regions sign over CSC: both qualified, on the same bytes, registered with the host, and DSS alone agrees")
    void signedByTwoRegions(@TempDir Path folder) throws IOException {
        byte[] agreement = GeneratedFiles.pdf("Samverkansavtal " + UUID.randomUUID(), "Ett exempel: inget avtal.");
        JsonObject registered = registrar.register(caseId, "Samverkansavtal", "avtal.pdf", agreement);
        Answer started = registrar.post("rounds", Json.createObjectBuilder().add("documentId", registered.getString("documentId")).add("version", 1)
                .add("title", "Undertecknande").add("regions", Json.createArrayBuilder().add(UPPSALA).add(GOTLAND))
                .add("deadline", "2099-12-31"));
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        String round = started.object().getString("id");
        TrustedLists lists = TrustedLists.of(system, folder);
        for (String region : new String[] {UPPSALA, GOTLAND}) {
            JsonObject counterpart = new Signatory(system, region).sign(round);
            assertThat(counterpart.getString("qualification")).isEqualTo("QESIG");
            assertThat(counterpart.getString("state")).isEqualTo("SIGNED");
            byte[] signed = registrar.get("documents/" + counterpart.getString("document") + "/versions/2/content").body();
            assertThat(signed).startsWith(agreement).hasSizeGreaterThan(agreement.length);
            assertThat(lists.judge(signed)).as("the host's seal on the base, then the region").satisfiesExactly(
                    seal -> assertThat(seal).matches("TOTAL_PASSED QESEAL PAdES-BASELINE-(LT|LTA)"),
                    signature -> assertThat(signature).matches("TOTAL_PASSED QESIG PAdES-BASELINE-(T|LT|LTA)"));
            assertThat(documentsOfCase()).contains(counterpart.getString("document"));
        }
        assertThat(registrar.get("rounds/" + round).object().getJsonArray("counterparts").getValuesAs(JsonObject.class))
                .extracting(part -> part.getString("region") + " " + part.getString("state"))
                .containsExactlyInAnyOrder("03 SIGNED", "09 SIGNED");
    }

    @Test
    @DisplayName("S2.5 a code is taken once, and only from the person it was given to")
    void codeIsTakenOnce() {
        JsonObject registered = registrar.register(caseId, "Avtal", "avtal.pdf", GeneratedFiles.pdf("Avtal " + UUID.randomUUID()));
        String round = registrar.post("rounds", Json.createObjectBuilder().add("documentId", registered.getString("documentId")).add("version", 1)
                .add("title", "En gång").add("regions", Json.createArrayBuilder().add(UPPSALA).add(GOTLAND)).add("deadline", "2099-12-31"))
                .object().getString("id");
        Signatory uppsala = new Signatory(system, UPPSALA);
        Signatory.Confirmed confirmed = uppsala.confirm(round);
        assertThat(new Signatory(system, GOTLAND).complete(confirmed).status()).isEqualTo(404);
        assertThat(uppsala.complete(confirmed).status()).isEqualTo(200);
        Answer again = uppsala.complete(confirmed);
        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(new Stored(system).count("select count(*) from signature_evidence where round_id = ?", UUID.fromString(round))).isEqualTo(1);
    }

    @Test
    @DisplayName("D1.2 ETag: unchanged answers 304, a version on top of an unseen change answers 409 and keeps nothing")
    void conditionalRequests() {
        JsonObject registered = registrar.register(caseId, "Utkast", "utkast.txt", GeneratedFiles.txt("Första utkastet " + Words.unique()));
        String path = "documents/" + registered.getString("documentId");
        Answer seen = registrar.get(path);
        assertThat(registrar.get(path, "If-None-Match", seen.etag()).status()).isEqualTo(304);
        byte[] next = GeneratedFiles.txt("Andra utkastet " + Words.unique());
        Answer added = registrar.upload(path + "/versions", null, "utkast.txt", next, "If-Match", seen.etag());
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(registrar.get(path, "If-None-Match", seen.etag()).status()).isEqualTo(200);
        Stored.Amount before = new Stored(system).amount();
        Answer late = registrar.upload(path + "/versions", null, "utkast.txt", next, "If-Match", seen.etag());
        assertThat(late.status()).as(late.toString()).isEqualTo(409);
        assertThat(late.object().getString("code")).isEqualTo("document.changed");
        assertThat(new Stored(system).amount()).isEqualTo(before);
    }

    @Test
    @DisplayName("OpenAPI lists the doors")
    void openApiListsTheDoors() {
        Answer openApi = registrar.get("/openapi", "Accept", "application/json");
        assertThat(openApi.status()).isEqualTo(200);
        assertThat(openApi.object().getJsonObject("paths").keySet()).contains("/api/v1/cases", "/api/v1/cases/{id}/entries", "/api/v1/documents/{id}",
                "/api/v1/rounds/{id}/signature", "/api/v1/search");
    }

    private List<String> documentsOfCase() {
        JsonArray entries = registrar.get("cases/" + caseId).object().getJsonArray("entries");
        return entries.getValuesAs(JsonObject.class).stream().map(entry -> entry.getString("document")).toList();
    }
}
