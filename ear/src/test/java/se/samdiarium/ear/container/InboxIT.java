package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.Duplicate;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Drafts;

class InboxIT extends InContainer {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);

    @Inject
    private Drafts drafts;

    @Inject
    private Diary diary;

    @Test
    @DisplayName("R2.5 a case is found by its number as people type it, by a document's number and by words of its title, only in the own region")
    void caseFound() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        String title = "Köp av reservkraft " + UUID.randomUUID();
        CaseView file = people.as(registrar, () -> registration.openCase(new OpenCase(authority(UPPSALA), title)));
        String[] parts = file.number().split("[ -]");
        String serial = parts[2].replaceFirst("^0+", "");
        for (String typed : List.of(file.number(), parts[0].toLowerCase(Locale.ROOT) + parts[1] + "-" + serial,
                parts[0] + "/" + serial + "/" + parts[1], "Dnr " + file.number(),
                "diarienummer: " + file.number(), file.number() + "-7")) {
            assertThat(people.as(registrar, () -> diary.caseNumbered(typed)).id()).as(typed).isEqualTo(file.id());
        }
        assertThat(found(registrar, parts[1] + "-" + serial)).contains(file.id().value());
        assertThat(found(registrar, title)).contains(file.id().value());
        assertThat(found(registrar, title + " 100% _")).isEmpty();
        Someone neighbour = people.make(GOTLAND, Role.REGISTRAR);
        assertThat(found(neighbour, file.number())).doesNotContain(file.id().value());
        assertThat(found(neighbour, title)).doesNotContain(file.id().value());
        assertThatThrownBy(() -> people.as(registrar, () -> diary.caseNumbered("RS 1999-99999"))).hasStackTraceContaining("registry.case-not-found");
        assertThatThrownBy(() -> people.as(registrar, () -> diary.caseNumbered("beredskap"))).hasStackTraceContaining("registry.case-not-found");
    }

    @Test
    @DisplayName("R2.1 a received letter proposes sender, type, day and the case of the own diary it names")
    void proposed() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        ReceivedId received = people.as(registrar, () -> receive("""
                Region Halland
                Datum: 2025-01-30
                Er beteckning: %s
                Yttrande över ett testärende %s
                """.formatted(file.number(), UUID.randomUUID())));
        var read = people.as(registrar, () -> drafts.proposal(received));
        assertThat(read.caseFile().orElseThrow().value().id()).isEqualTo(file.id());
        assertThat(read.sender().orElseThrow().value()).isEqualTo("Region Halland");
        assertThat(read.type().orElseThrow().value()).isEqualTo("REMISSVAR");
        assertThat(read.date().orElseThrow().value()).isEqualTo(LocalDate.of(2025, 1, 30));
        assertThat(people.as(registrar, () -> drafts.inbox())).filteredOn(draft -> draft.file().id().equals(received))
                .singleElement().satisfies(draft -> assertThat(draft.proposal()).isEqualTo(read));
        Someone neighbour = people.make(GOTLAND, Role.REGISTRAR);
        assertThatThrownBy(() -> people.as(neighbour, () -> drafts.proposal(received))).hasStackTraceContaining("document.received-unknown");
    }

    @Test
    @DisplayName("R2.7 the same bytes registered or waiting, and the same sender on the same day, are warned of, in the own region only")
    void warned() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        String text = "Samma bytes " + UUID.randomUUID();
        String sender = "Avsändare " + UUID.randomUUID();
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(registrar, () -> register(file, receive(text), sender));
        ReceivedId again = people.as(registrar, () -> receive(text));
        ReceivedId twin = people.as(registrar, () -> receive(text));
        ReceivedId other = people.as(registrar, () -> receive("Andra bytes " + UUID.randomUUID()));
        assertThat(kinds(registrar, again, "", DAY)).containsExactlyInAnyOrder(Duplicate.Kind.SAME_BYTES_REGISTERED,
                Duplicate.Kind.SAME_BYTES_WAITING);
        assertThat(kinds(registrar, other, " " + sender.toUpperCase(Locale.ROOT), DAY))
                .containsExactly(Duplicate.Kind.SAME_CORRESPONDENT_AND_DAY);
        assertThat(kinds(registrar, other, sender, DAY.minusDays(1))).isEmpty();
        Someone neighbour = people.make(GOTLAND, Role.REGISTRAR);
        ReceivedId theirs = people.as(neighbour, () -> receive(text));
        assertThat(kinds(neighbour, theirs, sender, DAY)).as("the neighbour learns nothing of our diary").isEmpty();
        assertThatThrownBy(() -> people.as(registrar, () -> accept(again, Set.of()))).isInstanceOf(Refusal.class)
                .hasMessageContaining("registry.duplicate-unconfirmed");
        assertThatThrownBy(() -> people.as(registrar, () -> accept(again, Set.of(entry.id().value()))))
                .as("the one that waits was not shown").hasStackTraceContaining("registry.duplicate-unconfirmed");
        people.as(registrar, () -> accept(again, Set.of(entry.id().value(), twin.value())));
        assertThat(people.as(registrar, () -> drafts.correspondents())).contains(sender);
    }

    private boolean accept(ReceivedId file, Set<UUID> accepted) {
        drafts.requireAccepted(file, Optional.empty(), DAY, accepted);
        return true;
    }

    private List<Duplicate.Kind> kinds(Someone who, ReceivedId file, String sender, LocalDate day) {
        return people.as(who, () -> drafts.duplicates(file, Optional.of(sender), day)).stream().map(Duplicate::kind).toList();
    }

    private Set<UUID> found(Someone who, String typed) {
        return people.as(who, () -> diary.findCases(typed, 200)).stream().map(CaseLine::id).map(id -> id.value()).collect(Collectors.toSet());
    }

    private EntryView register(CaseView file, ReceivedId received, String sender) {
        return registration.register(file.id(), new RegisterEntry(received, "Prov", Direction.INCOMING, "OVRIGT", DAY, Optional.of(sender), true));
    }
}
