package se.samdiarium.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleDataInterruptedTest {

    private RecordingSystem system;

    @BeforeEach
    void start() throws IOException {
        system = new RecordingSystem();
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void loadingTwiceChangesNothing() {
        load();
        load();

        everythingIsThereOnce();
        assertThat(system.mandates).hasSize(21);
    }

    @Test
    void whatWasGivenAnotherTitleIsNotLoadedAgain() {
        load();
        system.retitleAll();
        load();

        everythingIsThereOnce();
    }

    /**
     * The public view of two regions, then 21 accounts and mandates alternate, 42 accounts and the auditor's, cases,
     * entries, versions, shares, the agreement's road with its decisions, the round, the remiss and its text, the seats, the plan.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 43, 44, 45, 85, 86, 87, 88, 92, 95, 96, 97, 99, 100, 101, 103, 105, 106, 110, 120, 127, 128, 129, 130, 131,
        132, 133, 134, 135, 136, 138, 150, 151, 152, 153, 154})
    void loadingGoesOnWhereItWasInterrupted(int changes) {
        system.breakAfter(changes);
        assertThatThrownBy(this::load).isInstanceOf(SampleDataRefused.class).hasMessageContaining("503");

        system.breakAfter(Integer.MAX_VALUE);
        load();

        everythingIsThereOnce();
    }

    private void load() {
        SampleData.load(system.base(), Cast.read(), username -> "synthetic", line -> { },
                Clock.fixed(Instant.parse("2025-03-01T12:00:00Z"), ZoneOffset.UTC));
    }

    private void everythingIsThereOnce() {
        assertThat(system.accounts).hasSize(21 * 3 + 2);
        assertThat(system.mandates.stream().distinct()).hasSize(21);
        assertThat(system.titleOfCase.keySet()).hasSize(4);
        assertThat(system.entriesOfCase.values().stream().map(List::size)).containsExactlyInAnyOrder(9, 3, 1, 1);
        assertThat(system.versionsOfDocument.values()).containsOnlyOnce(3, 2);
        assertThat(system.consultations).hasSize(1);
        assertThat(system.consultations.getFirst().getString("state")).isEqualTo("OUT");
        assertThat(system.agreements).hasSize(1);
        assertThat(system.happened).containsExactly("created", "texts", "remiss", "texts", "texts", "terms", "dispatch", "acceptances");
        assertThat(system.decisions).extracting(each -> each.getString("region")).hasSize(20).doesNotHaveDuplicates().doesNotContain("22");
        assertThat(system.governance.get("seats")).hasSize(14);
        assertThat(system.governance.get("plans")).hasSize(1);
        assertThat(system.rounds).hasSize(1);
        assertThat(system.memos).hasSize(1);
        assertThat(system.rounds.getFirst().getString("deadline")).isEqualTo("2025-05-01");
    }
}
