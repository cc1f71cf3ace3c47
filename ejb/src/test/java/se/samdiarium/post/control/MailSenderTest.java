package se.samdiarium.post.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.MovableClock;
import se.samdiarium.post.Letter;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.post.boundary.MailDoor;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailSenderTest {

    private static final Letter LETTER = new Letter("asa@region.example", "Påminnelse: åäö", "Hej,\n\når är sista dagen.\n");

    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private MailQueue queue;
    private GreenMail mail;

    @BeforeAll
    void open() throws Exception {
        database = new TestDatabase();
        queue = new MailQueue(database.sql(), clock);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void start() {
        database.sql().update("delete from outgoing_mail");
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    @DisplayName("E1.1 a letter is sent once, with its words as written and a Message-ID of ours")
    void sentOnce() throws Exception {
        queue.add(LETTER);
        sender(mail.getSmtp().getPort()).sendDue();
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        Message message = mail.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(message.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(LETTER.body().strip());
        assertThat(message.getFrom()[0]).hasToString("samdiarium@region.example");
        assertThat(message.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@region\\.example>");
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("E1.1 while the mail server does not answer the letter waits, and is sent when it does")
    void waitsForTheServer() {
        queue.add(LETTER);
        int port = mail.getSmtp().getPort();
        mail.stop();
        sender(port).sendDue();
        assertThat(state()).isEqualTo("WAITING");
        sender(port).sendDue();
        assertThat(tries()).as("not before its time").isEqualTo(1);
        clock.advance(Duration.ofMinutes(3));
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(state()).isEqualTo("SENT");
    }

    @Test
    @DisplayName("E1.1 a letter whose sending was broken off by a crash is sent again under the same Message-ID; an address that is none is given up")
    void brokenOff() throws Exception {
        queue.add(LETTER);
        MailQueue.Claimed claimed = queue.claim().getFirst();
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(mail.getReceivedMessages()).as("somebody is sending it").isEmpty();
        clock.advance(Duration.ofMinutes(16));
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(mail.getReceivedMessages()[0].getHeader("Message-ID")[0]).contains(claimed.id().toString());
        database.sql().update("delete from outgoing_mail");
        queue.add(new Letter("inte en adress", "x", "y"));
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(state()).isEqualTo("FAILED");
    }

    @Test
    @DisplayName("E1.1 without a mail server nothing is written down and nothing sent")
    void off() {
        SmtpServer none = new SmtpServer(Optional.empty(), 25, SmtpServer.Security.PLAIN, Optional.empty(), Optional.empty(), Optional.empty(),
                clock);
        assertThat(MailDoor.of(queue, none).append(LETTER)).isFalse();
        new MailSender(queue, none).sendDue();
        assertThat(database.count("select count(*) from outgoing_mail")).isZero();
    }

    private MailSender sender(int port) {
        return new MailSender(queue, new SmtpServer(Optional.of("127.0.0.1"), port, SmtpServer.Security.PLAIN, Optional.empty(), Optional.empty(),
                Optional.of("samdiarium@region.example"), clock));
    }

    private String state() {
        return database.sql().values(String.class, "select state from outgoing_mail").findFirst().orElseThrow();
    }

    private int tries() {
        return database.sql().values(Integer.class, "select tries from outgoing_mail").findFirst().orElseThrow();
    }
}
