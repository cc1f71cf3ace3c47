package se.samdiarium.signing.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.MovableClock;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.post.control.TestMail;
import se.samdiarium.signing.Reminder;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.Samples;

/** With a real PostgreSQL, and a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindersTest {

    private static final RegionCode SKANE = new RegionCode("12");
    private static final RegionCode GOTLAND = new RegionCode("09");

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private MovableClock clock;
    private TestDatabase database;
    private TestMail letters;
    private Reminders reminders;

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
        withdrawAll();
        clock = new MovableClock();
        letters = new TestMail(database, clock, mail.getSmtp().getPort());
        reminders = new Reminders(new ReminderRepository(database.sql(), clock), new RoundHistory(database.sql(), clock), new People(),
                letters.door(), clock, "http://samdiarium.example");
    }

    /** Each region has one signatory with an address; Gotland one more without, and one in an office that may not sign. */
    private static final class People extends MandateHolders {

        @Override
        public List<MandateHolder> of(RegionCode region, LocalDate day) {
            return region.equals(GOTLAND)
                    ? List.of(holder(region, "Regiondirektör", "asa"), holder(region, "Regiondirektör", null), holder(region, "Ekonom", "eva"))
                    : List.of(holder(region, "Regiondirektör", "bo"));
        }

        private static MandateHolder holder(RegionCode region, String title, String name) {
            return new MandateHolder(UUID.randomUUID(), String.valueOf(name), Optional.ofNullable(name).map(local -> local + "@region.example"),
                    new Mandate("x", region, title, "Reglemente", LocalDate.EPOCH, Optional.empty()));
        }
    }

    @Test
    @DisplayName("S2.10 S2.9 14, 7, 3, 1 and 0 days before the last day each region that is waited for gets one letter, however often the timer goes")
    void eachOnce() throws Exception {
        RoundId round = round(20, "Regiondirektör");
        for (int day = 0; day <= 22; day++) {
            for (int times = 0; times < 3; times++) {
                reminders.sendDue();
                letters.send();
            }
            clock.advance(Duration.ofDays(1));
        }
        assertThat(to("asa@region.example")).isEqualTo(5);
        assertThat(to("bo@region.example")).isEqualTo(5);
        assertThat(to("eva@region.example")).as("an office the policy does not admit").isZero();
        assertThat(database.sql().values(Integer.class, "select days_left from round_reminder where round_id = ?1 and region_code = '09' order by 1",
                round.value())).containsExactly(0, 1, 3, 7, 14);
        assertThat(database.count("select count(*) from round_event where round_id = ?1 and what = 'REMINDED' and actor = '-'", round.value()))
                .isEqualTo(10);
        Message first = mail.getReceivedMessages()[0];
        assertThat(first.getSubject()).contains("2026-12-12", "Avtal åäö");
        assertThat(first.getContent().toString()).contains("http://samdiarium.example/signera?runda=" + round, "14 dagar");
    }

    @Test
    @DisplayName("S2.10 who has signed or declined is not reminded, nor anybody in a withdrawn round")
    void onlyWhoIsWaitedFor() {
        RoundId round = round(7, "");
        database.sql().update("update counterpart set state = 'DECLINED' where round_id = ?1 and region_code = '12'", round.value());
        assertThat(reminders.sendDue()).isEqualTo(1);
        round(7, "");
        withdrawAll();
        assertThat(reminders.sendDue()).isZero();
    }

    @Test
    @DisplayName("S2.10 a day on which the server was down is made up for once; days before the round began are not")
    void madeUpFor() {
        RoundId late = round(10, "");
        reminders.sendDue();
        assertThat(sent(late)).as("14 days before is before the round began").isEmpty();
        clock.advance(Duration.ofDays(5));
        reminders.sendDue();
        assertThat(sent(late)).as("5 days left: that of 7 days, two days late").containsExactly(5);
        clock.advance(Duration.ofDays(1));
        reminders.sendDue();
        assertThat(sent(late)).containsExactly(5);
    }

    @Test
    @DisplayName("S2.10 the host reminds those it chooses, each once a day, and the page tells the last reminder")
    void byHost() {
        RoundId round = round(100, "");
        Caller host = Samples.signatory("03");
        assertThat(reminders.byHost(round, Set.of(SKANE), host)).containsExactly(SKANE);
        assertThat(reminders.byHost(round, Set.of(), host)).containsExactly(GOTLAND);
        clock.advance(Duration.ofDays(1));
        assertThat(reminders.byHost(round, Set.of(), host)).containsExactlyInAnyOrder(GOTLAND, SKANE);
        Reminder last = new ReminderRepository(database.sql(), clock).latest(round).get(SKANE);
        assertThat(last).isEqualTo(new Reminder(clock.instant(), 99, true, 1));
    }

    private void withdrawAll() {
        database.sql().update("""
                update signing_round set withdrawn_at = now(), withdrawn_by = '-', withdrawn_because = '-' where withdrawn_at is null""");
    }

    private List<Integer> sent(RoundId round) {
        return database.sql().values(Integer.class, "select days_left from round_reminder where round_id = ?1 and region_code = '12' order by 1",
                round.value()).toList();
    }

    private long to(String address) throws MessagingException {
        long count = 0;
        for (Message message : mail.getReceivedMessages()) {
            count += Arrays.stream(message.getAllRecipients()).filter(to -> to.toString().equals(address)).count();
        }
        return count;
    }

    private RoundId round(int days, String roles) {
        UUID id = UUID.randomUUID();
        database.sql().update("insert into content (sha256, size, media_type, stored_at) values ('" + "c".repeat(64)
                + "', 1, 'application/pdf', now()) on conflict do nothing");
        database.sql().update("insert into document (id, region_code, title, created_at, latest, version) values (?1, '03', 'x', now(), 1, 1)", id);
        database.sql().update("insert into document_version (document_id, number, sha256, file_name, created_at, created_by) values (?1, 1, '"
                + "c".repeat(64) + "', 'x.pdf', now(), 'x')", id);
        database.sql().update("""
                insert into signing_round (id, title, region_code, document_id, version_number, base_sha256, required_qualification, signer_roles,
                deadline, started_at, started_by) values (?1, 'Avtal åäö', '03', ?1, 1, ?2, 'QESIG', ?3, ?4, ?5, 'anna')""", id, "c".repeat(64),
                roles, LocalDate.now(clock).plusDays(days), clock.instant());
        for (RegionCode region : List.of(GOTLAND, SKANE)) {
            database.sql().update("insert into counterpart (round_id, region_code, state, version) values (?1, ?2, 'WAITING', 1)", id,
                    region.value());
        }
        return new RoundId(id);
    }
}
