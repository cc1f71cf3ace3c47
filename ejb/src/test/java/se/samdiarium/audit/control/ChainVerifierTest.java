package se.samdiarium.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.MovableClock;
import se.samdiarium.audit.ChainBreak;
import se.samdiarium.audit.ChainBreak.Kind;
import se.samdiarium.audit.ChainCheck;
import se.samdiarium.platform.TestDatabase;

/** The chain computed again from the database, after somebody with all rights there has been at it. */
class ChainVerifierTest {

    private static final int EVENTS = 12;

    private final MovableClock clock = new MovableClock();
    private TestDatabase database;
    private ChainVerifier verifier;

    @BeforeEach
    void start() throws IOException {
        database = new TestDatabase();
        verifier = new ChainVerifier(database.sql(), clock);
        for (int i = 0; i < EVENTS; i++) {
            event("registry.case-opened", clock.instant());
        }
        sealAll();
        change("alter table audit_event disable trigger user");
        change("alter table audit_seal disable trigger user");
        change("alter table audit_seal drop constraint audit_seal_event_id_fkey");
    }

    @AfterEach
    void stop() throws IOException {
        database.close();
    }

    @Test
    @DisplayName("U1.4 an untouched chain holds, and its head is the last seal")
    void untouched() {
        ChainCheck check = verifier.verify();
        assertThat(check.holds()).isTrue();
        assertThat(check.seals()).isEqualTo(EVENTS);
        assertThat(check.head()).isEqualTo(seal(EVENTS).hash());
        assertThat(check.waiting()).isZero();
    }

    @Test
    @DisplayName("U1.4 without any event there is nothing to break")
    void empty() {
        change("delete from audit_seal");
        change("delete from audit_event");
        assertThat(verifier.verify()).extracting(ChainCheck::holds, ChainCheck::seals, ChainCheck::head).containsExactly(true, 0L, "0".repeat(64));
    }

    @Test
    @DisplayName("U1.4 each changed column of an event is told with its place, and only there")
    void changedEvents() {
        for (String column : List.of("actor = 'x'", "action = 'x'", "subject = 'x'", "outcome = 'REFUSED'", "code = 'x'", "region_code = '03'",
                "at = at + interval '1 microsecond'")) {
            change("create table kept as select * from audit_event where id = 5");
            change("update audit_event set " + column + " where id = 5");
            assertBroken(new ChainBreak(Kind.CHANGED, 5, Optional.of(5L)), 1);
            change("delete from audit_event where id = 5");
            change("insert into audit_event overriding system value select * from kept");
            change("drop table kept");
            assertThat(verifier.verify().holds()).as("put back: " + column).isTrue();
        }
    }

    @Test
    @DisplayName("U1.4 a removed event is told with its place")
    void removedEvent() {
        change("delete from audit_event where id = 7");
        assertBroken(new ChainBreak(Kind.EVENT_GONE, 7, Optional.of(7L)), 1);
    }

    @Test
    @DisplayName("U1.4 an event removed together with its seal is told by the gap")
    void removedWithItsSeal() {
        change("delete from audit_seal where sequence = 7");
        change("delete from audit_event where id = 7");
        assertBroken(new ChainBreak(Kind.SEAL_GONE, 8, Optional.of(8L)), 1);
    }

    @Test
    @DisplayName("U1.4 an event changed together with its seal is told by the seal after it")
    void resealed() {
        change("update audit_event set actor = 'x' where id = 7");
        Seal forged = seal(6).next(line(7));
        change("update audit_seal set hash = '" + forged.hash() + "' where sequence = 7");
        assertBroken(new ChainBreak(Kind.UNLINKED, 8, Optional.of(8L)), 1);
    }

