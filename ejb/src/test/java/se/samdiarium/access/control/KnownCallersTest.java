package se.samdiarium.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.AccessEvent;
import se.samdiarium.access.Caller;
import se.samdiarium.access.PasswordHash;
import se.samdiarium.access.Role;

/** Who a user name is, remembered for a second and no longer. */
class KnownCallersTest {

    private static final Caller BERIT = new Caller(UUID.randomUUID(), "berit", "Berit", Optional.empty(), Set.of(Role.ADMINISTRATOR));

    private static final AccessEvent CLOSED = new AccessEvent("access.account-closed", "account 1", Optional.of("berit"), Optional.empty());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T10:00:00Z"));
    private final AtomicReference<Optional<Caller>> stored = new AtomicReference<>(Optional.of(BERIT));
    private final AtomicInteger asked = new AtomicInteger();
    private final InstantSource source = now::get;
    private final KnownCallers callers = new KnownCallers(source.withZone(ZoneOffset.UTC), name -> {
        asked.incrementAndGet();
        return stored.get().map(KnownCallersTest::logIn);
    });

    @Test
    @DisplayName("A1.5 a closed account works at most a second longer")
    void forgetsAfterASecond() {
        assertThat(callers.find("berit")).contains(BERIT);
        stored.set(Optional.empty());
        pass(Duration.ofMillis(999));
        assertThat(callers.find("berit")).contains(BERIT);
        assertThat(asked).hasValue(1);
        pass(Duration.ofMillis(1));
        assertThat(callers.find("berit")).isEmpty();
    }

    @Test
    @DisplayName("A1.5 a clock that is set back makes nothing last longer")
    void clockSetBack() {
        callers.find("berit");
        stored.set(Optional.empty());
        pass(Duration.ofHours(-1));
        assertThat(callers.find("berit")).isEmpty();
    }

    @Test
    @DisplayName("A1.5 an account that is opened works at once")
    void nobodyIsNotRemembered() {
        stored.set(Optional.empty());
        assertThat(callers.find("berit")).isEmpty();
        stored.set(Optional.of(BERIT));
        assertThat(callers.find("berit")).contains(BERIT);
    }

    @Test
    @DisplayName("A1.5 an account that is closed on the same server is nobody at once")
    void closedHere() {
        assertThat(callers.find("berit")).contains(BERIT);
        stored.set(Optional.empty());
        callers.forget(CLOSED);
        assertThat(callers.find("berit")).isEmpty();
    }

    @Test
    @DisplayName("A1.5 an account that is closed on the same server is nobody at once, in whatever letters its name was typed")
    void closedHereTypedOtherwise() {
        assertThat(callers.logIn("Berit")).map(LogIn::caller).contains(BERIT);
        stored.set(Optional.empty());
        callers.forget(CLOSED);
        assertThat(callers.logIn("Berit")).isEmpty();
    }

    @Test
    @DisplayName("A1.5 what was read before the account was closed is not remembered after it")
    void readBeforeTheChange() {
        KnownCallers[] reading = new KnownCallers[1];
        reading[0] = new KnownCallers(source.withZone(ZoneOffset.UTC), name -> {
            Optional<Caller> old = stored.getAndSet(Optional.empty());
            reading[0].forget(CLOSED);
            return old.map(KnownCallersTest::logIn);
        });
        assertThat(reading[0].find("berit")).contains(BERIT);
        assertThat(reading[0].find("berit")).isEmpty();
    }

    private static LogIn logIn(Caller caller) {
        return new LogIn(caller, new PasswordHash("hash"));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
