package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.registry.Direction;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;

class LuceneIndexTest extends IndexTest {

    private static final IndexDocument AGREEMENT = Entries.entry("RS 2025-00123-4", "Samverkansavtal om hälso- och sjukvård",
            "Parterna ingår detta avtal om samverkan.", "Avtalet gäller från den dag då alla regioner har undertecknat det. Kostnaderna fördelas.");
    private static final IndexDocument ANSWER = Entries.entry("KS-2020-00547-1", "Remissvar från Region Gävleborg",
            "Regionen tillstyrker förslaget. Värd att nämna är vården i krig, se S2024/00865.");

    @BeforeEach
    void fill() {
        put(AGREEMENT, ANSWER);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("C1.1 C1.2 C1.3 a question finds the entries it should")
    @CsvSource(delimiter = '|', value = {"avtalet|A", "avtals|A", "region|AB", "regionerna undertecknade|A", "remissvar|B", "tillstyrka|B",
        "samverkan avtal|A", "avtal OR remissvar|AB", "avtal ELLER remissvar|AB", "region -avtal|B", "region NOT avtal|B", "region INTE avtal|B",
        "-avtal|B", "'\"alla regioner\"'|A", "'\"alla region\"'|", "'”detta avtal om”'|A", "samverk*|A", "SAMVERK*|A", "tillst*|B", "vård|AB",
        "värd|B", "vard|", "2025-123|A", "RS 2025-123|A", "RS 2025-00123-4|A", "rs 2025-123|A", "2020-547|B", "ks-2020-547|B", "S2024/865|B",
        "2024/865 krig|B", "gävleborg|AB", "fil.pdf|AB", "nationell samordning|AB", "regionstyrelsen|AB", "ingenting|", "hälso- och sjukvård|A",
        "\"hälso- och sjukvård\"|A", "(avtal)|A", "avtal AND samverkan|A", "avtal OCH samverkan|A", "Gavleborg|", "krig, se|B"})
    void finds(String question, String expected) {
        String found = index.search(SearchRequest.of(question), UPPSALA).hits().stream()
                .map(hit -> hit.entry().equals(AGREEMENT.entry()) ? "A" : "B").sorted().collect(Collectors.joining());
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @DisplayName("C1.5 odd input never fails")
    @ValueSource(strings = {"\"", "\"\"", "\"öppen", "-", "--", "*", "a*", "?", "OR", "NOT", "avtal OR", "OR avtal", "NOT NOT avtal", "(((", "])}",
        "field:value", "avtal^9", "avtal~2", "[a TO b]", "\\", "AND OR NOT", "+avtal", "+", "§", "3 kap. 12 a § OSL", "\u0000", "\u0001", "😀",
        "title:\"a", "#", "=avtal", "#rs:2025:123", "2020-", "-2020-547", "'; drop table"})
    void survives(String odd) {
        assertThat(index.search(SearchRequest.of(odd), UPPSALA).total()).isNotNegative();
        assertThat(index.search(SearchRequest.of(odd.repeat(500)), UPPSALA).total()).isNotNegative();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("C1.5 the answer tells how the question was understood")
    @CsvSource(delimiter = '|', value = {"avtal samverkan|avtal och samverkan", "avtal OR remiss -utkast|(avtal eller remiss) men inte utkast",
        "'\"alla regioner\" samv*'|'\"alla regioner\" och samv*'", "RS 2025-123|RS 2025-123", "???|''", "-utkast|inte utkast"})
    void understands(String question, String understood) {
        assertThat(index.search(SearchRequest.of(question), UPPSALA).understood()).isEqualTo(understood);
    }

    @Test
    @DisplayName("a blank question finds all that the filters leave; one of signs only finds nothing")
    void blankFindsAll() {
        assertThat(index.search(SearchRequest.of("  "), UPPSALA).total()).isEqualTo(2);
        assertThat(index.search(SearchRequest.of("???"), UPPSALA).total()).isZero();
    }

    @Test
    @DisplayName("C1.4 only what the access tokens open is found and counted")
    void respectsAccess() {
        put(Entries.of(Entries.entry("RS 2025-00200-1", "Annat avtal", "avtal"), "01", "OVRIGT", LocalDate.EPOCH, Set.of("region:01", "region:14")));
        assertThat(index.search(SearchRequest.of("avtal"), UPPSALA).total()).isEqualTo(1);
        assertThat(index.search(SearchRequest.of("avtal"), Set.of("region:01")).total()).isEqualTo(1);
        assertThat(index.search(SearchRequest.of("avtal"), Set.of("region:14", "region:03")).total()).isEqualTo(2);
        assertThat(index.search(SearchRequest.of("avtal"), Set.of()).total()).isZero();
        assertThat(index.search(SearchRequest.of("-avtal"), Set.of("region:14")).total()).isZero();
        assertThat(index.search(SearchRequest.of(""), Set.of("region:99")).total()).isZero();
    }

    @Test
    @DisplayName("C1.4 a case's title is neither told to nor found by a region the document is shared with")
    void hidesTheCaseFromOthers() {
        IndexDocument shared = Entries.of(Entries.entry("RS 2025-00201-1", "Delat", "text"), "03", "OVRIGT", LocalDate.EPOCH,
                Set.of("region:03", "region:21"));
        put(shared);
        assertThat(index.search(SearchRequest.of("delat samordning"), UPPSALA).hits().getFirst().caseTitle()).contains("Nationell samordning");
        assertThat(index.search(SearchRequest.of("delat"), Set.of("region:21")).hits().getFirst().caseTitle()).isEmpty();
        assertThat(index.search(SearchRequest.of("samordning"), Set.of("region:21")).total()).isZero();
    }

    @Test
    @DisplayName("filters narrow by region, type, direction and date, days included")
    void filters() {
        put(Entries.of(Entries.entry("RS 2025-00300-1", "Ett", ""), "01", "REMISSVAR", LocalDate.of(2025, 3, 1), UPPSALA));
        assertThat(numbers(filtered(Set.of("01"), Set.of(), null, null))).containsExactly("RS 2025-00300-1");
        assertThat(numbers(filtered(Set.of(), Set.of("REMISSVAR"), null, null))).containsExactly("RS 2025-00300-1");
        assertThat(numbers(filtered(Set.of(), Set.of(), LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1)))).containsExactly("RS 2025-00300-1");
        assertThat(filtered(Set.of(), Set.of(), LocalDate.of(2025, 3, 2), null).total()).isZero();
        assertThat(filtered(Set.of(), Set.of(), null, LocalDate.of(2025, 2, 28)).total()).isEqualTo(2);
        assertThat(filtered(Set.of("01", "03"), Set.of("OVRIGT"), null, null).total()).isEqualTo(2);
    }

    @Test
    @DisplayName("hits are paged, the count is exact, and numbers are ordered as numbers")
    void pagesInOrder() {
        put(IntStream.rangeClosed(1, 120).mapToObj(i -> Entries.entry("RS 2024-%05d-%d".formatted(7, i), "Yttrande " + i, ""))
                .toArray(IndexDocument[]::new));
        SearchAnswer third = index.search(new SearchRequest("yttrande", SearchFilters.NONE, 3, 50, SearchOrder.NUMBER), UPPSALA);
        assertThat(third.total()).isEqualTo(120);
        assertThat(third.pages()).isEqualTo(3);
        assertThat(numbers(third)).hasSize(20).startsWith("RS 2024-00007-101").endsWith("RS 2024-00007-120");
        assertThat(index.search(new SearchRequest("yttrande", SearchFilters.NONE, 9, 50, SearchOrder.RELEVANCE), UPPSALA).hits()).isEmpty();
    }

    @Test
    @DisplayName("the newest come first when ordered by date, and of one day the last registered")
    void ordersByDate() {
        put(Entries.of(Entries.entry("RS 2025-00301-2", "Nyast", ""), "03", "OVRIGT", LocalDate.of(2025, 6, 1), UPPSALA));
        put(Entries.of(Entries.entry("RS 2025-00301-1", "Ny", ""), "03", "OVRIGT", LocalDate.of(2025, 6, 1), UPPSALA));
        assertThat(numbers(index.search(new SearchRequest("", SearchFilters.NONE, 1, 10, SearchOrder.DATE), UPPSALA)))
                .startsWith("RS 2025-00301-2", "RS 2025-00301-1");
    }

    @Test
    @DisplayName("a find in the title comes before a find in the text")
    void titleWeighsMore() {
        put(Entries.entry("RS 2025-00400-1", "Beredskapsplan", "text"), Entries.entry("RS 2025-00401-1", "Annat", "beredskapsplan ".repeat(5)));
        assertThat(numbers(index.search(SearchRequest.of("beredskapsplanen"), UPPSALA))).containsExactly("RS 2025-00400-1", "RS 2025-00401-1");
    }

    @Test
    @DisplayName("snippets are text with the found words marked, and tell the page")
    void marksSnippets() {
        Hit hit = index.search(SearchRequest.of("undertecknade avtal 2025-123"), UPPSALA).hits().getFirst();
        assertThat(hit.snippets()).last().satisfies(snippet -> {
            assertThat(snippet.page()).isEqualTo(2);
            assertThat(snippet.fragments()).contains(new Fragment("Avtalet", true), new Fragment("undertecknat", true));
        });
        assertThat(index.search(SearchRequest.of("sjukvården"), UPPSALA).hits().getFirst().markedTitle()).containsExactly(
                new Fragment("Samverkansavtal om hälso- och ", false), new Fragment("sjukvård", true));
        assertThat(index.search(SearchRequest.of("s2024/865"), UPPSALA).hits().getFirst().snippets().getFirst().fragments())
                .contains(new Fragment("S2024/00865", true));
        assertThat(index.search(SearchRequest.of("\"alla regioner\""), UPPSALA).hits().getFirst().snippets().getFirst().fragments()).anySatisfy(
                fragment -> assertThat(fragment).matches(f -> f.marked() && "alla regioner".contains(f.text())));
        assertThat(index.search(SearchRequest.of("tillst*"), UPPSALA).hits().getFirst().snippets().getFirst().fragments())
                .contains(new Fragment("tillstyrker", true));
    }

    @Test
    @DisplayName("snippets of a text without sentences stay short, and markup in a text stays text")
    void snippetsStayShort() {
        put(Entries.entry("RS 2025-00500-1", "Lång", "ord ".repeat(20_000) + "<b>nålen</b> " + "ord ".repeat(20_000)));
        List<Fragment> fragments = index.search(SearchRequest.of("nålen"), UPPSALA).hits().getFirst().snippets().getFirst().fragments();
        assertThat(fragments).contains(new Fragment("nålen", true));
        String shown = fragments.stream().map(Fragment::text).collect(Collectors.joining());
        assertThat(shown).contains("<b>nålen</b>").hasSizeLessThan(500);
    }

    @Test
    @DisplayName("C1.6 an entry without text is found by number and title")
    void findsWithoutText() {
        put(Entries.entry("RS 2025-00600-2", "Krypterad bilaga"));
        assertThat(numbers(index.search(SearchRequest.of("krypterade"), UPPSALA))).containsExactly("RS 2025-00600-2");
        assertThat(numbers(index.search(SearchRequest.of("2025-600-2"), UPPSALA))).containsExactly("RS 2025-00600-2");
    }

    @Test
    @DisplayName("C1.7 applying the same again changes nothing; a newer one replaces the older; a removed one is gone")
    void appliesIdempotently() {
        put(AGREEMENT, AGREEMENT);
        put(AGREEMENT);
        assertThat(index.search(SearchRequest.of("avtal"), UPPSALA).total()).isEqualTo(1);
        put(Entries.entry(AGREEMENT.number(), "Nytt namn"));
        assertThat(index.search(SearchRequest.of("samverkansavtal"), UPPSALA).total()).isZero();
        index.apply(List.of(), List.of(AGREEMENT.entry()));
        index.refresh();
        assertThat(index.search(SearchRequest.of(""), UPPSALA).total()).isEqualTo(1);
    }

    @Test
    @DisplayName("C1.7 what is committed is there after a restart, what is not is not")
    void reopens() throws IOException {
        index.commit(17);
        put(Entries.entry("RS 2025-00700-1", "Aldrig sparad"));
        index.close();
        index = new LuceneIndex(folder, SwedishAnalysis.shared());
        assertThat(index.sequence()).isEqualTo(17);
        assertThat(index.outdated()).isFalse();
        assertThat(index.search(SearchRequest.of(""), UPPSALA).total()).isEqualTo(2);
    }

    private SearchAnswer filtered(Set<String> regions, Set<String> types, LocalDate from, LocalDate to) {
        SearchFilters filters = SearchFilters.of(Map.of(FacetName.REGION, regions, FacetName.TYPE, types,
                FacetName.DIRECTION, Set.of(Direction.INCOMING.name())), Optional.ofNullable(from), Optional.ofNullable(to));
        return index.search(new SearchRequest("", filters, 1, 20, SearchOrder.RELEVANCE), UPPSALA);
    }

    private static List<String> numbers(SearchAnswer answer) {
        return answer.hits().stream().map(Hit::number).toList();
    }
}
