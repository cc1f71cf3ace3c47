package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseFacts;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DraftAnswer;
import se.samdiarium.registry.DraftOutcome;
import se.samdiarium.registry.DraftView;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.NewReference;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.ReferenceView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.CaseDrafts;
import se.samdiarium.registry.boundary.Cases;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Entries;
import se.samdiarium.registry.boundary.References;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;

class CasesIT extends InContainer {

    private static final Reason WHY = new Reason("Registrerat av misstag");

    @Inject
    private Cases cases;

    @Inject
    private CaseDrafts drafts;

    @Inject
    private Entries entries;

    @Inject
    private References references;

    @Inject
    private Diary diary;

    @Inject
    private Search search;

    @Test
    @DisplayName("R5.1 a case goes its way with a trace of each step; closed it takes no document, opened again with a reason it does")
    void theWholeWay() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        CaseView going = people.as(registrar, () -> cases.advance(file.id(), CaseState.IN_PROGRESS, Optional.empty(), file.revision()));
        CaseView decided = people.as(registrar, () -> cases.advance(file.id(), CaseState.DECIDED, Optional.empty(), going.revision()));
        assertThat(refusal(registrar, () -> cases.advance(file.id(), CaseState.IN_PROGRESS, Optional.empty(), decided.revision())))
                .isEqualTo("registry.reason-missing");
        assertThat(refusal(registrar, () -> cases.advance(file.id(), CaseState.EXPEDITED, Optional.empty(), going.revision())))
                .as("R5.9 somebody else was first").isEqualTo("registry.case-changed");
        CaseView closed = people.as(registrar, () -> cases.close(file.id(), List.of(), Optional.empty(), decided.revision()));
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(refusal(registrar, () -> register(file, receive("sent " + UUID.randomUUID())))).isEqualTo("registry.case-closed");
        CaseView again = people.as(registrar, () -> cases.reopen(file.id(), new Reason("Överklagat"), closed.revision()));
        assertThat(again.state()).isEqualTo(CaseState.IN_PROGRESS);
        assertThat(people.as(registrar, () -> register(file, receive("igen " + UUID.randomUUID()))).number()).isEqualTo(file.number() + "-1");
        assertThat(facts(registrar, file).changes()).extracting(change -> change.field() + " " + change.after().orElse("") + " " + change.by())
                .containsExactly("state IN_PROGRESS " + registrar.username(), "state CLOSED " + registrar.username(),
                        "state DECIDED " + registrar.username(), "state IN_PROGRESS " + registrar.username());
    }

    @Test
    @DisplayName("R5.2 closing asks about every draft: unanswered is refused; then one is kept as an entry and one discarded, with their traces")
    void closingAsksAboutDrafts() throws Exception {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        DraftView kept = people.as(registrar, () -> drafts.add(file.id(), receive("spara " + UUID.randomUUID()), "Spara", true));
        DraftView thrown = people.as(registrar, () -> drafts.add(file.id(), receive("släng " + UUID.randomUUID()), "Släng", true));
        int seen = people.as(registrar, () -> diary.caseFile(file.id())).revision();
        DraftAnswer keep = new DraftAnswer(kept.id(), DraftOutcome.KEPT, Optional.of("OVRIGT"));
        assertThat(refusal(registrar, () -> cases.close(file.id(), List.of(keep), Optional.empty(), seen))).isEqualTo("registry.drafts-unanswered");
        DraftAnswer unknownType = new DraftAnswer(kept.id(), DraftOutcome.KEPT, Optional.empty());
        DraftAnswer discard = new DraftAnswer(thrown.id(), DraftOutcome.DISCARDED, Optional.empty());
        assertThat(refusal(registrar, () -> cases.close(file.id(), List.of(discard, unknownType), Optional.empty(), seen)))
                .isEqualTo("registry.type-unknown");
        assertThat(facts(registrar, file).waitingDrafts()).as("all or nothing").hasSize(2);
        CaseView closed = people.as(registrar, () -> cases.close(file.id(), List.of(keep, discard), Optional.empty(), seen));
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.direction()).isEqualTo(Direction.DRAWN_UP);
            assertThat(entry.title()).isEqualTo("Spara");
            assertThat(entry.sha256()).contains(kept.sha256());
            assertThat(entry.document()).isPresent();
        });
        assertThat(rows.of("select content, sha256, title, file_name, decided_by from draft where id = ?", thrown.id().value()).getFirst())
                .containsExactly(null, thrown.sha256().hex(), "Släng", "test.txt", registrar.username());
        assertThat(facts(registrar, file).changes()).filteredOn(change -> change.field().equals("draft")).hasSize(2)
                .anySatisfy(change -> assertThat(change.before().orElseThrow()).contains("Släng", "test.txt", thrown.sha256().hex()));
        assertThat(refusal(registrar, () -> drafts.open(thrown.id()))).isEqualTo("registry.draft-decided");
        assertThat(catchThrowable(() -> rows.change("delete from draft where id = ?", thrown.id().value()))).hasMessageContaining("never deleted");
        assertThat(catchThrowable(() -> rows.change("update draft set title = 'x' where id = ?", thrown.id().value()))).isNotNull();
    }

    @Test
    @DisplayName("R5.8 a draft is seen by its own region, and by nobody else; the search does not find it")
    void draftsAreTheRegionsOwn() throws Exception {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        Someone stranger = people.make(GOTLAND, Role.REGISTRAR);
        String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "utkastet";
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        DraftView draft = people.as(registrar, () -> drafts.add(file.id(), receive("Hemligt " + mark), "Utkast", true));
        long size = people.as(registrar, () -> {
            try (OpenedVersion opened = drafts.open(draft.id())) {
                return opened.version().size();
            }
        });
        assertThat(size).isEqualTo(("Hemligt " + mark).length());
        assertThat(refusal(stranger, () -> drafts.view(draft.id()))).isEqualTo("registry.draft-unknown");
        assertThat(refusal(stranger, () -> drafts.open(draft.id()))).isEqualTo("registry.draft-unknown");
        assertThat(refusal(stranger, () -> cases.facts(file.id()))).isEqualTo("registry.case-unknown");
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(mark)).total())).isZero();
    }

    @Test
    @DisplayName("R5.3 a void entry stays readable with its reason; its number is not used again and search no longer finds its document")
    void voidEntry() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "makulerad";
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(registrar, () -> register(file, receive("Fel " + mark)));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(mark)).total())).isEqualTo(1);
        people.as(registrar, () -> entries.makeVoid(entry.id(), WHY, 1));
        assertThat(people.as(registrar, () -> search.find(SearchRequest.of(mark)).total())).isZero();
        assertThat(people.as(registrar, () -> entries.facts(entry.id()))).satisfies(facts -> {
            assertThat(facts.entry().state()).isEqualTo(EntryState.VOIDED);
            assertThat(facts.voiding().orElseThrow().reason()).isEqualTo(WHY.text());
            assertThat(facts.voiding().orElseThrow().by()).isEqualTo(registrar.username());
            assertThat(facts.entry().document()).as("still readable from the entry").isPresent();
            assertThat(facts.changes()).singleElement().satisfies(change -> assertThat(change.reason()).isEqualTo(WHY.text()));
        });
        assertThat(refusal(registrar, () -> entries.makeVoid(entry.id(), WHY, 1))).isEqualTo("registry.entry-changed");
        assertThat(refusal(registrar, () -> entries.makeVoid(entry.id(), WHY, 2))).isEqualTo("registry.already-voided");
        assertThat(people.as(registrar, () -> register(file, receive("Rätt " + mark))).number()).isEqualTo(file.number() + "-2");
    }

    @Test
    @DisplayName("R5.3 voiding a case voids its entries, leaves already void ones with their own reason, and its number is not used again")
    void voidCase() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        CaseView file = people.as(registrar, () -> open(authority));
        EntryView first = people.as(registrar, () -> register(file, receive("ett " + UUID.randomUUID())));
        people.as(registrar, () -> register(file, receive("två " + UUID.randomUUID())));
        people.as(registrar, () -> entries.makeVoid(first.id(), new Reason("För sig"), 1));
        int seen = people.as(registrar, () -> diary.caseFile(file.id())).revision();
        CaseView made = people.as(registrar, () -> cases.makeVoid(file.id(), WHY, seen));
        assertThat(made.voided()).isTrue();
        assertThat(made.entries()).extracting(EntryView::state).containsExactly(EntryState.VOIDED, EntryState.VOIDED);
        assertThat(people.as(registrar, () -> entries.facts(first.id())).voiding().orElseThrow().reason()).isEqualTo("För sig");
        assertThat(facts(registrar, file).voiding().orElseThrow().reason()).isEqualTo(WHY.text());
        assertThat(refusal(registrar, () -> cases.makeVoid(file.id(), WHY, made.revision()))).isEqualTo("registry.already-voided");
        assertThat(refusal(registrar, () -> register(file, receive("tre " + UUID.randomUUID())))).isEqualTo("registry.case-voided");
        assertThat(people.as(registrar, () -> open(authority)).number()).endsWith("-00002");
    }

    @Test
    @DisplayName("R5.5 R5.6 links show in both cases, references find the case however they are typed, and what is removed stays in the trace")
    void linksAndReferences() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        Someone stranger = people.make(GOTLAND, Role.REGISTRAR);
        AuthorityId authority = authority(UPPSALA);
        CaseView file = people.as(registrar, () -> open(authority));
        CaseView other = people.as(registrar, () -> open(authority));
        CaseView theirs = people.as(stranger, () -> open(authority(GOTLAND)));
        people.as(registrar, done(() -> references.link(file.id(), other.id(), "Följdärende")));
        assertThat(facts(registrar, file).links()).extracting(link -> link.other()).containsExactly(other.id());
        assertThat(facts(registrar, other).links()).extracting(link -> link.other()).containsExactly(file.id());
        assertThat(refusal(registrar, done(() -> references.link(other.id(), file.id(), "")))).isEqualTo("registry.already-linked");
        assertThat(refusal(registrar, done(() -> references.link(file.id(), file.id(), "")))).isEqualTo("registry.same-case");
        assertThat(refusal(registrar, done(() -> references.link(file.id(), theirs.id(), "")))).isEqualTo("registry.case-unknown");
        people.as(registrar, done(() -> references.unlink(other.id(), file.id(), WHY)));
        assertThat(facts(registrar, file).links()).isEmpty();
        assertThat(facts(registrar, other).changes()).extracting(change -> change.before().orElse("-") + " > " + change.after().orElse("-"))
                .containsExactly(file.number() + " > -", "- > " + file.number());

        String serial = String.valueOf(10_000_000 + (int) (Math.random() * 80_000_000));
        ReferenceView reference = people.as(registrar, () -> references.add(file.id(),
                new NewReference("KS-2020-00" + serial, Optional.of("Uppsala kommun"), Optional.empty())));
        assertThat(reference.asIssued()).isEqualTo("KS-2020-00" + serial);
        assertThat(numbered(registrar, "2020-" + serial)).containsExactly(file.id());
        assertThat(numbered(registrar, "ks 2020/" + serial)).containsExactly(file.id());
        assertThat(numbered(registrar, file.number())).containsExactly(file.id());
        assertThat(numbered(registrar, file.number() + "-4")).as("a document's number").containsExactly(file.id());
        assertThat(numbered(stranger, "2020-" + serial)).isEmpty();
        people.as(registrar, done(() -> references.remove(reference.id(), WHY)));
        assertThat(numbered(registrar, "2020-" + serial)).isEmpty();
        assertThat(facts(registrar, file).changes().getFirst()).satisfies(change -> {
            assertThat(change.before()).contains("KS-2020-00" + serial);
            assertThat(change.reason()).isEqualTo(WHY.text());
        });
    }

    @Test
    @DisplayName("R1.4 what is kept on paper is registered without a file")
    void withoutAFile() {
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        EntryView entry = people.as(registrar, () -> registration.register(file.id(), new RegisterEntry(Optional.empty(), "Brev på papper",
                Direction.INCOMING, "KORRESPONDENS", LocalDate.now(clock), Optional.of("En enskild"), true, Optional.of("Pärm 3"), Secrecy.NONE)));
        assertThat(people.as(registrar, () -> entries.facts(entry.id()))).satisfies(facts -> {
            assertThat(facts.entry().document()).isEmpty();
            assertThat(facts.entry().note()).contains("Pärm 3");
            assertThat(facts.entry().number()).isEqualTo(file.number() + "-1");
        });
    }

    private CaseFacts facts(Someone person, CaseView file) {
        return people.as(person, () -> cases.facts(file.id()));
    }

    private List<CaseId> numbered(Someone person, String typed) {
        return people.as(person, () -> references.casesNumbered(typed)).stream().map(line -> line.id()).toList();
    }

    private String refusal(Someone person, Callable<?> action) {
        return catchThrowableOfType(Refusal.class, () -> people.as(person, action)).code();
    }

    private static Callable<Boolean> done(Runnable action) {
        return () -> {
            action.run();
            return true;
        };
    }
}
