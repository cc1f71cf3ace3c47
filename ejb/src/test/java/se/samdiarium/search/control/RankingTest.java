package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.Hit;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;

class RankingTest extends IndexTest {

    private static final Set<String> GAVLEBORG = Set.of("region:21");
    private static final List<String> WORDS = List.of("avtal", "samverkansavtal", "samverkan", "om", "regional", "krig", "lager", "krigslager",
            "2025-42", "9 kap. 37 §", "NSPL", "landsting", "planering", "och", "ledning", "nationell");
    private static final List<String> FORMS = List.of("%s", "%s", "%s", "\"%s\"", "-%s", "titel:%s", "text:%s", "ärende:%s", "OR %s", "%s*", "(%s)",
            "\"avtal %s\"~3", "dnr:%s", "datum:2025", "region:uppsala");

    @Test
    @DisplayName("whatever is asked, in whatever order: as many hits are shown as are counted, and the same ones")
    void allThatAreCountedAreShown() {
        Random random = new Random(11);
        put(IntStream.range(0, 60).mapToObj(i -> {
            IndexDocument entry = Entries.entry("RS 2025-%05d-1".formatted(i), text(random, 3), text(random, 12));
            return i % 3 == 0 ? Entries.after(entry, text(random, 12), text(random, 5)) : entry;
        }).toArray(IndexDocument[]::new));
        for (int round = 0; round < 600; round++) {
            String question = random.ints(1 + random.nextInt(4), 0, FORMS.size())
                    .mapToObj(form -> FORMS.get(form).formatted(WORDS.get(random.nextInt(WORDS.size())))).collect(Collectors.joining(" "));
            Map<SearchOrder, Set<EntryId>> found = new EnumMap<>(SearchOrder.class);
            for (SearchOrder order : SearchOrder.values()) {
                SearchAnswer answer = index.search(new SearchRequest(question, SearchFilters.NONE, 1, 100, order), UPPSALA);
                found.put(order, answer.hits().stream().map(Hit::entry).collect(Collectors.toSet()));
                assertThat(answer.hits()).as(question + " by " + order).hasSize((int) answer.total());
                assertThat(index.<Long>ask(UPPSALA, search -> search.count(question, SearchFilters.NONE))).as(question).isEqualTo(answer.total());
            }
            assertThat(Set.copyOf(found.values())).as(question).hasSize(1);
        }
    }

    @Test
    @DisplayName("an entry of which only an older version answers stands after those that answer as they are now")
    void olderStandAfter() {
        put(Entries.after(Entries.entry("RS 2025-00001-1", "Plan", "fred och försvar i hela landet"), "krig och lager i hela landet"),
                Entries.entry("RS 2025-00002-1", "Plan", "krig och lager i hela landet"));
        assertThat(numbers("krig", UPPSALA)).containsExactly("RS 2025-00002-1", "RS 2025-00001-1");
    }

    @Test
    @DisplayName("of two with an older version that answers, the one that says it most stands first")
    void olderAreWeighed() {
        put(Entries.after(Entries.entry("RS 2025-00001-1", "Plan", "fred"), "krig, krig, krig och lager"),
                Entries.after(Entries.entry("RS 2025-00002-1", "Plan", "fred"), "krig, och lager av annat"));
        assertThat(numbers("krig", UPPSALA)).containsExactly("RS 2025-00001-1", "RS 2025-00002-1");
    }

    @Test
    @DisplayName("the title of a case weighs nothing for those who may not know of the case")
    void theOrderTellsNothing() {
        Set<String> both = Set.of("region:03", "region:21");
        IndexDocument hinted = Entries.of(Entries.entry("RS 2025-00001-1", "Plan", "lager och samordning"), "21", "OVRIGT",
                LocalDate.of(2025, 1, 31), both);
        IndexDocument plain = Entries.of(Entries.inCase(Entries.entry("RS 2025-00002-1", "Plan", "lager och samordning"), "Annan fråga"), "21",
                "OVRIGT", LocalDate.of(2025, 2, 28), both);
        put(hinted, plain);
        assertThat(numbers("samordning", GAVLEBORG)).as("of its diary").containsExactly("RS 2025-00001-1", "RS 2025-00002-1");
        assertThat(numbers("samordning", UPPSALA)).as("of another").containsExactly("RS 2025-00002-1", "RS 2025-00001-1");
    }

    private static String text(Random random, int words) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size()))).limit(words).collect(Collectors.joining(" "));
    }

    private List<String> numbers(String question, Set<String> tokens) {
        return index.search(SearchRequest.of(question), tokens).hits().stream().map(Hit::number).toList();
    }
}
