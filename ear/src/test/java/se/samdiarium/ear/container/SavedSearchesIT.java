package se.samdiarium.ear.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Role;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseView;
import se.samdiarium.search.SavedSearch;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.SavedSearches;

class SavedSearchesIT extends InContainer {

    @Inject
    private SavedSearches searches;

    @Test
    @DisplayName("C1.19 what comes after a search was saved, or looked at, is new to its owner; what others file elsewhere is not")
    void news() {
        String word = "q" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "k");
        Someone lawyer = people.make(UPPSALA, Role.LAWYER);
        Someone registrar = people.make(UPPSALA, Role.REGISTRAR);
        Someone elsewhere = people.make(GOTLAND, Role.REGISTRAR);
        CaseView file = people.as(registrar, () -> open(authority(UPPSALA)));
        CaseView other = people.as(elsewhere, () -> open(authority(GOTLAND)));
        people.as(registrar, () -> register(file, receive("Före " + word)));
        SavedSearch saved = people.as(lawyer, () -> searches.save("  Bevakning  ", SearchRequest.of(word)));
        assertThat(saved.name()).isEqualTo("Bevakning");
        assertThat(fresh(lawyer)).isZero();
        people.as(registrar, () -> register(file, receive("Efter " + word)));
        people.as(elsewhere, () -> register(other, receive("Annanstans " + word)));
        Until.holds("the new hit is told", () -> fresh(lawyer) == 1);
        SavedSearch looked = people.as(lawyer, () -> searches.look(saved.id()));
        assertThat(looked.lookedAt()).isEqualTo(saved.lookedAt());
        assertThat(fresh(lawyer)).isZero();
        people.as(registrar, () -> register(file, receive("Senare " + word)));
        Until.holds("the next hit is told", () -> fresh(lawyer) == 1);
    }

    @Test
    @DisplayName("C1.19 searches are saved, renamed and deleted by their owner only; each refusal has its code and changes nothing")
    void ownersOnly() {
        Someone lawyer = people.make(UPPSALA, Role.LAWYER);
        Someone colleague = people.make(UPPSALA, Role.LAWYER);
        SavedSearch saved = people.as(lawyer, () -> searches.save("Avtal", SearchRequest.of("avtal")));
        SavedSearch second = people.as(lawyer, () -> searches.save("Beredskap", SearchRequest.of("beredskap")));
        assertThat(refusal(lawyer, () -> searches.save("avtal", SearchRequest.of("x")))).isEqualTo("search.saved-name-taken");
        assertThat(refusal(lawyer, () -> searches.save(" ", SearchRequest.of("x")))).isEqualTo("search.saved-name");
        assertThat(refusal(lawyer, () -> searches.save("x".repeat(81), SearchRequest.of("x")))).isEqualTo("search.saved-name");
        assertThat(refusal(lawyer, () -> searches.save("Lång", SearchRequest.of("x".repeat(3_000))))).isEqualTo("search.saved-too-long");
        assertThat(refusal(lawyer, () -> renamed(second.id(), "AVTAL"))).isEqualTo("search.saved-name-taken");
        assertThat(refusal(colleague, () -> renamed(saved.id(), "Mitt"))).isEqualTo("search.saved-unknown");
        assertThat(refusal(colleague, () -> searches.look(saved.id()))).isEqualTo("search.saved-unknown");
        assertThat(refusal(colleague, () -> deleted(saved.id()))).isEqualTo("search.saved-unknown");
        assertThat(people.as(colleague, searches::all)).isEmpty();
        people.as(lawyer, () -> renamed(second.id(), "Ärenden"));
        people.as(lawyer, () -> renamed(second.id(), "ärenden"));
        assertThat(names(lawyer)).containsExactly("Avtal", "ärenden");
        people.as(lawyer, () -> deleted(saved.id()));
        assertThat(names(lawyer)).containsExactly("ärenden");
        assertThat(people.as(colleague, () -> searches.save("Avtal", SearchRequest.of("avtal"))).name()).isEqualTo("Avtal");
    }

    @Test
    @DisplayName("C1.19 a person keeps at most fifty searches")
    void atMostFifty() {
        Someone lawyer = people.make(UPPSALA, Role.LAWYER);
        for (int i = 0; i < 50; i++) {
            String name = "Sökning " + i;
            people.as(lawyer, () -> searches.save(name, SearchRequest.of(name)));
        }
        assertThat(refusal(lawyer, () -> searches.save("En till", SearchRequest.of("x")))).isEqualTo("search.saved-full");
        assertThat(names(lawyer)).hasSize(50);
    }

    private Boolean renamed(UUID id, String name) {
        searches.rename(id, name);
        return true;
    }

    private Boolean deleted(UUID id) {
        searches.delete(id);
        return true;
    }

    private long fresh(Someone person) {
        return people.as(person, searches::all).getFirst().fresh();
    }

    private List<String> names(Someone person) {
        return people.as(person, searches::all).stream().map(each -> each.search().name()).toList();
    }

    private String refusal(Someone person, Callable<?> action) {
        return catchThrowableOfType(Refusal.class, () -> people.as(person, action::call)).code();
    }
}
