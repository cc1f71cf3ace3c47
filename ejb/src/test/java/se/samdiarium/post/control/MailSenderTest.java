package se.samdiarium.post.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.MovableClock;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.post.Enclosure;
import se.samdiarium.post.EnclosureSource;
import se.samdiarium.post.Letter;
import se.samdiarium.post.PostAlarm;
import se.samdiarium.post.boundary.MailDoor;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailSenderTest {

    private static final Letter LETTER = new Letter("asa@region.example", "Påminnelse: åäö", "Hej,\n\når är sista dagen.\n");

    private final MovableClock clock = new MovableClock();
    @TempDir
    private static Path folder;
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
    @DisplayName("E1.1 letters that were given up in the last thirty days, and those that wait for a day, are an alarm")
    void alarm() {
        queue.add(LETTER);
        queue.add(new Letter("inte en adress", "x", "y"));
        assertThat(queue.alarm().raised()).isFalse();
        int port = mail.getSmtp().getPort();
        mail.stop();
        sender(port).sendDue();
        clock.advance(Duration.ofHours(25));
        assertThat(queue.alarm()).as("one was given up, the other waits").isEqualTo(new PostAlarm(1, 1));
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(queue.alarm()).isEqualTo(new PostAlarm(1, 0));
        clock.advance(Duration.ofDays(31));
        assertThat(queue.alarm().raised()).isFalse();
    }

    @Test
    @DisplayName("E1.1 without a mail server nothing is written down and nothing sent")
    void off() {
        SmtpServer none = new SmtpServer(Optional.empty(), 25, SmtpServer.Security.PLAIN, Optional.empty(), Optional.empty(), Optional.empty(),
                clock);
        assertThat(MailDoor.of(queue, none).append(LETTER)).isFalse();
        new MailSender(queue, none, new Enclosures(List.of())).sendDue();
        assertThat(database.count("select count(*) from outgoing_mail")).isZero();
    }

    private MailSender sender(int port) {
        return new MailSender(queue, new SmtpServer(Optional.of("127.0.0.1"), port, SmtpServer.Security.PLAIN, Optional.empty(), Optional.empty(),
                Optional.of("samdiarium@region.example"), clock), new Enclosures(List.of(new Folder(folder))));
    }

    /** Has the files of a folder, by their names. */
    private record Folder(Path folder) implements EnclosureSource {

        @Override
        public String name() {
            return "folder";
        }

        @Override
        public Opened open(String key) throws IOException {
            if (!Files.exists(folder.resolve(key))) {
                throw new NoSuchFileException(key);
            }
            return new Opened(folder.resolve(key), () -> { });
        }
    }

    @Test
    @DisplayName("E1.2 files go with a letter byte for byte under their own names; while one cannot be had the letter waits and the others are sent")
    void enclosed() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        Files.write(folder.resolve("a"), bytes);
        queue.add(new Letter("asa@region.example", "Med bilagor", "Hej å\n", List.of(
                new Enclosure("folder", "a", "Förslag till avtal, åäö.pdf", "application/pdf"),
                new Enclosure("folder", "b", "brev.eml", "message/rfc822"))));
        queue.add(LETTER);
        sender(mail.getSmtp().getPort()).sendDue();
        assertThat(mail.getReceivedMessages()).extracting(Message::getSubject).containsExactly(LETTER.subject());
        Files.writeString(folder.resolve("b"), "Subject: x\r\n\r\nhej\r\n");
        clock.advance(Duration.ofMinutes(3));
        sender(mail.getSmtp().getPort()).sendDue();
        MimeMultipart parts = (MimeMultipart) mail.getReceivedMessages()[1].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Hej å");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Förslag till avtal, åäö.pdf");
        assertThat(parts.getBodyPart(1).isMimeType("application/pdf")).isTrue();
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(folder.resolve("b")));
    }

    private String state() {
        return database.sql().values(String.class, "select state from outgoing_mail").findFirst().orElseThrow();
    }

    private int tries() {
        return database.sql().values(Integer.class, "select tries from outgoing_mail").findFirst().orElseThrow();
    }
}
