package se.samdiarium.signing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.platform.Refusal;

class AskerLimitTest {

    private final MovableClock clock = new MovableClock();
    private final AskerLimit limit = new AskerLimit(clock, 3);

    @Test
    @DisplayName("S2.31 an asker may ask so often in any ten minutes, each asker by itself")
    void soOften() {
        ask("a", 3);
        assertThatThrownBy(() -> limit.count("a")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("signing.verify-too-often");
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        });
        assertThatCode(() -> limit.count("b")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("S2.31 what was asked ten minutes ago no longer counts; what was refused never did")
    void windowMoves() {
        ask("a", 2);
        clock.advance(Duration.ofMinutes(6));
        ask("a", 1);
        assertThatThrownBy(() -> limit.count("a")).isInstanceOf(Refusal.class);
        clock.advance(Duration.ofMinutes(5));
        ask("a", 2);
        assertThatThrownBy(() -> limit.count("a")).isInstanceOf(Refusal.class);
    }

    private void ask(String asker, int times) {
        for (int i = 0; i < times; i++) {
            limit.count(asker);
        }
    }
}
