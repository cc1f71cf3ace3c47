package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
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

/** A remiss goes out over SMTP to a real mail server: its letters carry the documents, or say where they are had. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemissMailIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final long PATIENCE_MILLIS = 60_000;
    /** Above the limit the tests set (pom.xml). */
    private static final int LARGE = 150_000;

    private final HttpClient anybody = HttpClient.newHttpClient();
    private final GreenMail mail = new GreenMail(new ServerSetup(Integer.parseInt(System.getenv("SAMDIARIUM_SMTP_PORT")), "127.0.0.1",
            ServerSetup.PROTOCOL_SMTP));
    private final String outside = "kansli-" + UUID.randomUUID() + "@forening.example";
    private final byte[] text = Remisser.body("med e-post", "fem kronor");
    private final byte[] small = GeneratedFiles.pdf("Bilaga " + UUID.randomUUID());
    private final byte[] large = large();
    private DemoSystem system;
    private Remisser remisser;
    private Api lawyer;
    private String inside;

    @BeforeAll
    void reached(DemoSystem shared) {
        system = shared;
        remisser = new Remisser(shared);
        lawyer = remisser.api(Role.LAWYER, UPPSALA);
        Login gotland = shared.login(Role.LAWYER, GOTLAND);
        inside = gotland.username() + "@region.example";
        address("{\"email\":\"" + inside + "\"}");
        mail.start();
    }

    @AfterAll
    void stop() {
        mail.stop();
        address("{}");
    }

    private void address(String json) {
        Answer set = new Api(system.baseUri(), system.logins().admin()).put("accounts/" + system.login(Role.LAWYER, GOTLAND).username() + "/email",
                json);
        assertThat(set.status()).as(set.toString()).isLessThan(300);
    }

    @Test
    @DisplayName("Q1.1 Q1.2 Q1.5 E1.2 letters and reminders carry the documents; what is too large is a link, what is secret is neither")
    void carried() throws Exception {
        String secret = "Hemlig rubrik " + Words.unique();
        String id = sent(secret);
        JsonObject preview = lawyer.get("consultations/" + id + "/preview").object();
        assertThat(preview.getJsonArray("large").getString(0)).isEqualTo("Stor bilaga");
        assertThat(preview.getJsonArray("secret").getString(0)).isEqualTo(secret);
        Answer out = lawyer.post("consultations/" + id + "/dispatch", "{\"notSecurityClassified\":true}");
        assertThat(out.status()).as(out.toString()).isEqualTo(200);
        for (String to : List.of(inside, outside)) {
            carriesDocuments(letter(to, "Remiss: "), secret);
        }
        URI link = link(letter(outside, "Remiss: "));
        assertThat(fetched(link).body()).isEqualTo(large);
        assertThat(fetched(URI.create(link.toString().replaceFirst("/\\d+$", "/5"))).statusCode()).as("the secret one").isEqualTo(404);
        String other = link.toString().replaceFirst("remiss/.", "remiss/" + (link.getPath().contains("remiss/A") ? "B" : "A"));
        assertThat(fetched(URI.create(other)).statusCode()).as("another secret").isEqualTo(404);
        assertThat(body(letter(inside, "Remiss: "))).contains("/handling?id=", "/remiss?id=" + id).doesNotContain("/public/");

        assertThat(lawyer.post("consultations/" + id + "/reminders", "{}").array()).hasSize(2);
        for (String to : List.of(inside, outside)) {
            carriesDocuments(letter(to, "Påminnelse om remiss: "), secret);
        }
        URI again = link(letter(outside, "Påminnelse om remiss: "));
        assertThat(again).isNotEqualTo(link);
        assertThat(fetched(again).body()).isEqualTo(large);
        assertThat(lawyer.post("consultations/" + id + "/closing", "{}").status()).isEqualTo(200);
        assertThat(fetched(link).statusCode()).as("closed").isEqualTo(404);
    }

    private String sent(String secret) {
        Api registrar = remisser.api(Role.REGISTRAR, UPPSALA);
        String file = registrar.openCase(UPPSALA, "Remiss med e-post " + UUID.randomUUID());
        String asked = registrar.register(file, "Förslag", "förslag.txt", text).getString("documentId");
        JsonArrayBuilder attachments = Json.createArrayBuilder();
        attachments.add(registrar.register(file, "Stor bilaga", "stor.txt", large).getString("documentId"));
        attachments.add(registrar.register(file, "Liten bilaga", "liten å.pdf", small).getString("documentId"));
        JsonObjectBuilder marked = Json.createObjectBuilder(Api.entry(secret)).add("secrecy", Json.createObjectBuilder()
                .add("provision", "OSL 18:13").add("date", "2025-03-17").add("authority", "Region Uppsala"));
        Answer kept = registrar.upload("cases/" + file + "/entries", marked.build(), "x.pdf", GeneratedFiles.pdf("x " + UUID.randomUUID()));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        attachments.add(kept.object().getString("documentId"));
        Answer made = lawyer.post("consultations", Remisser.wish(asked, 5, GOTLAND).add("attachments", attachments).add("others",
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", "Föreningen").add("email", outside))));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.object().getString("id");
    }

    private void carriesDocuments(MimeMessage letter, String secret) throws Exception {
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        List<String> names = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (int at = 1; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            names.add(MimeUtility.decodeText(part.getFileName()));
            files.add(part.getInputStream().readAllBytes());
        }
        assertThat(names).containsExactly("remissmissiv.pdf", "förslag.txt", "liten å.pdf");
        assertThat(files.get(0)).startsWith("%PDF-".getBytes());
        assertThat(files.get(1)).isEqualTo(text);
        assertThat(files.get(2)).isEqualTo(small);
        assertThat(body(letter)).contains("Bifogade handlingar", "liten å.pdf", "för stora", "Stor bilaga (stor.txt, 150 kB)",
                "1 handling är sekretessmarkerad").doesNotContain(secret).doesNotContain("x.pdf");
    }

    private MimeMessage letter(String to, String subject) throws Exception {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (true) {
            int seen = mail.getReceivedMessages().length;
            for (MimeMessage each : mail.getReceivedMessages()) {
                if (each.getAllRecipients()[0].toString().equals(to) && each.getSubject().startsWith(subject)) {
                    return each;
                }
            }
            assertThat(System.nanoTime()).as("still no letter to " + to).isLessThan(end);
            mail.waitForIncomingEmail(1_000, seen + 1);
        }
    }

    private static String body(MimeMessage letter) throws Exception {
        return ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent().toString();
    }

    /** The link in a letter, at the address where the system of the test is. */
    private URI link(MimeMessage letter) throws Exception {
        Matcher found = Pattern.compile("/api/v1/public/remiss/[A-Za-z0-9_-]{43}/\\d+").matcher(body(letter));
        assertThat(found.find()).as(body(letter)).isTrue();
        return system.baseUri().resolve(found.group());
    }

    private HttpResponse<byte[]> fetched(URI address) throws Exception {
        return anybody.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static byte[] large() {
        byte[] letters = new byte[LARGE];
        Random chance = new Random();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = (byte) (at % 70 == 69 ? '\n' : 'a' + chance.nextInt(26));
        }
        return letters;
    }
}
