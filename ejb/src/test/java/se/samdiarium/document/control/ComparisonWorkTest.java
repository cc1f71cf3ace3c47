package se.samdiarium.document.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.Comparison;
import se.samdiarium.document.Comparison.ComparedVersion;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TextState;
import se.samdiarium.document.VersionView;

class ComparisonWorkTest {

    private static final TextComparison.Source OLDER = new TextComparison.Source(List.of("Avtalet gäller."), false);
    private static final TextComparison.Source NEWER = new TextComparison.Source(List.of("Avtalet gäller inte."), false);

    private final Queue<Runnable> ordered = new ArrayDeque<>();

    @Test
    @DisplayName("D2.5 what is not done in time is told as under way, begun once, and there when it is asked for again")
    void goesOnInTheBackground() {
        ComparisonWork work = new ComparisonWork(ordered::add);
        assertThat(ask(work, NEWER)).isInstanceOfSatisfying(Comparison.UnderWay.class, underWay ->
                assertThat(underWay.progress().stage()).isEqualTo(Comparison.Stage.WAITING));
        assertThat(ask(work, NEWER)).isInstanceOf(Comparison.UnderWay.class);
        assertThat(ordered).hasSize(1);
        ordered.poll().run();
        assertThat(ask(work, NEWER)).isInstanceOfSatisfying(Comparison.Ready.class, ready ->
                assertThat(ready.text().summary().addedWords()).isEqualTo(1));
        assertThat(ordered).isEmpty();
    }

    @Test
    @DisplayName("another text of the same bytes, as after reading them again, is compared anew")
    void anotherText() {
        ComparisonWork work = new ComparisonWork(Runnable::run);
        assertThat(changes(ask(work, NEWER))).isEqualTo(1);
        assertThat(changes(ask(work, OLDER))).isZero();
    }

    @Test
    @DisplayName("D2.5 progress is told while it goes on")
    void tellsProgress() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            ComparisonWork work = new ComparisonWork(task -> one.execute(() -> {
                try {
                    seen.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                task.run();
            }));
            assertThat(ask(work, NEWER)).isInstanceOf(Comparison.UnderWay.class);
            seen.countDown();
            one.shutdown();
            assertThat(one.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(changes(ask(work, NEWER))).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("when there is no room in the background it is told, and tried anew when it is asked for again")
    void triedAgain() {
        boolean[] broken = {true};
        ComparisonWork work = new ComparisonWork(task -> {
            if (broken[0]) {
                throw new RejectedExecutionException("no room");
            }
            task.run();
        });
        assertThatThrownBy(() -> ask(work, NEWER)).hasMessage("no room");
        broken[0] = false;
        assertThat(changes(ask(work, NEWER))).isEqualTo(1);
    }

    private static int changes(Comparison comparison) {
        return ((Comparison.Ready) comparison).text().summary().stops();
    }

    private static Comparison ask(ComparisonWork work, TextComparison.Source newer) {
        return work.compare(version(1), version(2), OLDER, newer);
    }

    private static ComparedVersion version(int number) {
        VersionView version = new VersionView(number, new Sha256(Integer.toString(number).repeat(64)), "avtal.docx", 1, "text/plain", TextState.TEXT,
                Optional.empty(), 1, Instant.EPOCH, "test");
        return new ComparedVersion(new DocumentView(new DocumentId(new UUID(0, 1)), new RegionCode("03"), "Avtal", 1, List.of(version), List.of()),
                version);
    }
}
