package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.EntryLine;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.ListColumn;
import se.samdiarium.registry.ListOrder;
import se.samdiarium.registry.ListPage;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.ListQueryText;
import se.samdiarium.registry.ListedCase;
import se.samdiarium.registry.SavedList;
import se.samdiarium.registry.boundary.DiaryLists;
import se.samdiarium.registry.boundary.SavedLists;

class DiaryListsIT extends InContainer {

    @Inject
    private DiaryLists lists;

    @Inject
    private SavedLists saved;

    @Inject
    private Documents documents;

    @Test
    @DisplayName("R3.2 R3.3 what is registered is in the list and in its count at once, whatever filter it passes and whatever the order")
    void registeredIsListed() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        CaseView file = people.as(registrar, () -> open(authority));
        EntryView entry = people.as(registrar, () -> register(file, receive("I listan " + UUID.randomUUID())));
        String only = "authority=" + authority;
        for (String filter : List.of(only, only + "&days=1", only + "&direction=incoming&type=OVRIGT&state=registered", only + "&words=testhandl+avs",
                only + "&number=" + entry.number().replace(" ", "+"), only + "&from=" + entry.date() + "&to=" + entry.date())) {
            ListPage<EntryLine> page = people.as(registrar, () -> lists.entries(ListQueryText.read(filter), 1, 50));
            assertThat(page.total()).as(filter).isEqualTo(1);
            assertThat(page.lines()).as(filter).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(entry.number());
                assertThat(line.document()).isEqualTo(entry.document());
            });
        }
        assertThat(people.as(registrar, () -> lists.entries(ListQueryText.read(only + "&direction=outgoing"), 1, 50)).total()).isZero();
        for (DiaryList list : DiaryList.values()) {
            for (ListColumn column : ListColumn.values()) {
                ListQuery query = ListQueryText.read(only + "&list=" + list).by(new ListOrder(column, true));
                assertThat(people.as(registrar, () -> lists.whole(query, 10)).ids()).as(list + " " + column).hasSize(1);
            }
        }
        ListPage<ListedCase> cases = people.as(registrar, () -> lists.cases(ListQueryText.read(only + "&list=cases&state=unfinished"), 1, 50));
        assertThat(cases.lines()).singleElement().satisfies(line -> assertThat(line.id()).isEqualTo(file.id()));
    }

    @Test
    @DisplayName("R3.5 another region sees nothing of it; an auditor sees the line, and not the document")
    void auditorSeesTheLineOnly() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        Someone stranger = people.make(GOTLAND, Role.LAWYER);
        Someone auditor = people.make(GOTLAND, Role.AUDITOR);
        AuthorityId authority = authority(UPPSALA);
        CaseView file = people.as(registrar, () -> open(authority));
        EntryView entry = people.as(registrar, () -> register(file, receive("För revisorn " + UUID.randomUUID())));
        ListQuery query = ListQueryText.read("authority=" + authority);
        assertThat(people.as(stranger, () -> lists.entries(query, 1, 50)).total()).isZero();
        assertRefused("registry.other-diary", () -> people.as(stranger, () -> lists.entries(query.in(UPPSALA), 1, 50)));
        assertThat(people.as(auditor, () -> lists.entries(query, 1, 50)).lines()).extracting(EntryLine::id).containsExactly(entry.id());
        assertThat(people.as(auditor, () -> lists.entries(query.in(UPPSALA), 1, 50)).total()).isEqualTo(1);
        assertRefused("document.unknown", () -> people.as(auditor, () -> documents.view(entry.document().orElseThrow())));
        Someone administrator = people.administrator();
        assertRefused("access.forbidden", () -> people.as(administrator, () -> lists.entries(query, 1, 50)));
    }

    @Test
    @DisplayName("R3.8 a list is kept for its owner, and R3.7 taking a list out of the system stands in the audit trail")
    void keptAndTakenOut() {
        Someone lawyer = people.make(UPPSALA, Role.LAWYER);
        ListQuery query = ListQueryText.read("authority=" + authority(UPPSALA));
        SavedList kept = people.as(lawyer, () -> saved.save("Vår nämnd", query));
        assertThat(people.as(lawyer, () -> saved.all())).containsExactly(kept);
        assertRefused("registry.list-name-taken", () -> people.as(lawyer, () -> saved.save("vår nämnd", query)));
        assertThat(people.as(people.make(UPPSALA, Role.LAWYER), () -> saved.all())).isEmpty();
        people.as(lawyer, () -> lists.whole(query, 10));
        assertThat(rows.of("select action, subject, outcome from audit_event where actor = ?", lawyer.username()))
                .contains(new Object[] {"registry.list-exported", "list of 0 ENTRIES", "DONE"});
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
