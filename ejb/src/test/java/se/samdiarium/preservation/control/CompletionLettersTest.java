package se.samdiarium.preservation.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.Addressees;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.post.control.TestMail;
import se.samdiarium.preservation.DistributionView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundId;

/** With a real PostgreSQL, and a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompletionLettersTest {

    private static final String SITE = "http://samdiarium.example";

    private PreservationWorld world;
    private PlayedSigning signing;
    private CompletionRecords records;
    private GreenMail mail;
    private TestMail letters;
    private CompletionJob job;

    @BeforeAll
    void open() throws IOException {
        world = new PreservationWorld();
    }

    @AfterAll
    void close() throws IOException {
        world.close();
    }

    @BeforeEach
    void begin() {
        for (String table : List.of("outgoing_mail", "distribution", "completion", "preserved_document")) {
            world.database.sql().update("delete from " + table);
        }
        world.deposits.broken = false;
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        letters = new TestMail(world.database, world.clock, mail.getSmtp().getPort());
        signing = new PlayedSigning(world);
        records = new CompletionRecords(world.database.sql(), world.clock);
        PreservedRecords preserved = new PreservedRecords(world.database.sql(), world.deposits, world.clock);
        CompletionLetters post = new CompletionLetters(letters.door(), new Signatories(), new Registrars(), world.clock, SITE);
        CompletionFiling filing = new CompletionFiling(records, preserved, world.deposits, world.diary(), post, world.audit()) {
            @Override
            public void completed(Dossier dossier, Deposits.Made made) {
                world.database.inTransaction(() -> super.completed(dossier, made));
            }
        };
        job = new CompletionJob(signing, records, filing, world.deposits, new Organisation() {
            @Override
            public List<RegionView> regions() {
                return List.of();
            }
        });
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    /** Two sign for Uppsala, one of them without a known address; one for Gotland. */
    private static final class Signatories extends MandateHolders {
        @Override
        public List<MandateHolder> of(RegionCode region, LocalDate day) {
            return region.equals(PreservationWorld.HOST) ? List.of(holder(region, "asa"), holder(region, null)) : List.of(holder(region, "bo"));
        }

        private static MandateHolder holder(RegionCode region, String name) {
            return new MandateHolder(UUID.randomUUID(), String.valueOf(name), Optional.ofNullable(name).map(local -> local + "@region.example"),
                    new Mandate("x", region, "Regiondirektör", "Reglemente", LocalDate.EPOCH, Optional.empty()));
        }
    }

    /** Åsa of Uppsala registers as well. */
    private static final class Registrars extends Addressees {
        @Override
        public List<String> of(RegionCode region, Right right) {
            assertThat(right).isEqualTo(Right.REGISTER);
            return region.equals(PreservationWorld.HOST) ? List.of("asa@region.example", "registrator@uppsala.example")
                    : List.of("registrator@gotland.example");
        }
    }

    @Test
    @DisplayName("B1.5 B1.4 who signs or registers for a region gets one letter with what, why and a link, however often the jobs run")
    void onceEach() throws Exception {
        RoundId round = signing.completeRound();
        for (int times = 0; times < 3; times++) {
            job.run();
            letters.send();
            world.clock.advance(Duration.ofHours(1));
        }
        assertThat(recipients()).containsExactlyInAnyOrder("asa@region.example", "registrator@uppsala.example", "bo@region.example",
                "registrator@gotland.example");
        for (Message letter : mail.getReceivedMessages()) {
            assertThat(letter.getSubject()).isEqualTo("Alla regioner har undertecknat: Avtal åäö");
            assertThat(letter.getContent().toString().lines().map(String::strip)).contains("Avtal åäö", SITE + "/paket?runda=" + round);
        }
        assertThat(records.view(round).orElseThrow().copies()).extracting(DistributionView::region, DistributionView::letters)
                .containsExactly(tuple(PreservationWorld.HOST, 2), tuple(PreservationWorld.GOTLAND, 2));
    }

    @Test
    @DisplayName("B1.5 E1.1 a mail server that is down hinders no completion and loses no letter: all are sent when it answers, once each")
    void serverDown() throws Exception {
        int port = mail.getSmtp().getPort();
        mail.stop();
        RoundId round = signing.completeRound();
        job.run();
        letters.send();
        assertThat(records.view(round).orElseThrow().completedAt()).as("the copies are there").isPresent();
        assertThat(world.database.count("select count(*) from outgoing_mail where state = 'WAITING' and tries = 1")).isEqualTo(4);
        world.clock.advance(Duration.ofMinutes(3));
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        job.run();
        letters.send();
        letters.send();
        assertThat(recipients()).hasSize(4).doesNotHaveDuplicates();
        assertThat(world.database.count("select count(*) from outgoing_mail where state = 'SENT'")).isEqualTo(4);
    }

    @Test
    @DisplayName("B1.5 B1.1 a server killed while the copies are handed out has written no letter; the next run writes each once")
    void killedInBetween() throws Exception {
        signing.completeRound();
        world.deposits.broken = true;
        job.run();
        letters.send();
        assertThat(world.database.count("select count(*) from outgoing_mail")).isZero();
        world.deposits.broken = false;
        world.clock.advance(Duration.ofMinutes(2));
        job.run();
        letters.send();
        assertThat(recipients()).hasSize(4).doesNotHaveDuplicates();
    }

    private List<String> recipients() throws MessagingException {
        List<String> all = new ArrayList<>();
        for (Message message : mail.getReceivedMessages()) {
            Arrays.stream(message.getAllRecipients()).map(Object::toString).forEach(all::add);
        }
        return all;
    }
}
