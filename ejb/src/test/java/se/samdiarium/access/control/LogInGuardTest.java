package se.samdiarium.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.access.AccessEvent;
import se.samdiarium.access.LogInAttempt;
import se.samdiarium.access.TooManyAttempts;
import se.samdiarium.platform.TestDatabase;

/** Guessing passwords, on a real database and a clock that is moved by hand. */
class LogInGuardTest {

    private static final String OFFICE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private static TestDatabase database;

    private final MovableClock clock = new MovableClock();
    private final List<AccessEvent> events = new ArrayList<>();
    private final LogInGuard guard = new LogInGuard(database.sql(), clock, (Consumer<AccessEvent>) events::add);
    private final String anna = "anna-" + UUID.randomUUID();
    private Optional<UUID> account;

    @BeforeAll
    static void start() throws IOException {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void begin() {
        database.sql().update("delete from login_failure");
        account = Optional.of(person(anna));
    }

    @Test
    @DisplayName("A1.6 after five failures the sixth attempt is held up for half a minute, told to the second")
    void heldAfterFive() {
        fail(anna, OFFICE, 5);
        TooManyAttempts held = held(anna, OFFICE);
        assertThat(held.facts()).containsExactly(clock.instant().plusSeconds(30));
        assertThat(held.waitSeconds()).isEqualTo(30);
        clock.advance(Duration.ofMillis(29_001));
        assertThat(held(anna, OFFICE).waitSeconds()).isEqualTo(1);
        clock.advance(Duration.ofMillis(999));
        fail(anna, OFFICE, 1);
    }

    @Test
    @DisplayName("A1.6 the hold doubles with each failure, and is never longer than a quarter of an hour")
    void growing() {
        fail(anna, OFFICE, 5);
        List<Long> holds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long seconds = held(anna, OFFICE).waitSeconds();
            holds.add(seconds);
            clock.advance(Duration.ofSeconds(seconds));
            fail(anna, OFFICE, 1);
        }
        assertThat(holds).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
    }

    @Test
    @DisplayName("A1.6 knocking at a hold makes it no longer")
    void knockingDoesNotProlong() {
        fail(anna, OFFICE, 5);
        for (int i = 0; i < 200; i++) {
            held(anna, OFFICE);
        }
        clock.advance(Duration.ofSeconds(30));
        succeed(anna, OFFICE, Optional.empty());
    }

    @Test
    @DisplayName("A1.6 a right password takes the failures back; so does an hour without any")
    void forgiven() {
        fail(anna, OFFICE, 4);
        succeed(anna, OFFICE, Optional.empty());
        fail(anna, OFFICE, 4);
        clock.advance(Duration.ofMinutes(61));
        fail(anna, OFFICE, 4);
        fail(anna, OFFICE, 1);
        held(anna, OFFICE);
    }

    @Test
    @DisplayName("A1.6 a user name that does not exist is held up in the same way")
    void unknownNameIsHeldUp() {
        account = Optional.empty();
        fail("nobody-" + anna, OFFICE, 5);
        assertThat(held("nobody-" + anna, OFFICE).waitSeconds()).isEqualTo(30);
        assertThat(held("  NOBODY-" + anna + " ", OFFICE).waitSeconds()).as("however it is typed").isEqualTo(30);
    }

    @Test
    @DisplayName("A1.6 guessing one password of many accounts from one address is held up")
    void sprayedFromOneAddress() {
        account = Optional.empty();
        for (int i = 0; i < 50; i++) {
            fail("somebody-" + i + anna, ELSEWHERE, 1);
        }
        held("one-more" + anna, ELSEWHERE);
        fail("one-more" + anna, OFFICE, 1);
    }

    @Test
    @DisplayName("A1.6 guessing one account from many addresses is held up")
    void guessedFromEverywhere() {
        for (int i = 0; i < 20; i++) {
            fail(anna, "203.0.113." + i, 1);
        }
        held(anna, "203.0.113.200");
    }

