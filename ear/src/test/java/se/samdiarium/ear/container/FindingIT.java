package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TextState;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.EntryView;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;

class FindingIT extends InContainer {

    @Inject
    private Search search;

    @Inject
    private EntityManager db;

    @Test
    @DisplayName("P1.3 the outbox row is written in the transaction of the registration: both or neither")
    void outboxRowInTheSameTransaction() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        ReceivedId received = people.as(registrar, () -> receive("Utkorgen " + UUID.randomUUID()));
        UUID document = people.as(registrar, () -> rolledBack(() -> {
            UUID made = register(file, received).document().orElseThrow().value();
            Number inside = (Number) db.createNativeQuery("select count(*) from outbox where subject = ?1").setParameter(1, made).getSingleResult();
            assertThat(inside.longValue()).as("rows seen inside the transaction").isEqualTo(1);
            return made;
        }));
        assertThat(rows.count("select count(*) from outbox where subject = ?", document)).isZero();
        assertThat(rows.count("select count(*) from document where id = ?", document)).isZero();
    }

    @Test
    @DisplayName("C1.1 C1.6 what was registered is found by an inflected word of its text on the registrar's next request")
    void foundOnTheNextRequest() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        String mark = word();
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(registrar, () -> register(file, receive("Regionerna har skrivit under samverkansavtalen. " + mark)));
        SearchAnswer answer = people.as(registrar, () -> search.find(SearchRequest.of("samverkansavtal " + mark)));
        assertThat(answer.hits()).extracting(hit -> hit.document()).containsExactly(entry.document().orElseThrow());
        assertThat(answer.total()).isEqualTo(1);
    }

    @Test
    @DisplayName("C1.4 another region finds nothing of it, neither hit nor number")
    void anotherRegionFindsNothing() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        Someone stranger = people.make(GOTLAND, Role.LAWYER);
        String mark = word();
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        people.as(registrar, () -> register(file, receive("Hemma hos oss " + mark)));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(mark)).total())).isEqualTo(1);
        SearchAnswer answer = people.as(stranger, () -> search.find(SearchRequest.of(mark)));
        assertThat(answer.total()).isZero();
        assertThat(answer.hits()).isEmpty();
    }

    @Test
    @DisplayName("D1.4 C1.6 a file that cannot be read is registered all the same, says so, and is found by its number")
    void unreadableFileIsRegisteredAndFoundByNumber() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        byte[] broken = ("%PDF-1.7\n" + UUID.randomUUID() + "\nxref\n0 1\ntrailer<<>>").getBytes(StandardCharsets.UTF_8);
        ReceivedFileView received = people.as(registrar, () -> receiving.receive(new ByteArrayInputStream(broken), "trasig.pdf"));
        assertThat(received.textState()).isEqualTo(TextState.FAILED);
        EntryView entry = people.as(registrar, () -> register(file, received.id()));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(entry.number())).hits()))
                .extracting(hit -> hit.document()).contains(entry.document().orElseThrow());
    }

    /** A word that no other text has: letters only, so that the analysis keeps it whole. */
    private static String word() {
        return "q" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "k");
    }
}
