package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.Database;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.launcher.Login;
import se.samdiarium.demo.launcher.Logins;
import se.samdiarium.demo.sample.Role;

/** What guards the system: the audit chain, held log-ins, closed accounts, the sweep, missing document numbers; by the page and by REST. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardsIT {

    private static final String UPPSALA = "03";
    private static final String PASSWORD = "ett långt lösenord";

    private DemoSystem system;
    private Chromium chromium;
    private Stored stored;
    private Api admin;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        admin = new Api(system.baseUri(), system.logins().admin());
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("U1.4 U1.5 a row changed in the database is told by the page with its place, to administrator and auditor, and on the health page")
    void tamperedRow() throws SQLException {
        String file = registrar().openCase(UPPSALA, "Loggas " + Words.unique());
        long event = stored.count("select id from audit_event where subject = ?", "case " + file);
        until("the event is sealed", () -> stored.count("select count(*) from audit_seal where event_id = ?", event) == 1);
        Page page = chromium.window(system.logins().admin());
        verify(page);
        assertThat(page.locator(".notice.good")).containsText("Kedjan är hel");
        assertThat(health("audit-chain").getJsonObject("data").get("alarm").toString()).contains("false");
        String actor = stored.rows("select actor from audit_event where id = ?", event).getFirst().getFirst().toString();
        try {
            tamper("update audit_event set actor = 'nagon.annan' where id = " + event);
            verify(page);
            long place = stored.count("select sequence from audit_seal where event_id = ?", event);
            assertThat(page.locator(".notice.bad")).containsText("Kedjan är bruten på 1 ställe");
            assertThat(page.locator(".notice.bad p").first()).hasText(Pattern.compile("Händelse \\S*%s, plats \\S*%s i kedjan.*"
                    .formatted(last(event), last(place))));
            assertThat(health("audit-chain").getJsonObject("data").get("alarm").toString()).contains("true");
            assertThat(health("audit-chain").getString("status")).isEqualTo("UP");
            Page auditor = chromium.window(system.logins().of(Logins.AUDITOR));
            auditor.locator("nav.places a[href='/kontroll']").click();
            assertThat(auditor.locator(".notice.bad")).containsText("Kedjan är bruten på 1 ställe");
            JsonObject told = admin.get("audit/verifications").object().getJsonArray("results").getJsonObject(0).getJsonObject("first");
            assertThat(told.getString("kind")).isEqualTo("CHANGED");
            assertThat(told.getInt("event")).isEqualTo((int) event);
        } finally {
            tamper("update audit_event set actor = '" + actor + "' where id = " + event);
        }
        verify(page);
        assertThat(page.locator(".notice.good")).containsText("Kedjan är hel");
        assertThat(registrar().get("audit/verifications").status()).as("a registrar").isEqualTo(403);
    }

    /** The last digits of a number that is grouped on the page. */
    private static String last(long number) {
        String digits = String.valueOf(number);
        return digits.substring(Math.max(0, digits.length() - 3));
    }

    private void verify(Page page) {
        long before = stored.count("select count(*) from audit_verification");
        page.navigate("/kontroll");
        page.locator("#verify").click();
        assertThat(page.locator("main")).containsText("Kontrollen är beställd");
        until("it has been verified", () -> stored.count("select count(*) from audit_verification") > before);
        page.navigate("/kontroll");
    }

    @Test
    @DisplayName("A1.6 after five wrong passwords REST answers 429 as a problem that says until when, also to the right one; others are not slowed")
    void heldOverRest() throws Exception {
        String username = account("spärrad");
        for (int i = 0; i < 5; i++) {
            assertThat(me(username, "fel lösenord " + i).statusCode()).as("attempt " + i).isEqualTo(401);
        }
        HttpResponse<String> held = me(username, PASSWORD);
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(held.headers().firstValue("Retry-After").orElse("0"))).isBetween(1, 30);
        assertThat(held.body()).contains("\"code\":\"access.too-many-attempts\"").contains("Vänta till");
        assertThat(registrar().get("me").status()).isEqualTo(200);
        assertThat(me(account("kollega"), PASSWORD).statusCode()).isEqualTo(200);
        assertThat(stored.count("select count(*) from audit_event where action = 'access.log-in-held' and outcome = 'REFUSED' and subject = ?",
                "account " + idOf(username))).isEqualTo(1);
        forget();
        assertThat(me(username, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("A1.6 A1.7 the log-in page tells until when, keeps the user name, and lets a browser in that the person has used before")
    void heldOnThePage() throws Exception {
        String username = account("sidan");
        Page known = chromium.window(new Login(username, PASSWORD, Optional.empty(), Optional.empty()));
        known.locator("form[action='/logout'] button").click();
        Page page = chromium.window();
        for (int i = 0; i < 5; i++) {
            page.navigate("/login");
            Chromium.logIn(page, username, "fel lösenord " + i);
            page.locator("[role=alert]").first().waitFor();
        }
        page.navigate("/login");
        Chromium.logIn(page, username, PASSWORD);
        assertThat(page.locator("[role=alert]")).containsText("För många misslyckade inloggningar");
        assertThat(page.locator("[role=alert]")).containsText(Pattern.compile("Vänta till \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}"));
        assertThat(page.locator("#username")).hasValue(username);
        known.navigate("/login");
        Chromium.logIn(known, username, PASSWORD);
        assertThat(known).hasURL(Pattern.compile(".*/inkorg.*"));
        forget();
    }

    @Test
    @DisplayName("A1.8 A1.5 U1.6 an account is closed on the page and is nobody from the next request on; then opened, with another password")
    void closedAccount() throws Exception {
        String username = account("stängs");
        Page person = chromium.window(new Login(username, PASSWORD, Optional.empty(), Optional.empty()));
        assertThat(me(username, PASSWORD).statusCode()).isEqualTo(200);
        Page page = chromium.window(system.logins().admin());
        page.navigate("/konton?stang=" + username);
        assertThat(me(username, PASSWORD).statusCode()).as("an address alone changes nothing").isEqualTo(200);
        page.navigate("/administration");
        page.locator("main a[href='/konton']").click();
        Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(username));
        row.locator("summary[aria-label^='Stäng']").click();
        row.locator("button[name=stang]").click();
        assertThat(page.locator(".notice.good")).containsText("Kontot " + username + " är stängt.");
        assertThat(me(username, PASSWORD).statusCode()).isEqualTo(401);
        person.navigate("/inkorg");
        assertThat(person).hasURL(Pattern.compile(".*/login.*"));
        row.locator("button[name=oppna]").click();
        assertThat(page.locator(".notice.good")).containsText("är öppet igen");
        row.locator("summary[aria-label^='Nytt lösenord']").click();
        row.locator("input[type=password]").fill("kort");
        row.locator("input[type=password]").evaluate("field => field.removeAttribute('minlength')");
        page.keyboard().press("Enter");
        assertThat(page.locator("[role=alert]").first()).containsText("12 tecken");
        row.locator("summary[aria-label^='Nytt lösenord']").click();
        row.locator("input[type=password]").fill("ett annat lösenord");
        row.locator("input[type=password]").press("Enter");
        assertThat(page.locator(".notice.good")).containsText("Kontot " + username + " har fått ett nytt lösenord.");
        assertThat(me(username, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(me(username, "ett annat lösenord").statusCode()).isEqualTo(200);
        assertThat(admin.post("accounts/admin/closing", "").status()).as("the own account").isEqualTo(409);
        assertThat(stored.rows("select action from audit_event where subject = ? order by id", "account " + idOf(username)))
                .extracting(each -> each.getFirst().toString()).containsExactly("access.account-created", "access.account-closed",
                        "access.account-opened", "access.password-replaced");
    }

    @Test
    @DisplayName("D1.12 a discarded file is seen waiting on the page of the store, and its bytes are there until the time of grace has passed")
    void sweptOnOrder() {
        byte[] bytes = GeneratedFiles.txt("Slängs " + Words.unique());
        Answer received = registrar().upload("received", null, "slängs.txt", bytes);
        assertThat(registrar().delete("received/" + received.object().getString("id")).status()).isLessThan(300);
        long before = stored.count("select count(*) from content_sweep");
        Page page = chromium.window(system.logins().admin());
        page.navigate("/lagring");
        page.locator("#sweep").click();
        assertThat(page.locator("main")).containsText("Städningen är beställd");
        until("it has been swept", () -> stored.count("select count(*) from content_sweep") > before);
        page.navigate("/lagring");
        assertThat(page.locator("tbody tr").first().locator("td").nth(1)).not().hasText(Pattern.compile("^0 \\(.*"));
        String sha256 = Stored.sha256(bytes);
        assertThat(stored.count("select count(*) from content_unused where sha256 = ?", sha256)).isEqualTo(1);
        assertThat(stored.hashOfKept(sha256)).isEqualTo(sha256);
        assertThat(admin.get("storage/sweeps").array().getJsonObject(0).getInt("faults")).isZero();
        assertThat(registrar().get("storage/sweeps").status()).isEqualTo(403);
    }

    @Test
    @DisplayName("R6.7 a document number that is missing in a case is told with its case, explained once, and no longer an alarm")
    void missingDocumentNumber() throws SQLException {
        String mark = Words.unique();
        Login login = system.login(Role.REGISTRAR, "19");
        Api registrar = new Api(system.baseUri(), login);
        String file = registrar.openCase("19", "Saknar nummer " + mark);
        registrar.register(file, "Den enda " + mark, "a.txt", GeneratedFiles.txt(mark));
        tamper("update case_file set entries = 2 where id = '" + file + "'");
        String number = registrar.get("cases/" + file).object().getString("number");
        Page page = chromium.window(login);
        page.navigate("/nummer");
        page.locator("#recount").click();
        Locator gap = page.locator("#luckor tr", new Page.LocatorOptions().setHasText(mark));
        gap.locator("a", new Locator.LocatorOptions().setHasText(Pattern.compile("^2$"))).click();
        assertThat(page.locator("#explain-entry-h")).hasText("Förklara " + number + "-2");
        page.locator("#entryReason").fill("Numret drogs av ett prov");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice.good")).containsText("Förklaringen är sparad");
        assertThat(page.locator("#luckor tr", new Page.LocatorOptions().setHasText(mark))).hasCount(0);
        page.locator("#recount").click();
        assertThat(page.locator("#luckor tr", new Page.LocatorOptions().setHasText(mark))).hasCount(0);
        assertThat(registrar.post("number-report/cases/" + file + "/2/explanation", "{\"reason\":\"igen\"}").status()).isEqualTo(409);
    }

    private Api registrar() {
        return new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
    }

    private String account(String name) {
        String username = "prov-" + UUID.randomUUID();
        Answer made = admin.post("accounts", Json.createObjectBuilder().add("username", username).add("displayName", "Prov " + name)
                .add("region", UPPSALA).add("roles", Json.createArrayBuilder().add("REGISTRAR")).add("password", PASSWORD));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return username;
    }

    private String idOf(String username) {
        return stored.rows("select id from account where username = ?", username).getFirst().getFirst().toString();
    }

    private HttpResponse<String> me(String username, String password) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(system.baseUri().resolve("/api/v1/me"))
                .header("Authorization", "Basic " + pair).build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonObject health(String name) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(system.baseUri() + "/health"))
                    .build(), HttpResponse.BodyHandlers.ofByteArray());
            return Answer.of(answer).object().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .filter(check -> check.getString("name").equals(name)).findFirst().orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The time of all holds is over: the server's clock cannot be moved from here. */
    private void forget() throws SQLException {
        tamper("delete from login_failure");
    }

    /** As somebody with all rights in the database. */
    private void tamper(String sql) throws SQLException {
        Database database = system.database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_event disable trigger user");
            statement.execute(sql);
            statement.execute("alter table audit_event enable trigger user");
        }
    }

    private static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(200_000_000);
        }
    }
}
