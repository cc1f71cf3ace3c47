package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.CaseView;

class AuditIT extends InContainer {

    private static final String EVENTS_OF = "select count(*) from audit_event where actor = ?";

    @Test
    @DisplayName("U1.1 the audit event is written in the transaction of what it tells: both or neither")
    void eventAndDeedInOneTransaction() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        people.as(registrar, () -> rolledBack(() -> open(authority)));
        assertThat(rows.count(EVENTS_OF, registrar.username())).isZero();
        CaseView file = people.as(registrar, () -> open(authority));
        assertThat(rows.of("select action, outcome, region_code, subject from audit_event where actor = ?", registrar.username()))
                .containsExactly(new Object[] {"registry.case-opened", "DONE", "03", file.trace()});
    }

    @Test
    @DisplayName("U1.3 events are sealed in a chain that can be computed again from what is stored")
    void chainVerifies() throws Exception {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        people.as(registrar, () -> open(authority(UPPSALA)));
        long event = rows.count("select max(id) from audit_event where actor = ?", registrar.username());
        Until.holds("event " + event + " is sealed", () -> rows.count("select count(*) from audit_seal where event_id = ?", event) == 1);
        List<Object[]> chain = rows.of("""
                select s.sequence, s.previous, s.hash, e.id, e.at, e.actor, e.region_code, e.action, e.subject, e.outcome, e.code
                from audit_seal s join audit_event e on e.id = s.event_id order by s.sequence""");
        String previous = "0".repeat(64);
        long sequence = 1;
        for (Object[] link : chain) {
            assertThat(link[0]).isEqualTo(sequence++);
            assertThat(link[1]).isEqualTo(previous);
            previous = sha256(previous + line(Arrays.copyOfRange(link, 3, link.length)));
            assertThat(link[2]).as("hash of event " + link[3]).isEqualTo(previous);
        }
    }

    @Test
    @DisplayName("U1.3 the database refuses to change or remove what is in the trail")
    void trailIsAppendOnly() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        people.as(registrar, () -> open(authority(UPPSALA)));
        assertThatThrownBy(() -> rows.change("update audit_event set actor = 'nobody' where actor = ?", registrar.username()))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> rows.change("delete from audit_event where actor = ?", registrar.username())).hasMessageContaining("append-only");
        assertThat(rows.count(EVENTS_OF, registrar.username())).isEqualTo(1);
    }

    private static String line(Object[] event) {
        return Arrays.stream(event)
                .map(field -> field == null ? "" : field instanceof Timestamp time ? time.toInstant().toString() : field.toString())
                .map(field -> field + '\u001F')
                .collect(Collectors.joining());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
