package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.boundary.Mandates;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;

class AccessIT extends InContainer {

    @Inject
    private Documents documents;

    @Inject
    private Diary diary;

    @Inject
    private Mandates mandates;

    @Test
    @DisplayName("A1.1 U1.2 a door refuses a caller without the right, names the right, and the refusal is in the audit trail")
    void refusesWithoutTheRight() {
        Someone signatory = people.make(UPPSALA, Role.SIGNATORY);
        AuthorityId authority = authority(UPPSALA);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> people.as(signatory, () -> open(authority)));
        assertThat(refusal.code()).isEqualTo("access.forbidden");
        assertThat(refusal.facts()).hasToString("[" + signatory.username() + ", REGISTER]");
        assertThat(rows.of("select action, outcome, code from audit_event where actor = ?", signatory.username()))
                .containsExactly(new Object[] {"registry.case-opened", "REFUSED", "access.forbidden"});
        assertThat(rows.count("select count(*) from case_file where authority_id = ?", authority.value())).isZero();
    }

    @Test
    @DisplayName("A1.1 a door that needs a right refuses whoever is not logged in")
    void refusesNobody() {
        AuthorityId authority = authority(UPPSALA);
        assertThatThrownBy(() -> people.atOnce(List.<Callable<CaseView>>of(() -> open(authority))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("access.unauthenticated"));
    }

    @Test
    @DisplayName("A1.3 D1.6 R1.5 another region sees neither the document nor the case; once shared, the document and still not the case")
    void otherRegionsSeeOnlyWhatIsShared() {
        Someone owner = people.make(UPPSALA, Role.REGISTRAR);
        Someone stranger = people.make(GOTLAND, Role.REGISTRAR);
        CaseView file = people.as(owner, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(owner, () -> register(file, receive("Bara för Uppsala " + UUID.randomUUID())));
        assertRefused("document.unknown", () -> people.as(stranger, () -> documents.view(entry.document().orElseThrow())));
        assertRefused("document.unknown", () -> people.as(stranger, () -> documents.open(entry.document().orElseThrow(), 1)));
        assertRefused("registry.case-unknown", () -> people.as(stranger, () -> diary.caseFile(file.id())));
        people.as(owner, () -> documents.share(entry.document().orElseThrow(), Set.of(GOTLAND)));
        assertThat(people.as(stranger, () -> documents.view(entry.document().orElseThrow()).title())).isEqualTo("Testhandling");
        assertRefused("registry.case-unknown", () -> people.as(stranger, () -> diary.caseFile(file.id())));
    }

    @Test
    @DisplayName("D1.2 a new version gets the next number, and the database refuses to change an old one")
    void versionsNeverChange() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(registrar, () -> register(file, receive("Första lydelsen " + UUID.randomUUID())));
        UUID document = entry.document().orElseThrow().value();
        Object first = rows.of("select sha256 from document_version where document_id = ?", document).getFirst()[0];
        people.as(registrar, () -> documents.addVersion(entry.document().orElseThrow(), receive("Andra lydelsen " + UUID.randomUUID()),
                documents.view(entry.document().orElseThrow()).revision()));
        assertThat(rows.of("select number from document_version where document_id = ? order by number", document))
                .extracting(row -> row[0]).containsExactly(1, 2);
        assertThatThrownBy(() -> rows.change("update document_version set file_name = 'x' where document_id = ?", document))
                .hasMessageContaining("a version of a document never changes");
        assertThat(rows.of("select sha256 from document_version where document_id = ? and number = 1", document).getFirst()[0])
                .isEqualTo(first);
    }

    @Test
    @DisplayName("O1.2 a mandate lets a person sign only for its region and on its days")
    void mandateCoversItsDays() {
        Someone signatory = people.make(UPPSALA, Role.SIGNATORY);
        LocalDate today = LocalDate.now(clock.withZone(SWEDEN));
        people.as(people.administrator(), () -> {
            mandates.grant(new Mandate(signatory.username(), UPPSALA, "Regiondirektör", "Regionstyrelsens reglemente § 12", today.minusDays(1),
                    Optional.of(today.plusDays(1))));
            return true;
        });
        List<Boolean> covered = people.as(signatory, () -> List.of(
                mandates.of(signatory.account(), UPPSALA, today.minusDays(2)).isPresent(),
                mandates.of(signatory.account(), UPPSALA, today.minusDays(1)).isPresent(),
                mandates.of(signatory.account(), UPPSALA, today.plusDays(1)).isPresent(),
                mandates.of(signatory.account(), UPPSALA, today.plusDays(2)).isPresent(),
                mandates.of(signatory.account(), GOTLAND, today).isPresent()));
        assertThat(covered).containsExactly(false, true, true, false, false);
    }

    @Test
    @DisplayName("O1.2 a mandate for another region than the person's own is refused")
    void mandateForAnotherRegionIsRefused() {
        Someone signatory = people.make(UPPSALA, Role.SIGNATORY);
        assertRefused("organisation.mandate-invalid", () -> people.as(people.administrator(), () -> {
            mandates.grant(new Mandate(signatory.username(), GOTLAND, "Regiondirektör", "Påhittad", LocalDate.now(clock), Optional.empty()));
            return true;
        }));
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
