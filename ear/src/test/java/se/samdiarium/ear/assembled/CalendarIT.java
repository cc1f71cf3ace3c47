package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** What is due, on the first pages and in the calendar, in the person's own calendar, and in the letter of the day. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String PASSWORD = "ett långt lösenord";
    private static final long PATIENCE_MILLIS = 60_000;

    private final HttpClient anybody = HttpClient.newHttpClient();
    private DemoSystem system;
    private Chromium chromium;
    private Api registrar;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        chromium = Chromium.start(system);
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("N1.1 N1.3 what came in ten days ago is overdue for the registrar, with its number and no file name; the lawyer has nothing of it")
    void agenda() {
        receive("hemligt-namn.txt");
        JsonObject mine = registrar.get("calendar").object();
        List<JsonObject> overdue = mine.getJsonArray("overdue").getValuesAs(JsonObject.class);
        assertThat(overdue).extracting(due -> due.getString("kind")).contains("registry.register");
        assertThat(mine.toString()).doesNotContain("hemligt-namn");
        assertThat(mine.getBoolean("whole")).isTrue();
        assertThat(new Api(system.baseUri(), system.login(Role.LAWYER, GOTLAND)).get("calendar").text()).doesNotContain("registry.register");
        assertThat(new Api(system.baseUri(), system.logins().admin()).get("calendar").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("N2.1 N2.2 N2.3 an address is made, read without log-in, unchanged not sent again, replaced and closed")
    void feed() throws Exception {
        receive("en.txt");
        assertThat(anybody(system.baseUri().resolve("/api/v1/calendar/feed"), null).statusCode()).isEqualTo(401);
        URI first = make();
        HttpResponse<String> read = anybody(first, null);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        List<VEvent> events = new CalendarBuilder().build(new StringReader(read.body())).getComponents("VEVENT");
        assertThat(events).anySatisfy(event -> assertThat(event.getRequiredProperty("SUMMARY").getValue())
                .startsWith("Diarieför det som har kommit in: Inkorg ("));
        assertThat(anybody(first, read.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        assertThat(registrar.get("calendar/feed").object().containsKey("readAt")).isTrue();
        URI second = make();
        assertThat(anybody(first, null).statusCode()).isEqualTo(404);
        assertThat(anybody(second, null).statusCode()).isEqualTo(200);
        assertThat(registrar.delete("calendar/feed").object().containsKey("madeAt")).isFalse();
        HttpResponse<String> closed = anybody(second, null);
        assertThat(closed.statusCode()).isEqualTo(404);
        assertThat(closed.body()).contains("calendar.unknown");
        assertThat(anybody(system.baseUri().resolve("/api/v1/public/calendars/kort.ics"), null).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("N3.1 N3.3 who has an address gets the letter of the day; who said no before gets none; the account closed: no calendar either")
    void letter() throws Exception {
        GreenMail mail = new GreenMail(new ServerSetup(Integer.parseInt(System.getenv("SAMDIARIUM_SMTP_PORT")), "127.0.0.1",
                ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            receive("brev.txt");
            Api quiet = account("tyst-" + UUID.randomUUID());
            assertThat(quiet.put("calendar/letters", "{\"wanted\":false}").object().getBoolean("letters")).isFalse();
            address(quiet);
            Api asa = account("asa-" + UUID.randomUUID());
            String calendar = asa.post("calendar/feed", "{}").object().getString("address");
            address(asa);
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            while (mail.getReceivedMessages().length == 0) {
                assertThat(System.nanoTime()).as("still no letter").isLessThan(end);
                mail.waitForIncomingEmail(1_000, 1);
            }
            MimeMessage letter = mail.getReceivedMessages()[0];
            assertThat(letter.getSubject()).startsWith("Att göra i Samdiarium");
            assertThat(letter.getContent().toString()).contains("Hej Åsa", "Diarieför det som har kommit in", "/inkorg", "/kalender", "försenat");
            assertThat(List.of(mail.getReceivedMessages())).extracting(message -> message.getAllRecipients()[0].toString())
                    .allMatch(to -> to.startsWith("asa-"));
            assertThat(asa.get("calendar/feed").object().getBoolean("reached")).isTrue();
            assertThat(anybody(URI.create(calendar), null).statusCode()).isEqualTo(200);
            String name = letter.getAllRecipients()[0].toString().replaceFirst("@.*", "");
            Api administrator = new Api(system.baseUri(), system.logins().admin());
            assertThat(administrator.post("accounts/" + name + "/closing", "").status()).isLessThan(300);
            assertThat(anybody(URI.create(calendar), null).statusCode()).isEqualTo(404);
        } finally {
            mail.stop();
        }
    }

    @Test
    @DisplayName("N1.2 N2.1 N3.3 W1.4 first pages tell what is due; the calendar shows it by month and as a list, makes an address, stops letters")
    void pages() {
        receive("sida.txt");
        Page page = chromium.window(system.login(Role.REGISTRAR, GOTLAND));
        page.navigate("/inkorg");
        assertThat(page.locator(".todo .late")).containsText("Diarieför det som har kommit in");
        Pictures.keep(page, "att-gora-inkorg");
        page.locator(".todo .bar a").click();
        assertThat(page.locator("h1")).hasText("Kalender");
        assertThat(page.locator("table.month td.now")).hasCount(1);
        Pictures.keep(page, "kalender");
        page.locator("#makeFeed").click();
        assertThat(page.locator(".notice.good code")).containsText("/api/v1/public/calendars/");
        Pictures.keep(page, "kalender-adress");
        page.locator("#closeFeed").click();
        assertThat(page.locator("#closeFeed")).hasCount(0);
        page.locator("#noLetters").click();
        page.locator("#lettersPlease").click();
        assertThat(page.locator("#noLetters")).hasCount(1);
        page.navigate("/kalender?manad=2026-12");
        assertThat(page.locator("table.month tbody th").first()).hasText("49");
        assertThat(page.locator("table.month tbody tr")).hasCount(5);
        page.navigate("/kalender?manad=fel");
        assertThat(page.locator("table.month td.now")).hasCount(1);
        page.context().close();
        Page lawyer = chromium.window(system.login(Role.LAWYER, UPPSALA));
        for (String path : List.of("/sok", "/avtalet")) {
            lawyer.navigate(path);
            assertThat(lawyer.locator(".todo h2")).hasText("Att göra");
        }
        Pictures.keep(lawyer, "att-gora-avtalet");
        lawyer.context().close();
        Page signatory = chromium.window(system.login(Role.SIGNATORY, GOTLAND));
        signatory.navigate("/attsignera");
        Locator todo = signatory.locator(".todo h2");
        assertThat(todo).hasText("Att göra");
        signatory.context().close();
    }

    private URI make() {
        Answer made = registrar.post("calendar/feed", "{}");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return URI.create(made.object().getString("address"));
    }

    /** A file that came in ten days ago. */
    private void receive(String name) {
        Answer received = registrar.upload("received", null, name, GeneratedFiles.txt("Kom in " + UUID.randomUUID()));
        assertThat(received.status()).as(received.toString()).isEqualTo(201);
        new Stored(system).rows("update received_file set received_at = received_at - interval '10 days' where id = ? returning id",
                UUID.fromString(received.object().getString("id")));
    }

    private Api account(String name) {
        Answer made = new Api(system.baseUri(), system.logins().admin()).post("accounts", Json.createObjectBuilder().add("username", name)
                .add("displayName", "Åsa Prov").add("region", GOTLAND).add("roles", Json.createArrayBuilder().add("REGISTRAR"))
                .add("password", PASSWORD));
        assertThat(made.status()).as(made.toString()).isLessThan(300);
        return new Api(system.baseUri(), name, PASSWORD);
    }

    private void address(Api person) {
        String name = person.get("me").object().getString("username");
        Answer set = new Api(system.baseUri(), system.logins().admin()).put("accounts/" + name + "/email", "{\"email\":\"" + name
                + "@region.example\"}");
        assertThat(set.status()).as(set.toString()).isLessThan(300);
    }

    private HttpResponse<String> anybody(URI address, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
        return anybody.send((tag == null ? request : request.header("If-None-Match", tag)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
