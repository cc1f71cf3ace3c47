package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.EntryFacts;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Entries;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;

/** JO 3579-2005: register data was erased because the document was registered anew in another diary. Here it cannot be. */
class Jo35792005IT extends InContainer {

    private static final Reason WHY = new Reason("Hör till nämndens ärende");
    private static final String DATA = """
            select title, direction, type_code, date, correspondent, registered_at, registered_by, registered_on, number, document_id, sha256
            from diary_entry where id = ?""";

    @Inject
    private Entries entries;

    @Inject
    private Diary diary;

    @Inject
    private Search search;

    @Test
    @DisplayName("R5.4 JO 3579-2005: nothing vanishes from one diary because the document is registered in another")
    void nothingVanishes() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView board = people.as(registrar, () -> open(authority(UPPSALA)));
        CaseView committee = people.as(registrar, () -> open(authority(UPPSALA)));
        people.as(registrar, () -> register(committee, receive("först " + UUID.randomUUID())));
        String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "flyttad";
        EntryView entry = people.as(registrar, () -> register(board, receive("Kom fel " + mark)));
        Object[] before = rows.of(DATA, entry.id().value()).getFirst();

        EntryFacts made = people.as(registrar, () -> entries.move(entry.id(), committee.id(), WHY, 1));

        assertThat(made.entry().number()).isEqualTo(committee.number() + "-2");
        assertThat(made.movedFrom().orElseThrow().number()).isEqualTo(entry.number());
        assertThat(made.entry().document()).isEqualTo(entry.document());
        assertThat(rows.of(DATA, entry.id().value()).getFirst()).as("register data of the first diary").containsExactly(before);
        EntryFacts old = people.as(registrar, () -> entries.facts(entry.id()));
        assertThat(old.entry().state()).isEqualTo(EntryState.MOVED);
        assertThat(old.entry().number()).isEqualTo(entry.number());
        assertThat(old.movedTo().orElseThrow().number()).isEqualTo(made.entry().number());
        assertThat(people.as(registrar, () -> diary.caseFile(board.id())).entries()).extracting(EntryView::id).containsExactly(entry.id());
        assertThat(List.of(old, made)).allSatisfy(side -> assertThat(side.changes()).singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo(WHY.text())));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(mark)).hits())).singleElement()
                .satisfies(hit -> assertThat(hit.number()).isEqualTo(made.entry().number()));
    }

    @Test
    @DisplayName("R5.4 JO 3579-2005: the database itself refuses to delete entries and cases, one or all")
    void theDatabaseRefuses() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(registrar, () -> register(file, receive("kvar " + UUID.randomUUID())));
        assertThat(catchThrowable(() -> rows.change("delete from diary_entry where id = ?", entry.id().value())))
                .hasMessageContaining("nothing is deleted");
        assertThat(catchThrowable(() -> rows.change("delete from case_file where id = ?", file.id().value())))
                .hasMessageContaining("nothing is deleted");
        assertThat(catchThrowable(() -> rows.change("truncate diary_entry cascade"))).hasMessageContaining("deleted");
        assertThat(rows.count("select count(*) from diary_entry where id = ?", entry.id().value())).isEqualTo(1);
    }

    @Test
    @DisplayName("R5.4 a document is not moved to another region's case, to a closed place, or twice; a refused move changes neither case")
    void refusedMoves() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        Someone stranger = people.make(GOTLAND, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        CaseView file = people.as(registrar, () -> open(authority));
        CaseView other = people.as(registrar, () -> open(authority));
        CaseView theirs = people.as(stranger, () -> open(authority(GOTLAND)));
        EntryView entry = people.as(registrar, () -> register(file, receive("stanna " + UUID.randomUUID())));
        assertThat(refused(registrar, entry, theirs, 1)).isEqualTo("registry.case-unknown");
        assertThat(refused(stranger, entry, theirs, 1)).isEqualTo("registry.entry-unknown");
        assertThat(refused(registrar, entry, file, 1)).isEqualTo("registry.same-case");
        assertThat(refused(registrar, entry, other, 7)).isEqualTo("registry.entry-changed");
        assertThat(rows.count("select count(*) from diary_entry where case_id = ?", other.id().value())).isZero();
        people.as(registrar, () -> entries.move(entry.id(), other.id(), WHY, 1));
        assertThat(refused(registrar, entry, other, 2)).isEqualTo("registry.entry-moved");
    }

    private String refused(Someone person, EntryView entry, CaseView to, int seen) {
        return catchThrowableOfType(Refusal.class, () -> people.as(person, () -> entries.move(entry.id(), to.id(), WHY, seen))).code();
    }
}
