package se.samdiarium.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.access.PasswordHash;

class VerifiedPasswordsTest {

    private static final String PASSWORD = "a password of anna";
    private static final PasswordHash STORED = PasswordHash.of(PASSWORD);

    private final MovableClock clock = new MovableClock();
    private final AtomicInteger reckoned = new AtomicInteger();
    private final VerifiedPasswords verified = new VerifiedPasswords(clock, (hash, password) -> {
        reckoned.incrementAndGet();
        return hash.matches(password);
    });

    @Test
    @DisplayName("a wrong password is wrong, also while the right one is remembered")
    void wrongStaysWrong() {
        assertThat(verified.matches("anna", "not her password", STORED)).isFalse();
        assertThat(verified.matches("anna", PASSWORD, STORED)).isTrue();
        assertThat(verified.matches("anna", "not her password", STORED)).isFalse();
    }

    @Test
    @DisplayName("a password that was right is remembered for its user only")
    void rememberedForItsUser() {
        assertThat(verified.matches("anna", PASSWORD, STORED)).isTrue();
        assertThat(verified.matches("bo", PASSWORD, PasswordHash.decoy())).isFalse();
    }

    @Test
    @DisplayName("a changed password is checked anew at once")
    void changedPasswordIsCheckedAnew() {
        assertThat(verified.matches("anna", PASSWORD, STORED)).isTrue();
        assertThat(verified.matches("anna", PASSWORD, PasswordHash.of("her new password"))).isFalse();
    }

    @Test
    @DisplayName("within ten minutes the password is not reckoned again, after it it is")
    void rememberedForTenMinutes() {
        assertThat(verified.matches("anna", PASSWORD, STORED)).isTrue();
        clock.advance(Duration.ofSeconds(599));
        assertThat(verified.matches("anna", PASSWORD, STORED)).isTrue();
        assertThat(reckoned).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(verified.matches("anna", PASSWORD, STORED)).isTrue();
        assertThat(reckoned).hasValue(2);
    }

    @Test
    @DisplayName("the same password in two requests at the same time is reckoned once")
    void sameTimeOnce() throws Exception {
        CountDownLatch reckons = new CountDownLatch(1);
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        VerifiedPasswords slow = new VerifiedPasswords(clock, (hash, password) -> {
            reckoned.incrementAndGet();
            reckons.countDown();
            return outcome.join();
        });
        FutureTask<Boolean> first = new FutureTask<>(() -> slow.matches("anna", PASSWORD, STORED));
        FutureTask<Boolean> second = new FutureTask<>(() -> slow.matches("anna", PASSWORD, STORED));
        Thread.ofPlatform().start(first);
        reckons.await();
        Thread waiting = Thread.ofPlatform().start(second);
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        outcome.complete(true);
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isTrue();
        assertThat(reckoned).hasValue(1);
    }

    @Test
    @DisplayName("A1.7 a password that was right is recognised ever after, another or a replaced one is not")
    void recognised() {
        assertThat(verified.recognises("anna", PASSWORD, STORED)).isFalse();
        verified.matches("anna", PASSWORD, STORED);
        clock.advance(Duration.ofDays(3));
        assertThat(verified.recognises("anna", PASSWORD, STORED)).isTrue();
        assertThat(verified.recognises("anna", "not her password", STORED)).isFalse();
        assertThat(verified.recognises("anna", PASSWORD, PasswordHash.of("her new password"))).isFalse();
    }
}
