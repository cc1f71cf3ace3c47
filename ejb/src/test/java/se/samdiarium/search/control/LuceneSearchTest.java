package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.consultation.Position;
import se.samdiarium.search.Facet;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.FileForm;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.IndexDocument;
import se.samdiarium.search.Remark;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.Sought;

class LuceneSearchTest extends IndexTest {

    private static final LocalDate SPRING = LocalDate.of(2025, 3, 1);

    @ParameterizedTest(name = "{0}")
    @DisplayName("C1.13 a question answers as its tree says")
    @CsvSource(delimiter = '|', value = {
        "krig OR fred|AB", "krig fred|", "(krig OR fred) lager|A", "-krig|B", "NOT (krig OR fred)|", "titel:lager|A", "titel:krig|", "text:krig|A",
        "'\"krig lager\"'|", "'\"lager krig\"~3'|A", "'\"lager krig\"~2'|", "'\"lager krigets\"~3'|A",
        "dnr:2025-123|A", "dnr:krig|", "dnr:2025-001*|A", "2025-001*|A", "dnr:RS2025-0012?-4|A",
        "dnr:RS2025-0013*|", "region:Uppsala|B", "region:03|B", "region:21|A",
        "typ:remissvar|A", "typ:REMISSVAR|A", "typ:övrig|B", "avsändare:gävleborg|AB", "avsandare:krig|", "datum:2025|AB", "datum:2025-03|A",
        "datum:2025-02-01..2025-03-01|A", "datum:..2025-02|B", "datum:2026|", "datum:2025..2024|", "ärende:samordning|B", "krig*|A", "kr?g|A",
        "kr*g|A", "f*d|", "fr*d|B", "(krig OR fred) titel:(lager OR freden)|AB", "ställning:tillstyrker krig|A",
        "ställning:tillstyrker|A", "'ställning:\"tillstyrker med synpunkter\"'|A", "ställning:SUPPORTS_WITH_COMMENTS|A", "stallning:avstyrker|",
        "ställning:avstår|B"})
    void answers(String question, String expected) {
        put(Entries.answering(Entries.of(Entries.entry("RS 2025-00123-4", "Lager", "I krig behövs varje stort lager."), "21", "REMISSVAR", SPRING,
                Set.of("region:21", "region:03")), Position.SUPPORTS_WITH_COMMENTS),
                Entries.answering(Entries.entry("RS 2025-00200-1", "Freden", "I fred behövs det också."), Position.ABSTAINS));
        assertThat(index.search(SearchRequest.of(question), UPPSALA).hits().stream()
                .map(hit -> hit.number().contains("00123") ? "A" : "B").sorted().collect(Collectors.joining()))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    @DisplayName("C1.1 a document is found by its number in any diary, each by the forms people write, and shown by its own")
    void numbersElsewhere() {
        put(Entries.elsewhere(Entries.entry("RS 2025-00001-1", "Svar", "lager"), "HSN 2025-00042-7"));
        for (String question : List.of("HSN 2025-00042-7", "2025-42", "dnr:HSN2025-0004*", "RS 2025-00001-1")) {
            assertThat(index.search(SearchRequest.of(question), UPPSALA).hits()).as(question).extracting(Hit::number)
                    .containsExactly("RS 2025-00001-1");
        }
    }

    @Test
    @DisplayName("C1.14 a wildcard that stands for too many words is told, and is never read as a word")
    void wildcardsHaveABound() {
        String many = IntStream.range(0, 11_000).mapToObj(i -> "ab" + Integer.toString(i, 36)).collect(Collectors.joining(" "));
        put(Entries.entry("RS 2025-00001-1", "Många", many + " krig"), Entries.entry("RS 2025-00002-1", "Ett", "ab krig"));
        SearchAnswer broad = index.search(SearchRequest.of("ab* krig"), UPPSALA);
        assertThat(broad.remarks()).containsExactly(new Remark("ab*", Remark.Code.WILDCARD_BROAD));
        assertThat(broad.understood()).isEqualTo("krig");
        assertThat(broad.total()).isEqualTo(2);
        assertThat(index.search(SearchRequest.of("ab*"), UPPSALA).total()).isZero();
        assertThat(index.search(SearchRequest.of("ab1*"), UPPSALA).remarks()).isEmpty();
    }

    @Test
    @DisplayName("C1.5 fuzz: any question is answered, in a bounded time")
    void fuzz() {
        put(IntStream.range(0, 50).mapToObj(i -> Entries.after(Entries.entry("RS 2025-%05d-1".formatted(i), "Avtal " + i,
                "Regionen och avtalet om samverkan " + i), "gammal text om avtal")).toArray(IndexDocument[]::new));
        Random random = new Random(7);
        Assertions.assertTimeout(Duration.ofSeconds(120), () -> {
            for (int round = 0; round < 1_500; round++) {
                String question = QuestionReaderTest.anything(random, round);
                assertThat(index.search(new SearchRequest(question, SearchFilters.NONE, 1, 20, SearchOrder.RELEVANCE, EnumSet.allOf(FacetName.class)),
                        UPPSALA).total()).as(question).isBetween(0L, 50L);
                new Marks(SwedishAnalysis.shared()).of(Sought.words(question), List.of("Regionen och avtalet", "om samverkan"));
            }
        });
    }

    @Test
    @DisplayName("C1.15 facets count the hits exactly, and a chosen facet as if nothing were chosen in it")
    void facets() {
        put(Entries.entry("RS 2025-00001-1", "Avtal ett", "krig"), Entries.entry("RS 2025-00001-2", "Avtal två", "krig"),
                Entries.of(Entries.entry("RS 2025-00002-1", "Avtal tre", "krig"), "21", "REMISSVAR", SPRING, Set.of("region:03", "region:21")),
                Entries.of(Entries.entry("RS 2025-00003-1", "Hemligt", "krig"), "21", "REMISSVAR", SPRING, Set.of("region:21")),
                Entries.entry("RS 2025-00004-1", "Annat", "fred"));
        SearchAnswer all = index.search(faceted("krig", Map.of()), UPPSALA);
        assertThat(all.total()).isEqualTo(3);
        assertThat(values(all, FacetName.REGION)).containsExactly("03=2", "21=1");
        assertThat(values(all, FacetName.TYPE)).containsExactly("OVRIGT=2", "REMISSVAR=1");
        assertThat(values(all, FacetName.YEAR)).containsExactly("2025=3");
        SearchAnswer chosen = index.search(faceted("krig", Map.of(FacetName.REGION, Set.of("21"))), UPPSALA);
        assertThat(chosen.total()).isEqualTo(1);
        assertThat(values(chosen, FacetName.REGION)).containsExactly("03=2", "21=1");
        assertThat(values(chosen, FacetName.TYPE)).containsExactly("REMISSVAR=1");
        assertThat(index.search(faceted("krig", Map.of(FacetName.REGION, Set.of("21", "03"))), UPPSALA).total()).isEqualTo(3);
        assertThat(index.search(faceted("krig", Map.of(FacetName.TYPE, Set.of("FINNSINTE"))), UPPSALA).facets()).filteredOn(
                facet -> facet.name() == FacetName.TYPE).first().satisfies(facet -> assertThat(facet.values()).contains(
                new Facet.Value("FINNSINTE", "FINNSINTE", 0, true)));
    }

    @Test
    @DisplayName("C1.15 secrecy markings and forms of files are facets, and narrow; what bears no marking can be asked for")
    void secrecyAndForm() {
        put(Entries.entry("RS 2025-00001-1", "Öppet", "krig"),
                Entries.marked(Entries.entry("RS 2025-00002-1", "Märkt", "krig"), "OSL 18:13", FileForm.TEXT_DOCUMENT),
                Entries.marked(Entries.entry("RS 2025-00003-1", "Märkt också", "krig"), "OSL 18:13", FileForm.MAIL));
        SearchAnswer all = index.search(faceted("krig", Map.of()), UPPSALA);
        assertThat(values(all, FacetName.SECRECY)).containsExactly("OSL 18:13=2", "-=1");
        assertThat(values(all, FacetName.FORMAT)).containsExactly("MAIL=1", "PDF=1", "TEXT_DOCUMENT=1");
        SearchAnswer marked = index.search(faceted("krig", Map.of(FacetName.SECRECY, Set.of("OSL 18:13"))), UPPSALA);
        assertThat(marked.total()).isEqualTo(2);
        assertThat(values(marked, FacetName.FORMAT)).containsExactly("MAIL=1", "TEXT_DOCUMENT=1");
        assertThat(index.search(faceted("krig", Map.of(FacetName.SECRECY, Set.of(FacetName.UNMARKED))), UPPSALA).total()).isEqualTo(1);
        assertThat(index.search(faceted("krig", Map.of(FacetName.FORMAT, Set.of("MAIL"), FacetName.SECRECY, Set.of("OSL 18:13"))), UPPSALA).hits())
                .extracting(Hit::title).containsExactly("Märkt också");
    }

    @Test
    @DisplayName("C1.15 the position an answer takes is a facet that narrows; what is no answer has none")
    void positionFacet() {
        put(Entries.answering(Entries.entry("RS 2025-00001-1", "Krig"), Position.OPPOSES),
                Entries.answering(Entries.entry("RS 2025-00002-1", "Krig"), Position.SUPPORTS),
                Entries.answering(Entries.entry("RS 2025-00003-1", "Krig"), Position.OPPOSES), Entries.entry("RS 2025-00004-1", "Krig"));
        assertThat(values(index.search(faceted("krig", Map.of()), UPPSALA), FacetName.POSITION)).containsExactly("OPPOSES=2", "SUPPORTS=1");
        assertThat(index.search(faceted("krig", Map.of(FacetName.POSITION, Set.of("OPPOSES"))), UPPSALA).hits()).extracting(Hit::number)
                .containsExactlyInAnyOrder("RS 2025-00001-1", "RS 2025-00003-1");
    }

    @Test
    @DisplayName("C1.15 the facet of cases tells a case's title only to its own region")
    void caseTitlesAreTheOwnRegions() {
        put(Entries.of(Entries.entry("RS 2025-00001-1", "Delat", "krig"), "21", "OVRIGT", SPRING, Set.of("region:03", "region:21")));
        assertThat(labels(index.search(faceted("krig", Map.of()), UPPSALA))).containsExactly("RS 2025-00001");
        assertThat(labels(index.search(faceted("krig", Map.of()), Set.of("region:21")))).containsExactly("RS 2025-00001 Nationell samordning");
    }

    @Test
    @DisplayName("C1.4 each word of a question is marked where it stands, also when another stands in another field; what is left out is not")
    void marksWhereEachStands() {
        put(Entries.entry("RS 2025-00001-1", "Svar om lager", "till krigets fördelning", "gods"));
        Hit hit = only("nationell lager krig NOT fred");
        assertThat(hit.markedTitle()).contains(new Fragment("lager", true));
        assertThat(hit.snippets()).hasSize(1).first().satisfies(snippet -> assertThat(snippet.fragments()).contains(new Fragment("krigets", true)));
        assertThat(only("dnr:2025-1 ärende:nationell").snippets()).isEmpty();
        assertThat(only("titel:lager (krig OR fred)").snippets()).hasSize(1);
    }

    @Test
    @DisplayName("C1.16 an older version is found under the newest, and told when the newest lacks it")
    void olderVersions() {
        put(Entries.after(Entries.entry("RS 2025-00001-1", "Avtal", "krig och fred"), "krig och lager", "krig och förråd"),
                Entries.entry("RS 2025-00002-1", "Annat", "lager"));
        Hit both = only("krig");
        assertThat(both.onlyOlder()).isFalse();
        assertThat(both.older()).containsExactly(2, 1);
        Hit onlyOlder = only("förråd");
        assertThat(onlyOlder.found()).isEqualTo(2);
        assertThat(onlyOlder.versions()).isEqualTo(3);
        assertThat(onlyOlder.snippets().getFirst().fragments()).contains(new Fragment("förråd", true));
        assertThat(only("fred").older()).isEmpty();
        assertThat(index.search(SearchRequest.of("lager"), UPPSALA).total()).isEqualTo(2);
        assertThat(index.search(SearchRequest.of("lager fred"), UPPSALA).total()).as("no version holds both").isZero();
        assertThat(only("lager krig -fred").found()).isEqualTo(1);
        assertThat(index.search(faceted("krig OR lager", Map.of()), UPPSALA).total()).isEqualTo(2);
        assertThat(values(index.search(faceted("krig OR lager", Map.of()), UPPSALA), FacetName.REGION)).containsExactly("03=2");
        assertThat(index.size()).isEqualTo(2);
        index.apply(List.of(), List.of(Entries.entry("RS 2025-00001-1", "", "").entry()));
        index.refresh();
        assertThat(index.search(SearchRequest.of("krig"), UPPSALA).total()).isZero();
    }

    @Test
    @DisplayName("hits are ordered by date and number, both ways")
    void orders() {
        put(Entries.of(Entries.entry("RS 2025-00002-1", "A", ""), "03", "OVRIGT", LocalDate.of(2025, 1, 2), UPPSALA),
                Entries.of(Entries.entry("RS 2025-00010-1", "B", ""), "03", "OVRIGT", LocalDate.of(2025, 1, 1), UPPSALA));
        assertThat(titles(SearchOrder.DATE)).isEqualTo("AB");
        assertThat(titles(SearchOrder.OLDEST)).isEqualTo("BA");
        assertThat(titles(SearchOrder.NUMBER)).isEqualTo("AB");
        assertThat(titles(SearchOrder.LAST_NUMBER)).isEqualTo("BA");
    }

    @Test
    @DisplayName("C1.18 documents like one are found, never the document itself, and none for one the asker may not see")
    void similar() {
        IndexDocument one = Entries.entry("RS 2025-00001-1", "Beredskapslager av läkemedel", "beredskapslager läkemedel sjukvårdsmateriel krig");
        put(one, Entries.entry("RS 2025-00002-1", "Läkemedel i beredskapslager", "läkemedel beredskapslager fördelning"),
                Entries.entry("RS 2025-00003-1", "Parkering", "bilar och cyklar"));
        assertThat(index.<List<Hit>>ask(UPPSALA, search -> search.similar(one.document().value(), 5))).extracting(Hit::number)
                .containsExactly("RS 2025-00002-1");
        assertThat(index.<List<Hit>>ask(Set.of("region:21"), search -> search.similar(one.document().value(), 5))).isEmpty();
    }

    @Test
    @DisplayName("C1.18 another spelling is proposed when it finds something for the asker, and not otherwise")
    void proposesSpellings() {
        put(Entries.entry("RS 2025-00001-1", "Avtal", "samverkan om beredskap"),
                Entries.of(Entries.entry("RS 2025-00002-1", "Hemligt", "kryptofabrik"), "21", "OVRIGT", SPRING, Set.of("region:21")));
        assertThat(index.search(SearchRequest.of("samvrekan titel:avtal"), UPPSALA).proposals()).containsExactly("samverkan titel:avtal");
        assertThat(index.search(SearchRequest.of("kryptofabirk"), UPPSALA).proposals()).isEmpty();
        assertThat(index.search(SearchRequest.of("kryptofabirk"), Set.of("region:21")).proposals()).containsExactly("kryptofabrik");
        assertThat(index.search(SearchRequest.of("samverkan"), UPPSALA).proposals()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @DisplayName("C1.18 words of several that are misspelt are mended together, at few hits only when they are in no dictionary, and dots come first")
    @CsvSource({"vard, vård", "arende, ärende", "samvrekan om bredskap, samverkan om beredskap", "samverkan bredskap, samverkan beredskap",
        "vard samverkan, vård samverkan", "samverkan vård,", "NSPL,", "samverkan om,", "upphandling,"})
    void mendsSpellings(String question, String proposal) {
        for (int i = 1; i <= 8; i++) {
            put(Entries.entry("RS 2025-0000" + i + "-1", "Ärende", "samverkan om beredskap i vård"));
        }
        put(Entries.entry("RS 2025-00009-1", "Läst av en maskin", "god vard och samverkan"), Entries.entry("RS 2025-00010-1", "NSPL", "NSPA"));
        List<String> proposals = index.search(SearchRequest.of(question), UPPSALA).proposals();
        assertThat(proposals.isEmpty() ? null : proposals.getFirst()).isEqualTo(proposal);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("C1.24 what must not occur is the word in all its forms, but neither compounds that hold it nor synonyms")
    @CsvSource(delimiter = '|', value = {"krig -avtal|BC", "krig -avtalens|BC", "krig -samverkansavtal|AC", "krig -(avtal OR landsting)|BC",
        "krig -landsting|ABC", "krig -titel:avtal|ABC", "krig -\"avtalet\"|BC", "krig -(avtal samverkansavtal)|ABC", "krig -(avtal -gäller)|ABC"})
    void excludesTheWordOnly(String question, String expected) {
        put(Entries.entry("RS 2025-00001-1", "A", "Avtalet gäller i krig."), Entries.entry("RS 2025-00002-1", "B", "Ett samverkansavtal för krig."),
                Entries.entry("RS 2025-00003-1", "C", "Regionen i krig."));
        assertThat(index.search(SearchRequest.of(question), UPPSALA).hits().stream().map(Hit::title).sorted().collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("C1.19 what came to the asker's region after a moment is counted")
    void newSince() {
        put(Entries.entry("RS 2025-00001-1", "Avtal", "krig"));
        SearchFilters before = SearchFilters.NONE.since(Entries.LONG_AGO.minusMillis(1));
        assertThat(index.<Long>ask(UPPSALA, search -> search.count("krig", before))).isEqualTo(1);
        assertThat(index.<Long>ask(UPPSALA, search -> search.count("krig", SearchFilters.NONE.since(Entries.LONG_AGO)))).isZero();
        assertThat(index.<Long>ask(Set.of("region:21"), search -> search.count("krig", before))).isZero();
    }

    @Test
    @DisplayName("a whole text is marked page by page, and its pieces are the text")
    void marksAWholeText() {
        List<String> pages = List.of("Avtalet om krig.\n", "", "Inget här, men \"krigets\" slut.");
        List<List<Fragment>> marked = new Marks(SwedishAnalysis.shared()).of(Sought.words("krig titel:slut"), pages);
        assertThat(marked.stream().map(page -> page.stream().map(Fragment::text).collect(Collectors.joining())).toList()).isEqualTo(pages);
        assertThat(marked.getFirst()).contains(new Fragment("krig", true));
        assertThat(marked.getLast()).contains(new Fragment("krigets", true)).doesNotContain(new Fragment("slut", true));
    }

    @ParameterizedTest(name = "{0} marks {1}")
    @DisplayName("C1.32 only what made the document a hit is marked, in the hit and in its whole text")
    @CsvSource(delimiter = '|', value = {"(krig AND fred) OR lager|lager", "lager OR (fred AND krig)|lager",
        "(krig AND avtal) OR lager|krig,avtal,lager",
        "(krig AND NOT avtal) OR lager|lager", "(krig AND NOT fred) OR fred|krig", "\"krig lager\" OR avtal|avtal", "\"avtal krig\"|avtal,krig",
        "\"krig lager\"~1 OR region|region", "\"krig lager\"~5 OR fred|krig,lager",
        "(titel:plan AND krig) OR (titel:fred AND lager)|krig",
        "(dnr:2025-1 krig) OR (dnr:2025-7 lager)|krig", "(kri* AND fre*) OR lag*|lager", "krig på lager|krig,lager",
        "(nationell samordnad krig) OR lager|lager",
        "(krig OR (lager AND fred)) region|krig,region", "-fred lager|lager", "NOT (fred AND krig)|", "lagerkrig OR region|region",
        "krig -(avtal fred)|krig", "(plan krig) OR (fred lager)|krig"})
    void marksWhatAnswers(String question, String expected) {
        String text = "Text om krig och annat som skiljer. Sedan lager. Mycket mer text om helt andra ting i en region med dess avtal krig.";
        IndexDocument entry = Entries.entry("RS 2025-00001-1", "Plan", text);
        put(entry, Entries.entry("RS 2025-00002-1", "Annat", "fred och försvar"));
        Hit hit = index.search(SearchRequest.of(question), UPPSALA).hits().stream().filter(each -> each.title().equals("Plan")).findFirst()
                .orElseThrow();
        Set<String> wanted = expected == null ? Set.of() : Set.of(expected.split(","));
        assertThat(hit.snippets().stream().flatMap(snippet -> snippet.fragments().stream()).filter(Fragment::marked).map(Fragment::text))
                .as("in the hit").allSatisfy(marked -> assertThat(wanted).contains(marked.split(" ")));
        Query part = index.<Optional<Query>>ask(UPPSALA, search -> search.marked(question, entry.document().value(), 1)).orElseThrow();
        assertThat(new Marks(SwedishAnalysis.shared()).of(Sought.words(question), List.of(text), part).getFirst().stream()
                .filter(Fragment::marked).flatMap(piece -> Stream.of(piece.text().split(" "))).collect(Collectors.toSet())).as("in the text")
                .isEqualTo(wanted);
    }

    @Test
    @DisplayName("C1.32 what is marked is judged by the version that is shown, and for those only who may see it")
    void marksByVersion() {
        IndexDocument entry = Entries.after(Entries.entry("RS 2025-00001-1", "Avtal", "krig och lager"), "krig, fred och lager");
        put(entry);
        String question = "(krig AND fred) OR lager";
        assertThat(marked(entry, question, 1, UPPSALA)).contains("krig");
        assertThat(marked(entry, question, 2, UPPSALA)).doesNotContain("krig").contains("lager");
        assertThat(index.<Optional<Query>>ask(Set.of("region:21"), search -> search.marked(question, entry.document().value(), 1))).isEmpty();
        assertThat(marked(entry, "fred OR (krig AND gås)", 2, UPPSALA)).as("what answers nothing has all its words marked").contains("krig");
    }

    private String marked(IndexDocument entry, String question, int version, Set<String> tokens) {
        return index.<Optional<Query>>ask(tokens, search -> search.marked(question, entry.document().value(), version)).orElseThrow()
                .toString();
    }

    private Hit only(String question) {
        assertThat(index.search(SearchRequest.of(question), UPPSALA).total()).isEqualTo(1);
        return index.search(SearchRequest.of(question), UPPSALA).hits().getFirst();
    }

    private String titles(SearchOrder order) {
        return index.search(new SearchRequest("", SearchFilters.NONE, 1, 10, order), UPPSALA).hits().stream().map(Hit::title)
                .collect(Collectors.joining());
    }

    private static SearchRequest faceted(String query, Map<FacetName, Set<String>> chosen) {
        return new SearchRequest(query, SearchFilters.of(chosen, Optional.empty(), Optional.empty()), 1, 20, SearchOrder.RELEVANCE,
                EnumSet.allOf(FacetName.class));
    }

    private static List<String> values(SearchAnswer answer, FacetName name) {
        return answer.facets().stream().filter(facet -> facet.name() == name).flatMap(facet -> facet.values().stream())
                .map(value -> value.value() + "=" + value.count()).toList();
    }

    private static List<String> labels(SearchAnswer answer) {
        return answer.facets().stream().filter(facet -> facet.name() == FacetName.CASE).flatMap(facet -> facet.values().stream())
                .map(Facet.Value::label).toList();
    }
}
