package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.RegisterOurs;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Entries;
import se.samdiarium.registry.boundary.SharedRegistration;

class OneResponsibleIT extends InContainer {

    @Inject
    private SharedRegistration shared;

    @Inject
    private Documents documents;

    @Inject
    private Organisation organisation;

    @Inject
    private Diary diary;

    @Inject
    private Entries entries;

    @Test
    @DisplayName("R5.7 21 regions register the same document: 21 numbers, one SHA-256, one responsible authority, and all of them see it")
    void twentyOneRegions() {
        Set<RegionCode> all = Set.copyOf(organisation.regions().stream().map(RegionView::code).toList());
        assertThat(all).hasSize(21);
        Someone host = people.make(UPPSALA, Role.REGISTRAR);
        EntryView first = registered(host, UPPSALA);
        DocumentId document = first.document().orElseThrow();
        people.as(host, () -> documents.share(document, all));
        List<Someone> registrars = new ArrayList<>(List.of(host));
        all.stream().filter(region -> !region.equals(UPPSALA)).forEach(region -> {
            Someone registrar = people.make(region, Role.REGISTRAR);
            AuthorityId authority = authority(region);
            people.as(registrar, () -> shared.registerInNewCase(new OpenCase(authority, "Avtalet hos oss"), ours(document)));
            registrars.add(registrar);
        });
        List<DocumentEntry> seenByLast = people.as(registrars.getLast(), () -> diary.entriesOf(document));
        assertThat(seenByLast).hasSize(21);
        assertThat(seenByLast).extracting(DocumentEntry::region).containsExactlyInAnyOrderElementsOf(all);
        assertThat(seenByLast).extracting(DocumentEntry::sha256).containsOnly(first.sha256().orElseThrow());
        assertThat(seenByLast).extracting(DocumentEntry::number).doesNotHaveDuplicates();
        assertThat(seenByLast).filteredOn(DocumentEntry::responsible).extracting(DocumentEntry::id).containsExactly(first.id());
        assertThat(people.as(host, () -> diary.entriesOf(document))).isEqualTo(seenByLast);
    }

    @Test
    @DisplayName("R5.7 an authority registers a shared document once, also when two try at the same time")
    void onceForEachAuthority() {
        Someone host = people.make(UPPSALA, Role.REGISTRAR);
        DocumentId document = registered(host, UPPSALA).document().orElseThrow();
        people.as(host, () -> documents.share(document, Set.of(GOTLAND)));
        Someone registrar = people.make(GOTLAND, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(GOTLAND)));
        Callable<String> attempt = () -> {
            try {
                return shared.register(file.id(), ours(document)).number();
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
        assertThat(people.atOnce(registrar, List.of(attempt, attempt)))
                .containsExactlyInAnyOrder(file.number() + "-1", "registry.already-registered");
        assertThat(people.as(registrar, () -> diary.ownEntriesOf(List.of(document)))).extracting(DocumentEntry::number)
                .containsExactly(file.number() + "-1");
    }

    @Test
    @DisplayName("R5.7 what is not shared with a region is not there to be registered; what its own region voided is registered anew as responsible")
    void whoMay() {
        Someone host = people.make(UPPSALA, Role.REGISTRAR);
        EntryView entry = registered(host, UPPSALA);
        DocumentId document = entry.document().orElseThrow();
        Someone stranger = people.make(GOTLAND, Role.REGISTRAR);
        CaseView theirs = people.as(stranger, () -> open(authority(GOTLAND)));
        assertThat(refusal(stranger, () -> shared.register(theirs.id(), ours(document)))).isEqualTo("document.unknown");
        assertThat(refusal(stranger, () -> diary.entriesOf(document))).isEqualTo("document.unknown");
        people.as(host, () -> documents.share(document, Set.of(GOTLAND)));
        people.as(stranger, () -> shared.register(theirs.id(), ours(document)));
        people.as(host, () -> entries.makeVoid(entry.id(), new Reason("Fel ärende"), 1));
        CaseView file = people.as(host, () -> open(authority(UPPSALA)));
        EntryView again = people.as(host, () -> shared.register(file.id(), ours(document)));
        assertThat(people.as(stranger, () -> diary.entriesOf(document))).filteredOn(DocumentEntry::responsible)
                .extracting(DocumentEntry::id).containsExactly(again.id());
    }

    private EntryView registered(Someone registrar, RegionCode region) {
        CaseView file = people.as(registrar, () -> open(authority(region)));
        return people.as(registrar, () -> register(file, receive("Gemensam handling " + UUID.randomUUID())));
    }

    private RegisterOurs ours(DocumentId document) {
        return new RegisterOurs(document, 1, new RegisterEntry(Optional.empty(), "Gemensam handling", Direction.INCOMING, "SAMVERKANSAVTAL",
                LocalDate.now(clock), Optional.of("Region Uppsala"), true, Optional.empty(), Secrecy.NONE));
    }

    private String refusal(Someone person, Callable<?> action) {
        return catchThrowableOfType(Refusal.class, () -> people.as(person, action)).code();
    }
}
