package se.samdiarium.calendar.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.MovableClock;
import se.samdiarium.access.Caller;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.post.control.TestMail;

/** With a real PostgreSQL, and a real mail server. The clock starts at noon on Sunday 22 November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DigestsTest {

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private TestDatabase database;
    private MovableClock clock;
    private TestMail letters;
    private Things things;
    private Caller person;
    private DigestRecords records;

    @BeforeAll
    void open() throws Exception {
        database = new TestDatabase();
        mail.start();
    }

    @AfterAll
    void close() throws Exception {
        mail.stop();
        database.close();
    }

    @BeforeEach
    void begin() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        database.sql().update("delete from outgoing_mail");
        clock = new MovableClock();
        letters = new TestMail(database, clock, mail.getSmtp().getPort());
        things = new Things();
        person = Things.person(database, "asa-" + System.nanoTime());
        records = new DigestRecords(database.sql(), Things.reaching(person), letters.door(), clock);
    }

    @Test
    @DisplayName("N3.1 N3.2 14, 7, 3, 1 and 0 days before and each week after, one letter each, however often the timer goes")
    void eachStepOnce() throws Exception {
        things.add("1", LocalDate.now(clock).plusDays(20), "Inkorg (3)");
        List<Integer> days = new ArrayList<>();
        for (int day = 0; day <= 32; day++) {
            int before = mail.getReceivedMessages().length;
            for (int times = 0; times < 3; times++) {
                run(digests("00:00"));
            }
            if (mail.getReceivedMessages().length > before) {
                days.add(20 - day);
            }
            clock.advance(Duration.ofDays(1));
        }
        assertThat(days).containsExactly(14, 7, 3, 1, 0, -1, -8);
        assertThat(mail.getReceivedMessages()).hasSize(7);
        Message first = mail.getReceivedMessages()[0];
        assertThat(first.getSubject()).isEqualTo("Att göra i Samdiarium: Diarieför det som har kommit in");
        assertThat(first.getContent().toString()).contains("Hej Åsa Öberg", "2026-12-12, om 14 dagar", "Inkorg (3)",
                "http://samdiarium.example/inkorg?sak=1", "http://samdiarium.example/kalender");
        assertThat(mail.getReceivedMessages()[5].getContent().toString()).contains("försenat sedan i går");
        assertThat(mail.getReceivedMessages()[6].getContent().toString()).contains("försenat i 8 dagar");
    }

    @Test
    @DisplayName("N3.1 several things make one letter, the first day first; nothing is written before the time of day")
    void oneLetter() throws Exception {
        things.add("late", LocalDate.now(clock).minusDays(2), "Inkorg (1)");
        things.add("today", LocalDate.now(clock), "Inkorg (2)");
        run(digests("12:01"));
        assertThat(mail.getReceivedMessages()).isEmpty();
        run(digests("12:00"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(mail.getReceivedMessages()[0].getSubject()).isEqualTo("Att göra i Samdiarium: 2 saker");
        assertThat(mail.getReceivedMessages()[0].getContent().toString()).containsSubsequence("Inkorg (1)", "Inkorg (2)");
    }

    @Test
    @DisplayName("N3.3 who has said no gets none; what a feature writes about itself is left out")
    void notWanted() throws Exception {
        things.add("today", LocalDate.now(clock), "Inkorg (2)");
        records.want(person.account(), false);
        records.want(person.account(), false);
        run(digests("00:00"));
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(records.isWanted(person.account())).isFalse();
        records.want(person.account(), true);
        things.writesItself = true;
        run(digests("00:00"));
        assertThat(mail.getReceivedMessages()).isEmpty();
        things.writesItself = false;
        run(digests("00:00"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
        assertThat(records.isReached(person.account())).isTrue();
    }

    private Digests digests(String from) {
        return new Digests(Things.asking(clock, things), records, letters.door(), clock, "http://samdiarium.example", from);
    }

    private void run(Digests digests) {
        database.inTransaction(() -> digests.toWriteTo().forEach(digests::write));
        letters.send();
    }
}
