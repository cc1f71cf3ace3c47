package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;
import se.samdiarium.ear.DemoRun;

/** Letters sent by SMTP to a real mail server come to the inbox of the assembled system, fetched by its own timer. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GreenMail mail = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.SMTP.dynamicPort()});
    private final String login = "diarium-" + UUID.randomUUID();
    private final String address = login + "@region.example";
    private DemoSystem system;
    private Api administrator;
    private Api registrar;
    private GreenMailUser user;
    private String mailbox;

    @BeforeAll
    void addMailbox(DemoSystem shared) {
        system = shared;
        mail.start();
        user = mail.setUser(address, login, System.getenv("SAMDIARIUM_MAILBOX_IT_PASSWORD"));
        administrator = new Api(system.baseUri(), system.logins().admin());
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        Answer added = administrator.post("mailboxes", settings(true));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        mailbox = added.object().getString("id");
        assertThat(added.object().getBoolean("hasPassword")).isTrue();
    }

    @AfterAll
    void turnOff() {
        Answer changed = administrator.put("mailboxes/" + mailbox, settings(false).build().toString());
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        mail.stop();
    }

    @Test
    @DisplayName("I1.1 I1.3 I1.5 a letter sent by SMTP comes to the inbox with its attachment, and can be registered as the original")
    void sentAndFiled() throws Exception {
        String word = Words.unique();
        send("Remissvar " + word, "remissvar.pdf", GeneratedFiles.pdf("Vi tillstyrker " + word));
        JsonObject filed = until("the letter is filed", () -> letter("Remissvar " + word));
        assertThat(filed.getBoolean("knownSender")).isFalse();
        assertThat(filed.getString("sender")).isEqualTo("registrator@okand.example");
        List<JsonObject> files = filed.getJsonArray("files").getValuesAs(JsonObject.class);
        assertThat(files).extracting(file -> file.getString("fileName")).containsExactly("Remissvar " + word + ".eml", "remissvar.pdf");
        assertThat(files).allMatch(file -> file.getBoolean("waiting"));
        Answer origin = registrar.get("mail/files/" + files.get(1).getString("received"));
        assertThat(origin.object().getString("subject")).isEqualTo("Remissvar " + word);
        until("the letter is moved", () -> Optional.of(messagesIn("Inlagda")).filter(moved -> moved > 0));
        Stored stored = new Stored(system);
        assertThat(stored.rows("select media_type from content where sha256 = ?", files.getFirst().getString("sha256")).getFirst())
                .containsExactly("message/rfc822");
        assertThat(stored.rows("select outcome, actor from audit_event where action = 'intake.message-filed' and subject = ?",
                "mail message " + filed.getString("id"))).containsExactly(List.of("DONE", "-"));
        assertThat(new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND)).get("mail/messages/" + filed.getString("id")).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("I1.4 I1.6 a marked letter is told of, dismissed with a reason, and explained in the comparison; the health page agrees")
    void quarantinedAndCompared() throws Exception {
        String word = Words.unique();
        send("Underlag " + word, "plan.pdf", GeneratedFiles.pdf("HEMLIG", "Plan " + word));
        JsonObject parked = until("the letter is in quarantine", () -> quarantined("Underlag " + word));
        assertThat(parked.getString("detail")).contains("plan.pdf", "HEMLIG");
        String id = parked.getJsonObject("message").getString("id");
        Api gotland = new Api(system.baseUri(), system.login(Role.REGISTRAR, GOTLAND));
        assertThat(gotland.post("mail/quarantine/" + id + "/retry", "{}").status()).isEqualTo(404);
        assertThat(registrar.post("mail/quarantine/" + id + "/dismissal", "{\"reason\":\" \"}").status()).isEqualTo(422);
        assertThat(registrar.post("mail/quarantine/" + id + "/retry", "{}").status()).isEqualTo(200);
        until("it is tried again", () -> quarantined("Underlag " + word).filter(each -> each.getJsonObject("message").getInt("attempts") == 2));
        dismissInTheInbox(id, "Underlag " + word);
        assertThat(quarantined("Underlag " + word)).isEmpty();
        Answer compared = administrator.post("mailboxes/reconciliation", "{}");
        assertThat(compared.status()).as(compared.toString()).isEqualTo(200);
        JsonObject result = compared.array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("mailbox").equals(login)).findFirst().orElseThrow();
        assertThat(result.getBoolean("alarm")).as(result.toString()).isFalse();
        assertThat(result.getJsonObject("counts").getInt("quarantined")).isEqualTo((int) new Stored(system).count("select count(*) from "
                + "mail_quarantine where mailbox_id = ? and state in ('WAITING', 'RETRY', 'DISMISSED')", UUID.fromString(mailbox)));
        JsonObject health = registrar.get("/health").object().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals("mail-intake")).findFirst().orElseThrow();
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonObject("data").getString("alarm")).isEqualTo("false");
    }

    @Test
    @DisplayName("I1.8 I1.9 mailboxes are for administrators; no answer tells a password; wrong settings are refused by name")
    void administered() {
        assertThat(registrar.get("mailboxes").status()).isEqualTo(403);
        assertThat(administrator.get("mail").status()).isEqualTo(403);
        Answer all = administrator.get("mailboxes");
        assertThat(all.text()).contains(login).doesNotContain(System.getenv("SAMDIARIUM_MAILBOX_IT_PASSWORD"));
        Answer twice = administrator.post("mailboxes", settings(true));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.object().getString("code")).isEqualTo("intake.mailbox-exists");
        Answer wrong = administrator.post("mailboxes", settings(true).add("port", 70_000));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.object().getString("code")).isEqualTo("intake.mailbox-invalid");
    }

    /** On the page, as a registrar does it; the page with letters in it keeps WCAG 2.1 AA. */
    private void dismissInTheInbox(String id, String subject) throws MessagingException {
        send("Bredvid " + subject, "bilaga.pdf", GeneratedFiles.pdf("Bilaga"));
        until("another letter is filed", () -> letter("Bredvid " + subject));
        try (Chromium chromium = Chromium.start(system)) {
            Page page = chromium.window(system.login(Role.REGISTRAR, UPPSALA));
            page.navigate("/inkorg");
            assertThat(page.locator("#inbox").innerText()).contains("E-post från registrator@okand.example: Bredvid " + subject, "Okänd avsändare.");
            page.locator("details:has(button[value='" + id + "']) summary").click();
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations()).isEmpty();
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(DemoRun.target().resolve("inkorg-med-e-post.png")));
            page.locator("#skal-" + id).fill("Lämnad till säkerhetsskyddschefen");
            page.locator("button[name=avfarda][value='" + id + "']").click();
            page.waitForURL("**/inkorg*");
            assertThat(page.locator("button[name=avfarda][value='" + id + "']").count()).isZero();
        }
        assertThat(new Stored(system).rows("select state, reason from mail_quarantine where id = ?", UUID.fromString(id)).getFirst())
                .containsExactly("DISMISSED", "Lämnad till säkerhetsskyddschefen");
    }

    @Test
    @DisplayName("I1.8 I1.9 W1.4 on the page of mailboxes one is added, refused by name, read, turned off and on; no password shows there")
    void administeredOnThePage() {
        String name = "Sidan " + Words.unique();
        try (Chromium chromium = Chromium.start(system)) {
            Page page = chromium.window(system.logins().admin());
            page.navigate("/postlador");
            page.locator("#panel > summary").click();
            page.locator("#region").selectOption(UPPSALA);
            Map.of("name", name, "address", address, "host", "127.0.0.1", "port", String.valueOf(mail.getImap().getPort()), "username", login,
                    "secretRef", "finns-inte", "processedFolder", "INBOX", "knownSenders", "@skane.example\nnamn@region.example")
                    .forEach((field, value) -> page.locator("#" + field).fill(value));
            page.locator("#saveMailbox").click();
            page.locator("#processedFolder-error").waitFor();
            assertThat(page.locator("#name").inputValue()).isEqualTo(name);
            assertThat(page.locator("#knownSenders").inputValue()).isEqualTo("@skane.example\nnamn@region.example");
            page.locator("#processedFolder").fill("Andra");
            page.locator("#folder").fill("Läses");
            page.locator("#saveMailbox").click();
            page.waitForURL("**/postlador?sparad=*");
            Locator row = page.locator("section[aria-labelledby=boxes-h] tbody tr", new Page.LocatorOptions().setHasText(name));
            assertThat(row.innerText()).contains("Lösenordet saknas", "samdiarium.mailbox.finns-inte.password");
            row.locator("button[name=las]").click();
            page.locator(".notice.bad").first().waitFor();
            assertThat(page.locator(".notice.bad").first().innerText()).contains(name, "Till inkorgen: 0");
            row.locator("button[name=stang]").click();
            row.locator("button[name=starta]").waitFor();
            assertThat(row.innerText()).contains("Avstängd");
            row.locator("a").click();
            page.locator("#active").waitFor();
            assertThat(page.locator("#active").isChecked()).isFalse();
            assertThat(page.locator("#host").inputValue()).isEqualTo("127.0.0.1");
            page.locator("#compare").click();
            page.locator(".notice.good").waitFor();
            assertThat(page.content()).doesNotContain(System.getenv("SAMDIARIUM_MAILBOX_IT_PASSWORD"));
            assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    @DisplayName("I1.4 I1.6 I1.9 a registrar sees on the page of mailboxes what waits in the own region and how it was compared, others nothing")
    void followedOnThePage() throws Exception {
        String word = Words.unique();
        send("Väntar " + word, "plan.pdf", GeneratedFiles.pdf("HEMLIG", "Plan " + word));
        String id = until("the letter is in quarantine", () -> quarantined("Väntar " + word)).getJsonObject("message").getString("id");
        assertThat(administrator.post("mailboxes/reconciliation", "{}").status()).isEqualTo(200);
        try (Chromium chromium = Chromium.start(system)) {
            Page page = chromium.window(system.login(Role.REGISTRAR, UPPSALA));
            page.navigate("/postlador");
            assertThat(page.locator("#quarantine").innerText()).contains("Väntar " + word, "HEMLIG");
            assertThat(page.locator("section[aria-labelledby=compared-h] tbody").innerText()).contains(login);
            assertThat(page.locator("#mailbox").count()).as("no form for who does not administer").isZero();
            page.locator("details:has(button[value='" + id + "']) summary").click();
            page.locator("#skal-" + id).fill("Lämnad vidare");
            page.locator("button[name=avfarda][value='" + id + "']").click();
            page.locator("button[name=avfarda][value='" + id + "']").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            Page stranger = chromium.window(system.login(Role.REGISTRAR, GOTLAND));
            stranger.navigate("/postlador");
            assertThat(stranger.locator("main").innerText()).doesNotContain(word).doesNotContain(login);
            Page lawyer = chromium.window(system.login(Role.LAWYER, UPPSALA));
            assertThat(lawyer.navigate("/postlador").status()).isEqualTo(403);
        }
        assertThat(quarantined("Väntar " + word)).isEmpty();
    }

    @Test
    @DisplayName("I1.1 Q2.5 W1.4 an answer to a remiss that comes by mail is registered from the inbox in its case, and attached on its page")
    void mailedAnswer() throws Exception {
        String word = Words.unique();
        Remisser remisser = new Remisser(system);
        String remiss = remisser.sent("svar med brev", 5, GOTLAND);
        send("Remissvar " + word, "yttrande.pdf", GeneratedFiles.pdf("Vi avstyrker delvis " + word));
        String file = until("the letter is filed", () -> letter("Remissvar " + word)).getJsonArray("files").getJsonObject(1).getString("received");
        String text = registrar.get("consultations/" + remiss).object().getJsonObject("text").getString("document");
        Object caseId = new Stored(system).rows("select case_id from diary_entry where document_id = ? and responsible", UUID.fromString(text))
                .getFirst().getFirst();
        try (Chromium chromium = Chromium.start(system)) {
            Page page = chromium.window(system.login(Role.REGISTRAR, UPPSALA));
            page.navigate("/diariefor?fil=" + file + "&arende=" + caseId);
            page.locator("#title").fill("Remissvar från Gotland " + word);
            page.locator("#type").selectOption("REMISSVAR");
            page.locator("#correspondent").fill("Region Gotland, regionstyrelsen " + word);
            page.locator("#declaration").check();
            page.locator("#enter").click();
            page.locator(".big-number code").waitFor();
            page.navigate("/remiss?id=" + remiss);
            page.locator("#koppla > summary").click();
            page.locator("#vem").selectOption(Remisser.consultee(registrar, remiss, GOTLAND).getString("id"));
            page.locator("#koppla #p-OPPOSES_PARTLY").check();
            page.locator("#koppla [data-add-comment]").click();
            Locator comment = page.locator("#koppla [data-comment]");
            comment.locator("[data-part=section]").selectOption("2");
            comment.locator("[data-part=text]").fill("Kostnaden behöver ett tak " + word);
            page.locator("#koppla button.primary").click();
            page.locator(".consultees tr", new Page.LocatorOptions().setHasText("Avstyrker delvis")).waitFor();
        }
        JsonObject answer = Remisser.consultee(registrar, remiss, GOTLAND).getJsonArray("answers").getJsonObject(0);
        assertThat(answer.getString("position")).isEqualTo("OPPOSES_PARTLY");
        assertThat(Remisser.points(registrar, remiss)).singleElement().satisfies(point -> assertThat(point.toString()).contains(word));
    }

    private JsonObjectBuilder settings(boolean active) {
        return Json.createObjectBuilder().add("region", UPPSALA).add("name", login).add("address", address).add("host", "127.0.0.1")
                .add("port", mail.getImap().getPort()).add("security", "PLAIN").add("username", login).add("processedFolder", "Inlagda")
                .add("secretRef", "it").add("active", active).add("knownSenders", Json.createArrayBuilder().add("@skane.example"));
    }

    private void send(String subject, String fileName, byte[] file) throws MessagingException {
        Properties smtp = new Properties();
        smtp.setProperty("mail.smtp.host", "127.0.0.1");
        smtp.setProperty("mail.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(smtp));
        message.setFrom(new InternetAddress("registrator@okand.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Se bilaga.", StandardCharsets.UTF_8.name());
        MimeBodyPart attached = new MimeBodyPart();
        attached.setDataHandler(new jakarta.activation.DataHandler(new jakarta.mail.util.ByteArrayDataSource(file, "application/pdf")));
        attached.setFileName(fileName);
        message.setContent(new MimeMultipart(text, attached));
        Transport.send(message);
    }

    private Optional<JsonObject> letter(String subject) {
        return registrar.get("mail").array().getValuesAs(JsonObject.class).stream().filter(each -> each.getString("subject").equals(subject))
                .findFirst();
    }

    private Optional<JsonObject> quarantined(String subject) {
        return registrar.get("mail/quarantine").array().getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getJsonObject("message").getString("subject").equals(subject)).findFirst();
    }

    private int messagesIn(String folder) {
        try {
            var host = mail.getManagers().getImapHostManager();
            var found = folder.equals("INBOX") ? host.getInbox(user) : host.getFolder(user, folder);
            return found == null ? 0 : found.getMessageCount();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T until(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " seconds: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            found = look.get();
        }
        return found.get();
    }
}