    @Test
    @DisplayName("A1.7 a person logs in from a known place whatever is done to the account elsewhere, at any time")
    void theOwnerIsNotLockedOut() {
        succeed(anna, OFFICE, Optional.empty());
        for (int hour = 0; hour < 48; hour++) {
            for (int i = 0; i < 30; i++) {
                knock(anna, "203.0.113." + i);
            }
            succeed(anna, OFFICE, Optional.empty());
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    @DisplayName("A1.7 a known browser logs in also while somebody at the same address guesses")
    void knownBrowser() {
        succeed(anna, OFFICE, Optional.of("browser of anna"));
        fail(anna, OFFICE, 5);
        held(anna, OFFICE);
        succeed(anna, OFFICE, Optional.of("browser of anna"));
        held(anna, OFFICE);
    }

    @Test
    @DisplayName("A1.7 what a browser says it was given counts only for an account that has logged in with it")
    void inventedBrowser() {
        for (int i = 0; i < 5; i++) {
            LogInGuard.Admitted admitted = admit(anna, OFFICE, Optional.of("invented " + i));
            database.inTransaction(() -> guard.failed(admitted));
        }
        assertThat(catchThrowableOfType(TooManyAttempts.class, () -> admit(anna, OFFICE, Optional.of("invented again")))).isNotNull();
    }

    @Test
    @DisplayName("A1.7 colleagues at the same address log in as before")
    void colleagues() {
        String bo = "bo-" + UUID.randomUUID();
        UUID colleague = person(bo);
        account = Optional.of(colleague);
        succeed(bo, OFFICE, Optional.empty());
        account = Optional.empty();
        for (int i = 0; i < 50; i++) {
            fail("somebody-" + i + anna, OFFICE, 1);
        }
        held("one-more" + anna, OFFICE);
        account = Optional.of(colleague);
        succeed(bo, OFFICE, Optional.empty());
    }

    @Test
    @DisplayName("A1.6 attempts at the same time cannot pass together")
    void atTheSameTime() throws Exception {
        int admitted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                attempts.add(() -> knock(anna, OFFICE));
            }
            for (Future<Boolean> each : threads.invokeAll(attempts)) {
                admitted += each.get() ? 1 : 0;
            }
        }
        assertThat(admitted).isEqualTo(5);
    }

    @Test
    @DisplayName("U1.6 the beginning of a hold is told once, with the account's id and never with what was typed")
    void told() {
        fail(anna, OFFICE, 5);
        held(anna, OFFICE);
        held(anna, OFFICE);
        assertThat(events).containsExactly(new AccessEvent("access.log-in-held", "account " + account.orElseThrow(), Optional.empty(),
                Optional.of("access.too-many-attempts")));
        account = Optional.empty();
        fail("a password typed as name " + anna, ELSEWHERE, 5);
        assertThat(events.getLast().subject()).isEqualTo("account unknown");
    }

    private boolean knock(String username, String address) {
        try {
            admit(username, address, Optional.empty());
            return true;
        } catch (TooManyAttempts held) {
            return false;
        }
    }

    private void fail(String username, String address, int times) {
        for (int i = 0; i < times; i++) {
            LogInGuard.Admitted admitted = admit(username, address, Optional.empty());
            database.inTransaction(() -> guard.failed(admitted));
        }
    }

    private void succeed(String username, String address, Optional<String> device) {
        LogInGuard.Admitted admitted = admit(username, address, device);
        database.inTransaction(() -> guard.succeeded(admitted));
    }

    private TooManyAttempts held(String username, String address) {
        TooManyAttempts held = catchThrowableOfType(TooManyAttempts.class, () -> admit(username, address, Optional.empty()));
        assertThat(held).as("held up").isNotNull();
        return held;
    }

    private LogInGuard.Admitted admit(String username, String address, Optional<String> device) {
        LogInGuard.Admitted[] admitted = new LogInGuard.Admitted[1];
        database.inTransaction(() -> admitted[0] = guard.admit(new LogInAttempt(username, "a password", address, device), account));
        return admitted[0];
    }

    private static UUID person(String username) {
        UUID id = UUID.randomUUID();
        database.sql().update("""
                insert into account (id, username, display_name, password_hash, active, created_at) values (?1, ?2, 'A', '-', true, now())""",
                id, username);
        return id;
    }
}
