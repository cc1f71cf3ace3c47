package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Region;

/** Many finish at the same moment. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TogetherIT {

    private DemoSystem system;
    private Stored stored;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
    }

    @Test
    @DisplayName("S2.17 21 signatories finish within the same second: all are accepted, each registered with a number of its own, without a gap")
    void allRegions() throws Exception {
        String[] regions = system.cast().regions().stream().map(Region::code).toArray(String[]::new);
        NewRound round = NewRound.start(system, regions);
        List<Answer> answers = completeAtOnce(round, regions);
        assertThat(answers).hasSize(21).allSatisfy(answer -> assertThat(answer.status()).as(answer.toString()).isEqualTo(200));
        UUID id = UUID.fromString(round.id());
        assertThat(stored.count("select count(*) from counterpart where round_id = ? and state = 'SIGNED' and qualification = 'QESIG'", id))
                .isEqualTo(21);
        assertThat(stored.count("select count(*) from signature_evidence where round_id = ?", id)).isEqualTo(21);
        assertThat(stored.rows("""
                select count(distinct e.number), min(e.number), max(e.number) from counterpart c join diary_entry e on e.document_id = c.document_id
                where c.round_id = ?""", id).getFirst()).extracting(Number.class::cast).extracting(Number::longValue).containsExactly(21L, 2L, 22L);
        assertThat(stored.count("select count(*) from round_event where round_id = ? and what = 'SIGNED'", id)).isEqualTo(21);
    }

    @Test
    @DisplayName("S2.15 of four who finish one common file at once one is accepted, the others prepare again, and in the end all have signed")
    void oneFile() throws Exception {
        String[] regions = {"09", "13", "12", "14"};
        NewRound round = NewRound.inForm(system, "IN_TURN", null, regions);
        List<Answer> answers = completeAtOnce(round, regions);
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).allSatisfy(answer ->
                assertThat(answer.object().getString("code")).isEqualTo("signing.stale"));
        for (int i = 0; i < regions.length; i++) {
            if (answers.get(i).status() != 200) {
                new Signatory(system, regions[i]).sign(round.id());
            }
        }
        assertThat(stored.rows("select count(distinct document_id), max(version_number) from counterpart where round_id = ?",
                UUID.fromString(round.id())).getFirst()).extracting(Number.class::cast).extracting(Number::longValue).containsExactly(1L, 5L);
    }

    /** Everybody has confirmed at the trust service; then all complete in the same instant. Answers in the order of the regions. */
    private List<Answer> completeAtOnce(NewRound round, String... regions) throws Exception {
        List<Signatory> signatories = List.of(regions).stream().map(region -> new Signatory(system, region)).toList();
        List<Signatory.Confirmed> confirmed = signatories.stream().map(signatory -> signatory.confirm(round.id())).toList();
        CountDownLatch there = new CountDownLatch(regions.length);
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(regions.length)) {
            List<Future<Answer>> running = new ArrayList<>();
            for (int i = 0; i < regions.length; i++) {
                int mine = i;
                running.add(threads.submit(() -> {
                    there.countDown();
                    there.await();
                    return signatories.get(mine).complete(confirmed.get(mine));
                }));
            }
            for (Future<Answer> each : running) {
                answers.add(each.get());
            }
        }
        return answers;
    }
}
