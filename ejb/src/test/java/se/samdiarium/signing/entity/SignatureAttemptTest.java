package se.samdiarium.signing.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.Prepared;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.Samples;

class SignatureAttemptTest {

    private static final Duration TIME = Duration.ofMinutes(30);
    private static final RoundId ROUND = new RoundId(UUID.randomUUID());

    private final MovableClock clock = new MovableClock();
    private final Caller signatory = Samples.signatory("03");
    private final Prepared prepared = Samples.prepared(clock);
    private final SignatureAttempt attempt = SignatureAttempt.remote(ROUND, signatory, "credential-1", prepared.text(), "verifier",
            clock.instant(), TIME);

    @Test
    @DisplayName("what was prepared comes back as it was when the signatory returns")
    void comesBack() {
        SignatureAttempt.Running running = attempt.running(clock.instant());
        assertThat(running).isEqualTo(new SignatureAttempt.Running(attempt.id(), ROUND, new RegionCode("03"),
                Channel.REMOTE, "credential-1", "verifier", prepared));
    }

    @Test
    @DisplayName("S2.5 a confirmation within the time counts, one after it is over")
    void expires() {
        clock.advance(TIME);
        assertThat(attempt.running(clock.instant())).isNotNull();
        clock.advance(Duration.ofMillis(1));
        over(() -> attempt.running(clock.instant()));
        over(() -> attempt.succeed(clock.instant()));
    }

    @Test
    @DisplayName("S2.5 an attempt succeeds once")
    void succeedsOnce() {
        attempt.succeed(clock.instant());
        over(() -> attempt.succeed(clock.instant()));
        over(() -> attempt.running(clock.instant()));
    }

    @Test
    @DisplayName("S2.5 an attempt that failed never succeeds")
    void failedStaysFailed() {
        attempt.fail("signing.cancelled");
        over(() -> attempt.succeed(clock.instant()));
    }

    @Test
    @DisplayName("S2.5 an attempt that succeeded does not fail afterwards")
    void doneStaysDone() {
        attempt.succeed(clock.instant());
        attempt.fail("signing.cancelled");
        assertThat(attempt).hasFieldOrPropertyWithValue("state", SignatureAttempt.State.DONE).hasFieldOrPropertyWithValue("code", null);
    }

    @Test
    @DisplayName("S2.5 an attempt belongs to the person who began it, not to a colleague of the same region")
    void belongsToOnePerson() {
        assertThat(attempt.isOf(signatory)).isTrue();
        assertThat(attempt.isOf(Samples.signatory("03"))).isFalse();
    }

    private static void over(ThrowingCallable step) {
        assertThat(catchThrowableOfType(Refusal.class, step).code()).isEqualTo("signing.attempt-over");
    }
}