    @Test
    @DisplayName("U1.4 a chain written anew from a changed event on is told by what an earlier verification saw")
    void rewritten() {
        verifier.keep(verifier.verify());
        change("update audit_event set actor = 'x' where id = 7");
        change("delete from audit_seal where sequence >= 7");
        sealAll();
        assertBroken(new ChainBreak(Kind.REWRITTEN, EVENTS, Optional.of((long) EVENTS)), 1);
    }

    @Test
    @DisplayName("U1.4 a chain whose end was cut off is told by what an earlier verification saw")
    void cutOff() {
        verifier.keep(verifier.verify());
        change("delete from audit_seal where sequence > 9");
        change("delete from audit_event where id > 9");
        assertBroken(new ChainBreak(Kind.REWRITTEN, 10, Optional.empty()), 1);
    }

    @Test
    @DisplayName("U1.4 an event that was never sealed is told after an hour, not before")
    void neverSealed() {
        event("registry.case-opened", clock.instant());
        assertThat(verifier.verify()).extracting(ChainCheck::holds, ChainCheck::waiting).containsExactly(true, 1L);
        clock.advance(Duration.ofMinutes(66));
        assertBroken(new ChainBreak(Kind.UNSEALED, 0, Optional.of(EVENTS + 1L)), 1);
    }

    @Test
    @DisplayName("U1.4 all breaks are counted; the results are kept, newest first, and cannot be changed")
    void results() {
        verifier.keep(verifier.verify());
        change("update audit_event set actor = 'x' where id in (3, 9)");
        verifier.keep(verifier.verify());
        assertThat(verifier.results(5)).extracting(ChainCheck::breaks).containsExactly(2L, 0L);
        assertThat(verifier.results(1).getFirst().first()).contains(new ChainBreak(Kind.CHANGED, 3, Optional.of(3L)));
        assertThatThrownBy(() -> change("update audit_verification set breaks = 0")).hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("U1.4 a chain longer than one batch is walked to its end")
    void longChain() {
        change("insert into audit_event (at, actor, action, subject, outcome) select timestamp '2026-01-01 00:00', 'a', 'b.c', '-', 'DONE' "
                + "from generate_series(1, 6000)");
        sealAll();
        assertThat(verifier.verify()).extracting(ChainCheck::holds, ChainCheck::seals).containsExactly(true, EVENTS + 6000L);
        change("update audit_event set actor = 'x' where id = 6010");
        assertBroken(new ChainBreak(Kind.CHANGED, 6010, Optional.of(6010L)), 1);
    }

    private void assertBroken(ChainBreak first, long count) {
        assertThat(verifier.verify()).extracting(ChainCheck::first, ChainCheck::breaks).containsExactly(Optional.of(first), count);
    }

    private void event(String action, Instant at) {
        database.sql().update("insert into audit_event (at, actor, action, subject, outcome) values (?1, 'anna', ?2, 'case 1', 'DONE')", at, action);
    }

    private void sealAll() {
        Seal last = database.sql().rows("select sequence, previous, hash from audit_seal order by sequence desc limit 1").findFirst()
                .map(Seal::stored).orElse(Seal.FIRST);
        for (Object[] event : database.sql().rows("select " + EventLine.COLUMNS + " from audit_event e where not exists "
                + "(select 1 from audit_seal s where s.event_id = e.id) order by e.id").toList()) {
            last = last.next(EventLine.of(event, 0));
            database.sql().update("insert into audit_seal (sequence, event_id, previous, hash) values (?1, ?2, ?3, ?4)", last.sequence(), event[0],
                    last.previous(), last.hash());
        }
    }

    private Seal seal(long sequence) {
        return database.sql().rows("select sequence, previous, hash from audit_seal where sequence = ?1", sequence).map(Seal::stored).findFirst()
                .orElseThrow();
    }

    private String line(long event) {
        return EventLine.of(database.sql().rows("select " + EventLine.COLUMNS + " from audit_event e where e.id = ?1", event).findFirst()
                .orElseThrow(), 0);
    }

    private void change(String sql) {
        database.sql().update(sql);
    }
}
