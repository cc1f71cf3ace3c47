package se.samdiarium.calendar.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.MovableClock;
import se.samdiarium.access.Caller;
import se.samdiarium.calendar.CalendarFile;
import se.samdiarium.platform.AddressSecret;
import se.samdiarium.platform.TestDatabase;

/** With a real PostgreSQL; what is written is read back by a parser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final String LONG = "Avtal; med, tecken \\ och \"citat\"\noch en lång svensk titel med å, ä och ö så att raden måste vikas: "
            + "åäö".repeat(40) + " 🗓 slut";

    private TestDatabase database;
    private MovableClock clock;
    private Things things;
    private Caller person;
    private FeedRecords records;
    private PersonalCalendar calendar;

    @BeforeAll
    void open() throws Exception {
        database = new TestDatabase();
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() {
        clock = new MovableClock();
        things = new Things();
        person = Things.person(database, "asa-" + System.nanoTime());
        records = new FeedRecords(database.sql(), clock);
        calendar = new PersonalCalendar(Things.asking(clock, things), records, new CalendarText("https://samdiarium.example:8443"));
    }

    @Test
    @DisplayName("N2.2 a whole-day event for each thing, escaped and folded at 75 octets, reads back word for word")
    void readsBack() throws Exception {
        things.add("1", DAY, LONG);
        things.add("2", DAY.plusDays(1), "");
        String text = calendar.of(person).text();
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text).contains("DTSTART;VALUE=DATE:20261231\r\n", "TRANSP:TRANSPARENT\r\n", "SEQUENCE:0\r\n").doesNotContain("METHOD");
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        read.validate();
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getRequiredProperty("SUMMARY").getValue()).isEqualTo("Diarieför det som har kommit in: " + LONG);
        assertThat(events.getFirst().getRequiredProperty("URL").getValue()).isEqualTo("https://samdiarium.example:8443/inkorg?sak=1");
        assertThat(events.getFirst().getRequiredProperty("UID").getValue()).endsWith("@samdiarium.example");
        assertThat(events.get(1).getRequiredProperty("SUMMARY").getValue()).isEqualTo("Diarieför det som har kommit in");
    }

    @Test
    @DisplayName("N2.2 N2.3 unchanged: the same bytes and tag, also later; another day: the same UID, the next SEQUENCE and a new LAST-MODIFIED")
    void tellsChanges() throws Exception {
        things.add("1", DAY, "Avtal");
        CalendarFile first = calendar.of(person);
        clock.advance(Duration.ofDays(1));
        assertThat(calendar.of(person)).isEqualTo(first);
        things.all.clear();
        things.add("1", DAY.plusDays(7), "Avtal");
        CalendarFile moved = calendar.of(person);
        assertThat(moved.tag()).isNotEqualTo(first.tag());
        assertThat(moved.text()).contains("SEQUENCE:1\r\n", "LAST-MODIFIED:20261123T110000Z\r\n", "DTSTART;VALUE=DATE:20270107");
        assertThat(uid(moved)).isEqualTo(uid(first));
        assertThat(uid(calendar.of(Things.person(database, "bo-" + System.nanoTime())))).isNotEqualTo(uid(first));
    }

    @Test
    @DisplayName("N1.1 a feature that fails hides none of the others, and the answer says that something may be missing")
    void oneFails() {
        Things broken = new Things();
        broken.broken = true;
        things.add("1", DAY, "Avtal");
        assertThat(Things.asking(clock, broken, things).agenda(person)).satisfies(agenda -> {
            assertThat(agenda.all()).hasSize(1);
            assertThat(agenda.whole()).isFalse();
        });
        assertThat(Things.asking(clock, things).agenda(person).whole()).isTrue();
    }

    @Test
    @DisplayName("N2.1 only the hash is kept; a new secret ends the old one, and closing ends both")
    void secrets() {
        AddressSecret first = AddressSecret.random(new SecureRandom());
        AddressSecret second = AddressSecret.random(new SecureRandom());
        records.put(person.account(), first);
        assertThat(records.read(first)).contains(person.account());
        assertThat(database.sql().values(String.class, "select secret_hash from calendar_feed where account_id = ?1", person.account()))
                .containsExactly(first.hash()).doesNotContain(first.value());
        records.put(person.account(), second);
        assertThat(records.read(first)).isEmpty();
        assertThat(records.read(second)).contains(person.account());
        assertThat(records.state(person.account(), true, true).readAt()).isPresent();
        records.remove(person.account());
        assertThat(records.read(second)).isEmpty();
        assertThat(AddressSecret.isSecret("kort")).isFalse();
        assertThat(first.toString()).doesNotContain(first.value());
    }

    private static String uid(CalendarFile file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file.text())).getComponents("VEVENT").getFirst().getRequiredProperty("UID").getValue();
    }
}
