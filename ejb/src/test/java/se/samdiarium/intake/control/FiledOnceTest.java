package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samdiarium.intake.MailView;
import se.samdiarium.intake.RoundResult;

/** Whatever happens in between, each letter is in the inbox once. */
class FiledOnceTest extends WithMailbox {

    @ParameterizedTest(name = "{0}")
    @EnumSource(MailRig.Step.class)
    @DisplayName("I1.2 I1.3 killed at any step, the next reading leaves one set of files and the letter in the processed folder")
    void killed(MailRig.Step step) throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Remissvar", Letters.attachment("a.txt", "ett"), Letters.attachment("b.txt", "två")));
        rig.deliver(Letters.head("", "Utan id") + "\nHej\n");
        rig.readUntil(step);
        assertThat(rig.inFolder() + rig.inProcessed()).as("letters in the mailbox after the kill").isEqualTo(2);
        assertThat(received()).as("files in the inbox: whole letters or nothing").isIn(0L, 1L, 3L, 4L);
        rig.read();
        assertThat(rig.mail()).hasSize(2);
        assertThat(received()).isEqualTo(4);
        assertThat(rig.inFolder()).isZero();
        assertThat(rig.inProcessed()).isEqualTo(2);
        assertThat(unmoved()).as("ledger lines not noted as moved").isIn(0L, step == MailRig.Step.AFTER_MOVE ? 1L : 0L);
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::known).containsExactly(0, 0);
    }

    @Test
    @DisplayName("I1.2 killed again and again, at a step further each time, the letter is filed once")
    void killedAgainAndAgain() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Remissvar", Letters.attachment("a.txt", "ett")));
        for (MailRig.Step step : List.of(MailRig.Step.IN_FETCH, MailRig.Step.BEFORE_COMMIT, MailRig.Step.AFTER_COMMIT, MailRig.Step.BEFORE_MOVE,
                MailRig.Step.BEFORE_MOVE)) {
            rig.readUntil(step);
        }
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::known).containsExactly(0, 1);
        assertThat(received()).isEqualTo(2);
    }

    @Test
    @DisplayName("I1.2 the same octets twice are one message; the second copy is only moved")
    void sameOctetsTwice() throws Exception {
        String letter = Letters.letter(Letters.id(), "Dubblett", Letters.attachment("a.txt", "ett"));
        rig.deliver(letter);
        rig.deliver(letter);
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::known).containsExactly(1, 1);
        rig.deliver(letter);
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::known).containsExactly(0, 1);
        assertThat(received()).isEqualTo(2);
        assertThat(rig.inProcessed()).isEqualTo(3);
    }

    @Test
    @DisplayName("I1.2 the same Message-ID with other octets is a message of its own, marked")
    void sameIdOtherOctets() throws Exception {
        String id = Letters.id();
        rig.deliver(Letters.head(id, "Första") + "\nVi tillstyrker.\n");
        rig.read();
        rig.deliver(Letters.head(id, "Andra") + "\nVi avstyrker.\n");
        rig.read();
        assertThat(rig.mail()).extracting(MailView::subject, MailView::sameId)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("Första", false), org.assertj.core.groups.Tuple.tuple("Andra", true));
    }

    @Test
    @DisplayName("I1.2 messages without a Message-ID are told apart by their octets and are not marked as the same")
    void withoutMessageId() throws Exception {
        rig.deliver(Letters.head("", "Ett") + "\nHej\n");
        rig.deliver(Letters.head("", "Två") + "\nHej\n");
        rig.deliver(Letters.head("", "Två") + "\nHej\n");
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::known).containsExactly(2, 1);
        assertThat(rig.mail()).noneMatch(MailView::sameId);
    }

    @Test
    @DisplayName("I1.2 two servers that read the same mailbox at the same time file each letter once")
    void twoServers() throws Exception {
        int letters = 15;
        for (int i = 0; i < letters; i++) {
            rig.deliver(Letters.letter(Letters.id(), "Brev " + i, Letters.attachment("a.txt", "bilaga " + i)));
        }
        try (ExecutorService servers = Executors.newFixedThreadPool(2)) {
            Callable<RoundResult> reading = () -> rig.roundOfAnotherServer().run(rig.box());
            List<Future<RoundResult>> results = servers.invokeAll(List.of(reading, reading));
            int filed = results.get(0).get().filed() + results.get(1).get().filed();
            assertThat(filed).isGreaterThanOrEqualTo(1);
        }
        rig.read();
        assertThat(rig.mail()).extracting(MailView::subject).hasSize(letters).doesNotHaveDuplicates();
        assertThat(received()).isEqualTo(letters * 2);
        assertThat(IntStream.of(rig.inFolder(), rig.inProcessed()).sum()).isGreaterThanOrEqualTo(letters);
        assertThat(rig.inFolder()).isZero();
    }

    private long received() {
        return database.count("""
                select count(*) from received_file r join mail_file f on f.received_id = r.id join mail_message m on m.id = f.mail_id
                where m.mailbox_id = ?1""", rig.box().id().value());
    }

    private long unmoved() {
        return database.count("select count(*) from mail_message where mailbox_id = ?1 and moved_at is null", rig.box().id().value());
    }
}
